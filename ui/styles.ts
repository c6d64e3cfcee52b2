import { TONES } from './theme';

const BASE = `
*, *::before, *::after { box-sizing: border-box; }
p, dl, dd, fieldset, h1, h2 { margin: 0; padding: 0; border: 0; min-width: 0; }
p, dd, dt, label, legend { overflow-wrap: anywhere; }
h1 { font-size: 20px; line-height: 1.3; }
h2 { font-size: 16px; line-height: 1.3; }
.strong { font-weight: 600; }
.small { font-size: 12px; color: var(--muted); }
.error { font-size: 12px; font-weight: 600; color: light-dark(#8c1512, #ffb3ad); }
.numeric, .elapsed, .number { font-variant-numeric: tabular-nums; }
.icon { flex: none; width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.actions { display: flex; flex-wrap: wrap; gap: var(--space); align-items: center; }
.actions:empty { display: none; }
`;

const CONTROLS = `
.button { display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-height: 32px; padding: 4px 12px; font: inherit; font-weight: 600; color: var(--text); background: var(--bg); border: 1px solid var(--edge); border-radius: var(--radius); cursor: pointer; }
.button:hover { background: var(--raised); }
.button.primary { color: var(--on-accent); background: var(--accent); border-color: var(--accent); }
.button.danger { color: var(--on-danger); background: var(--danger); border-color: var(--danger); }
.button.primary:hover, .button.danger:hover { filter: brightness(1.08); }
.button.bare { min-height: 28px; padding: 2px 6px; font-size: 12px; color: inherit; background: none; border-color: transparent; }
.button.bare:hover { background: light-dark(rgb(0 0 0 / .07), rgb(255 255 255 / .12)); }
.button.bare .icon { width: 16px; height: 16px; }
.button[aria-disabled=true] { cursor: default; opacity: .65; }
.field { display: grid; gap: 4px; }
.field input:not([type=radio], [type=checkbox]), .field select { min-height: 32px; width: 100%; padding: 4px 8px; font: inherit; color: var(--text); background: var(--bg); border: 1px solid var(--edge); border-radius: var(--radius); }
.field [aria-invalid=true] { border: 2px solid var(--danger); }
input[type=radio], input[type=checkbox] { flex: none; width: 16px; height: 16px; margin: 2px 0; accent-color: var(--accent); }
.radio { display: flex; gap: var(--space); align-items: flex-start; padding: 4px 0; cursor: pointer; }
.radio-label { flex: 1; min-width: 0; }
`;

const CALL = `
.strip, .note { display: flex; gap: var(--space); color: var(--ink); background: var(--tone); border-left: 4px solid var(--bar); border-radius: 4px; }
.strip { align-items: center; padding: 8px 10px; }
.strip-words { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.strip .strong { font-size: 16px; line-height: 1.3; }
.elapsed { flex: none; font-weight: 600; }
.since { flex: none; display: grid; justify-items: end; }
.since .elapsed { font-size: 20px; line-height: 1.25; }
.who { display: flex; gap: var(--space); justify-content: space-between; align-items: flex-start; }
.who-words { flex: 1; min-width: 0; }
.note { align-items: flex-start; padding: 8px 10px; }
.note-body { display: grid; gap: 6px; flex: 1; min-width: 0; }
.note .small { color: inherit; }
.note .button:not(.primary, .danger, .bare) { color: var(--text); }
.call, .question, .credentials, .phones { display: grid; gap: 10px; }
.next { display: grid; gap: 4px; }
.who-name { font-size: 20px; line-height: 1.25; font-weight: 600; }
.who-number { display: flex; flex-wrap: wrap; gap: 4px; align-items: center; }
.number { font-size: 16px; }
.number.large { font-size: 24px; line-height: 1.2; font-weight: 600; }
.legs { display: grid; gap: 2px; padding-top: 6px; border-top: 1px solid var(--line); }
.legs > div { display: flex; gap: var(--space); justify-content: space-between; }
.legs dt { color: var(--muted); }
.legs dd { flex: none; max-width: 60%; font-weight: 600; text-align: end; }
.extension { display: flex; gap: var(--space); align-items: center; justify-content: space-between; }
.phones > .actions { position: sticky; bottom: -8px; margin: 0 -8px -8px; padding: 8px; background: var(--bg); border-top: 1px solid var(--line); }
.mark { padding: 1px 6px; color: var(--text); border: 1px solid var(--edge); border-radius: 10px; }
.on-phone { display: flex; gap: var(--space); align-items: center; }
`;

const PEOPLE = `
.group-heading { margin-top: 4px; font-weight: 600; }
.status { flex: none; font-size: 12px; color: var(--muted); }
.status::before { content: ""; display: inline-block; width: 8px; height: 8px; margin-inline-end: 4px; border: 2px solid var(--edge); border-radius: 50%; forced-color-adjust: none; }
.status[data-status=online]::before { background: light-dark(#1a7f3c, #3fb968); border-color: transparent; }
.custom { margin-inline-start: 24px; }
.caller-id { padding: 6px 10px; background: var(--raised); border-radius: 4px; }
.who-line { display: flex; gap: var(--space); align-items: center; }
`;

/** The looks of every shared component. */
export const COMPONENT_STYLES = BASE + TONES + CONTROLS + CALL + PEOPLE;
