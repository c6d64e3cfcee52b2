/**
 * Adds a sheet to a document or shadow root. Constructed sheets need no `style` element, so neither MWC's
 * content security policy nor ours has a say in it.
 */
export function adoptStyles(root: Document | ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
