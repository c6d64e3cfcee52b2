import { useEffect, useState } from 'preact/hooks';
import type { Settings, SettingsChange } from '../core/settings';
import type { Outcome } from '../messaging/messages';
import { Button } from '../ui/button';
import { FailureView } from '../ui/failure-view';
import { text } from '../ui/text';
import { MwcAddress } from './mwc-address';
import { SettingsForm } from './settings-form';

export interface OptionsViewProps {
  readSettings: () => Promise<Outcome<Settings>>;
  onSave: (change: SettingsChange) => Promise<Outcome<Settings>>;
  readAllowed: () => Promise<string[]>;
  allow: (origin: string) => Promise<boolean>;
}

/** The options page. */
export function OptionsView({ readSettings, onSave, readAllowed, allow }: OptionsViewProps) {
  const [settings, setSettings] = useState<Outcome<Settings> | null>(null);
  const read = () => void readSettings().then(setSettings);
  useEffect(read, []);
  return (
    <>
      <h1>{text('options_title')}</h1>
      <p>{text('options_intro')}</p>
      <MwcAddress readAllowed={readAllowed} allow={allow} />
      {settings === null ? <p aria-busy="true">{text('options_loading')}</p> : null}
      {settings?.ok === true ? <SettingsForm settings={settings.value} onSave={onSave} /> : null}
      {settings?.ok === false ? (
        <FailureView failure={settings.failure}>
          <Button onPress={read}>{text('action_tryAgain')}</Button>
        </FailureView>
      ) : null}
    </>
  );
}
