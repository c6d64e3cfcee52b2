import * as v from 'valibot';
import { SettingsChangeSchema } from '../core/settings';
import type { SettingName, Settings, SettingsChange } from '../core/settings';

/** A setting as it stands in its field. */
export type FieldValue = string | boolean;
export type Draft = Record<SettingName, FieldValue>;

/** Settings as they are shown in the fields. */
export function draftOf(settings: Settings): Draft {
  return {
    ...settings,
    emergencyNumbers: settings.emergencyNumbers.join(', '),
    operatorReminderSec: String(settings.operatorReminderSec),
    contactReminderSec: String(settings.contactReminderSec),
  };
}

/** What a field means, not yet checked. */
function valueOf(name: SettingName, field: FieldValue): unknown {
  if (typeof field === 'boolean') return field;
  const typed = field.trim();
  switch (name) {
    case 'emergencyNumbers':
      return typed.split(/[\s,;]+/).filter(code => code !== '');
    case 'operatorReminderSec':
    case 'contactReminderSec':
      // An empty field is a mistake, not the zero that Number makes of it.
      return typed === '' ? undefined : Number(typed);
    case 'server':
      return typed.replace(/\/$/, '');
    default:
      return typed;
  }
}

export interface DraftCheck {
  /** The changes against what is stored, ready to be sent; empty when nothing differs. */
  change: SettingsChange;
  /** Fields whose value is refused, by the same schema as in the worker. */
  wrong: SettingName[];
}

/** Checks every field that differs from the stored settings. */
export function checkDraft(draft: Draft, stored: Settings): DraftCheck {
  const storedDraft = draftOf(stored);
  const names = Object.keys(SettingsChangeSchema.entries) as SettingName[];
  const differing = names.filter(name => draft[name] !== storedDraft[name]);
  let change: SettingsChange = {};
  const wrong: SettingName[] = [];
  for (const name of differing) {
    const value = valueOf(name, draft[name]);
    const one = v.safeParse(SettingsChangeSchema, { [name]: value });
    if (one.success && value !== undefined) change = { ...change, ...one.output };
    else wrong.push(name);
  }
  return { change, wrong };
}
