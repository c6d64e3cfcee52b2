import { COMPONENT_STYLES } from '../ui/styles';
import { TOKENS } from '../ui/theme';

export const OPTIONS_STYLES = `
${COMPONENT_STYLES}
:root { ${TOKENS} background: var(--bg); }
body { margin: 0; }
main { max-width: 640px; margin: 0 auto; padding: 24px 16px 48px; display: grid; gap: 16px; }
form { display: grid; gap: 24px; }
section { display: grid; gap: 16px; padding-top: 16px; border-top: 1px solid var(--line); }
.field input[type=text] { max-width: 420px; }
.field select { max-width: 100%; }
.address { display: flex; flex-wrap: wrap; gap: var(--space); }
.address input { flex: 1 1 240px; }
.default { white-space: normal; font-weight: 600; }
.save { position: sticky; bottom: 0; display: flex; gap: 12px; align-items: center; padding: 10px 0; background: var(--bg); border-top: 1px solid var(--line); }
`;
