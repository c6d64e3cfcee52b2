import { Button } from '../../ui/button';
import { text } from '../../ui/text';
import type { PanelProps } from './panel-props';

/** *Get* and *Clear Ring Central Credentials* beside MWC's open Tools menu. */
export function ToolsEntries({ model, actions, local }: PanelProps) {
  const { anchors, snapshot } = model;
  if (anchors.tools === null || snapshot === null || snapshot.settings.mode === 'off') return null;
  const { session } = snapshot;
  const signedIn = session.state === 'signedIn';
  return (
    <div data-part="tools" role="group" aria-label={text('brand')}>
      <p class="small">{text('brand')}</p>
      {signedIn && session.warning === null ? null : (
        <Button onPress={actions.signIn}>{text('action_getCredentials')}</Button>
      )}
      {signedIn ? (
        <Button onPress={() => local.setClearAsked(true)}>{text('action_clearCredentials')}</Button>
      ) : null}
    </div>
  );
}
