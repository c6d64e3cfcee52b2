import * as v from 'valibot';
import { FailureError } from '../../core/failure';
import { type Settings, SettingsChangeSchema, readSettings } from '../../core/settings';
import { type LocalArea, localItem } from '../storage/local-area';

/** The client id that a station's build bakes in (build.mjs --client-id); '' when none is. */
declare const BUILT_IN_CLIENT_ID: string;

export interface StationSettings {
  load(): Promise<void>;
  readonly current: Settings;
  /** Throws FailureError `settingsRefused` (nothing is changed) or `notStored`. */
  change(change: unknown): Promise<Settings>;
}

export function createStationSettings(area: LocalArea, changed: () => void): StationSettings {
  const item = localItem(area, { key: 'settings', schema: v.record(v.string(), v.unknown()), fallback: {} });
  let current = withBuiltIn(readSettings({}));
  return {
    load: async () => {
      current = withBuiltIn(readSettings(await item.read()));
    },
    get current() {
      return current;
    },
    change: async change => {
      const parsed = v.safeParse(SettingsChangeSchema, change);
      if (!parsed.success)
        throw new FailureError({ kind: 'settingsRefused', code: refusedName(parsed.issues) });
      current = withBuiltIn(readSettings(await item.update(stored => ({ ...stored, ...parsed.output }))));
      changed();
      return current;
    },
  };
}

function withBuiltIn(settings: Settings): Settings {
  return settings.clientId === '' ? { ...settings, clientId: BUILT_IN_CLIENT_ID } : settings;
}

/** Name of the first setting that was refused. */
function refusedName(issues: readonly v.BaseIssue<unknown>[]): string | undefined {
  const key = issues[0]?.path?.[0]?.key;
  return typeof key === 'string' ? key : undefined;
}
