import { useState } from 'preact/hooks';
import type { Failure } from '../core/failure';
import { MWC_DIALER_ANSWERS } from '../core/settings';
import type { SettingName, Settings, SettingsChange } from '../core/settings';
import type { Outcome } from '../messaging/messages';
import { FailureView } from '../ui/failure-view';
import { text } from '../ui/text';
import { checkDraft, draftOf } from './draft';
import type { DraftCheck } from './draft';
import type { FieldProps } from './field';
import { SelectField, SwitchField, TextField } from './field';

interface SettingsFormProps {
  settings: Settings;
  onSave: (change: SettingsChange) => Promise<Outcome<Settings>>;
}

/** Every setting; what was typed stays typed until the worker has stored it. */
export function SettingsForm({ settings, onSave }: SettingsFormProps) {
  const [stored, setStored] = useState(settings);
  const [draft, setDraft] = useState(() => draftOf(settings));
  const [wrong, setWrong] = useState<SettingName[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saved, setSaved] = useState(false);

  const field = (name: SettingName): FieldProps => ({
    name,
    value: draft[name],
    wrong: wrong.includes(name),
    onChange: value => {
      setDraft(present => ({ ...present, [name]: value }));
      setWrong(present => present.filter(other => other !== name));
      setSaved(false);
    },
  });

  const save = async () => {
    const check = checkDraft(draft, stored);
    setWrong(check.wrong);
    setSaved(false);
    const outcome = await outcomeOf(check, onSave);
    setFailure(outcome.ok ? null : outcome.failure);
    if (!outcome.ok) return;
    setStored(outcome.value);
    setDraft(draftOf(outcome.value));
    setSaved(true);
  };

  const { change, wrong: unsaveable } = checkDraft(draft, stored);
  const unsaved = Object.keys(change).length + unsaveable.length > 0;
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <CallSettings field={field} />
      <RingCentralSettings field={field} />
      <div class="save">
        <button type="submit" class="button primary">
          {text('options_save')}
        </button>
        <p aria-live="polite">{saved ? text('options_saved') : unsaved ? text('options_unsaved') : ''}</p>
      </div>
      <div aria-live="assertive">{failure === null ? null : <FailureView failure={failure} />}</div>
    </form>
  );
}

/** Nothing is sent while a field is wrong: settings are changed together or not at all. */
async function outcomeOf(check: DraftCheck, onSave: SettingsFormProps['onSave']): Promise<Outcome<Settings>> {
  if (check.wrong.length > 0) return { ok: false, failure: { kind: 'settingsRefused' } };
  return onSave(check.change);
}

interface SectionProps {
  field: (name: SettingName) => FieldProps;
}

function CallSettings({ field }: SectionProps) {
  return (
    <section aria-labelledby="section-calls">
      <h2 id="section-calls">{text('options_sectionCalls')}</h2>
      <SelectField
        {...field('mwcDialer')}
        choices={MWC_DIALER_ANSWERS.map(value => ({ value, label: text(`options_mwcDialer_${value}`) }))}
      />
      <SwitchField {...field('playPrompt')} />
      <SelectField
        {...field('mode')}
        choices={(['full', 'observe', 'off'] as const).map(value => ({
          value,
          label: text(`options_mode_${value}`),
        }))}
      />
      <SelectField
        {...field('links')}
        choices={(['on', 'off'] as const).map(value => ({ value, label: text(`options_links_${value}`) }))}
      />
      <TextField {...field('emergencyNumbers')} />
      <TextField {...field('operatorReminderSec')} inputMode="numeric" />
      <TextField {...field('contactReminderSec')} inputMode="numeric" />
    </section>
  );
}

const COUNTRIES = ['US', 'CA', 'MX', 'GB', 'IE', 'AU', 'NZ', 'DE', 'FR', 'ES'] as const;

function RingCentralSettings({ field }: SectionProps) {
  return (
    <section aria-labelledby="section-ringcentral">
      <h2 id="section-ringcentral">{text('options_sectionRingCentral')}</h2>
      <TextField {...field('clientId')} />
      <SelectField
        {...field('country')}
        choices={COUNTRIES.map(value => ({ value, label: text(`country_${value}`) }))}
      />
      <TextField {...field('server')} inputMode="url" />
    </section>
  );
}
