import type { ComponentChildren } from 'preact';
import { DEFAULT_SETTINGS } from '../core/settings';
import type { SettingName } from '../core/settings';
import { text } from '../ui/text';
import { draftOf } from './draft';
import type { FieldValue } from './draft';

export interface FieldProps {
  name: SettingName;
  value: FieldValue;
  wrong: boolean;
  onChange: (value: FieldValue) => void;
}

/** What a control must carry, so that its description and error are read with it. */
export function controlAttributes({ name, wrong }: FieldProps) {
  return {
    id: name,
    name,
    'aria-describedby': wrong ? `${name}-what ${name}-error` : `${name}-what`,
    'aria-invalid': wrong ? true : undefined,
  };
}

/** What a setting does, its default, and what is wrong with the value. */
export function FieldNotes({ name, wrong, shownDefault }: FieldProps & { shownDefault?: string }) {
  return (
    <>
      <p id={`${name}-what`} class="small">
        {text(`options_${name}What`)} <span class="default">{defaultWords(name, shownDefault)}</span>
      </p>
      {wrong ? (
        <p id={`${name}-error`} class="error">
          {text(`options_${name}Invalid`)}
        </p>
      ) : null}
    </>
  );
}

function defaultWords(name: SettingName, shownDefault: string | undefined): string {
  const value = shownDefault ?? String(draftOf(DEFAULT_SETTINGS)[name]);
  return value === '' ? text('options_defaultEmpty') : text('options_default', { value });
}

/** A line of text or a number. */
export function TextField({ inputMode, ...props }: FieldProps & { inputMode?: 'numeric' | 'url' | 'text' }) {
  return (
    <div class="field" data-setting={props.name}>
      <label for={props.name} class="strong">
        {text(`options_${props.name}`)}
      </label>
      <input
        {...controlAttributes(props)}
        type="text"
        inputMode={inputMode}
        autocomplete="off"
        spellcheck={false}
        value={String(props.value)}
        onInput={event => props.onChange(event.currentTarget.value)}
      />
      <FieldNotes {...props} />
    </div>
  );
}

/** On or off. */
export function SwitchField(props: FieldProps) {
  return (
    <div class="field" data-setting={props.name}>
      <label class="radio strong">
        <input
          {...controlAttributes(props)}
          type="checkbox"
          checked={props.value === true}
          onChange={event => props.onChange(event.currentTarget.checked)}
        />
        <span class="radio-label">{text(`options_${props.name}`)}</span>
      </label>
      <FieldNotes
        {...props}
        shownDefault={text(DEFAULT_SETTINGS[props.name] === true ? 'options_on' : 'options_off')}
      />
    </div>
  );
}

interface Choice {
  value: string;
  label: string;
}

/** One of several answers, in a list. */
export function SelectField({ choices, ...props }: FieldProps & { choices: Choice[] }) {
  const byDefault = choices.find(({ value }) => value === DEFAULT_SETTINGS[props.name]);
  return (
    <div class="field" data-setting={props.name}>
      <label for={props.name} class="strong">
        {text(`options_${props.name}`)}
      </label>
      <select
        {...controlAttributes(props)}
        value={String(props.value)}
        onChange={event => props.onChange(event.currentTarget.value)}
      >
        {optionsOf(choices)}
      </select>
      <FieldNotes {...props} shownDefault={byDefault?.label} />
    </div>
  );
}

function optionsOf(choices: Choice[]): ComponentChildren {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
