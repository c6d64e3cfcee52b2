import { COMPONENT_STYLES } from '../../ui/styles';
import { TOKENS } from '../../ui/theme';

/** Parts are placed absolutely: the host stands at the origin of the viewport, wherever it lives. */
const PARTS = `
.panel { ${TOKENS} }
.panel > [data-part] { position: absolute; color: var(--text); background: var(--bg); border: 1px solid var(--edge); border-radius: var(--radius); box-shadow: var(--shadow); }
.live-region { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[data-part=card] { display: flex; flex-direction: column; width: 320px; max-width: 100vw; max-height: calc(100vh - 64px); overflow: hidden; }
.card-header { flex: none; display: flex; gap: 4px; align-items: center; padding: 2px 4px; background: var(--raised); border-bottom: 1px solid var(--line); cursor: grab; touch-action: none; user-select: none; }
.card-header:active { cursor: grabbing; }
.card-title { flex: 1; font-size: 12px; font-weight: 600; color: var(--muted); }
.card-body { flex: 1; min-height: 0; display: grid; gap: 10px; padding: 8px; overflow-y: auto; overscroll-behavior: contain; }
.card-footer { flex: none; padding: 8px; border-top: 1px solid var(--line); }
.card-footer > .actions > .button { flex: 1 0 auto; max-width: 100%; min-height: 36px; }
.card-footer > .small { margin-bottom: 6px; }
.folded { display: flex; gap: 8px; align-items: center; justify-content: space-between; padding: 6px 8px; background: var(--raised); border-radius: var(--radius); }
.collapsed { display: flex; gap: var(--space); align-items: center; padding: 4px; }
.collapsed .strip { flex: 1; min-width: 0; }
.prompt { display: grid; gap: 8px; }
.prompt-number { font-size: 20px; font-weight: 600; font-variant-numeric: tabular-nums; }
[data-part=line] { width: max-content; max-width: 320px; padding: 0; overflow: hidden; box-shadow: none; }
.line-words { display: flex; gap: 6px; align-items: center; padding: 3px 8px; color: var(--ink); background: var(--tone); }
.line-words .icon { width: 16px; height: 16px; }
.line-more { padding: 3px 8px; font-size: 12px; }
[data-part=phones] { width: 300px; max-width: 100vw; max-height: calc(100vh - 16px); padding: 10px; overflow-y: auto; overscroll-behavior: contain; }
[data-part=tools] { width: max-content; max-width: 320px; padding: 4px; display: grid; }
[data-part=tools] .small { padding: 2px 8px; }
[data-part=tools] .button { justify-content: flex-start; font-weight: 400; border-color: transparent; text-align: start; }
`;

export const PANEL_STYLES = COMPONENT_STYLES + PARTS;
