/**
 * The one visual language: colours, type and spaces of every surface. `light-dark()` follows the reader's
 * choice; forced colours win by themselves, since every boundary is a border and every state has words.
 */
export const TOKENS = `
  color-scheme: light dark;
  --bg: light-dark(#ffffff, #1b1f24);
  --raised: light-dark(#f3f5f7, #262b32);
  --text: light-dark(#1b1f24, #f0f3f6);
  --muted: light-dark(#525b66, #b1bac4);
  --line: light-dark(#d5dae0, #3a424c);
  --edge: light-dark(#77818c, #8b949e);
  --accent: light-dark(#0b5cad, #7ab8ff);
  --on-accent: light-dark(#ffffff, #0b1520);
  --danger: light-dark(#b3201d, #cf3a36);
  --on-danger: #ffffff;
  --shadow: light-dark(0 4px 16px rgb(0 0 0 / .22), 0 4px 16px rgb(0 0 0 / .6));
  --radius: 6px;
  --space: 8px;
  font: 400 14px/1.4 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  color: var(--text);
`;

/** Each tone: the field behind the words, the words, and the bar that marks it. */
export const TONES = `
[data-tone] { --tone: var(--raised); --ink: var(--text); --bar: var(--edge); }
[data-tone=wait] { --tone: light-dark(#e6f0fb, #17293d); --ink: light-dark(#0a4685, #a8d1ff); --bar: var(--accent); }
[data-tone=attention] { --tone: light-dark(#fff2cf, #3a2d0c); --ink: light-dark(#5c3c00, #ffd983); --bar: light-dark(#b27300, #f0b429); }
[data-tone=good] { --tone: light-dark(#e0f4e6, #12301e); --ink: light-dark(#0f5428, #8be3ab); --bar: light-dark(#1a7f3c, #3fb968); }
[data-tone=bad] { --tone: light-dark(#fdeae8, #401a18); --ink: light-dark(#8c1512, #ffb3ad); --bar: var(--danger); }
`;
