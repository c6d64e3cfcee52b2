import { COMPONENT_STYLES } from '../ui/styles';
import { TOKENS } from '../ui/theme';

export const POPUP_STYLES = `
:root { ${TOKENS} background: var(--bg); }
body { width: 340px; max-width: 100vw; margin: 0; }
main { padding: 12px; }
main > :not(:first-child, :empty) { margin-top: 12px; }
.row .button { flex: none; }
.popup-section { display: grid; gap: 10px; padding-top: 12px; border-top: 1px solid var(--line); }
.popup-header { display: flex; gap: var(--space); align-items: baseline; justify-content: space-between; }
.popup-header h1 { font-size: 16px; }
.popup-call > .call > .actions > .button { flex: 1 0 auto; max-width: 100%; min-height: 36px; }
.row { display: flex; gap: var(--space); align-items: center; justify-content: space-between; }
${COMPONENT_STYLES}
.popup-header h1 { font-size: 16px; }
`;
