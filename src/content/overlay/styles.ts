/** Adds style sheets to our shadow root. */

/** Appends a sheet of these rules to those of the root; as an element where sheets cannot be adopted. */
export function addStyles(root: ShadowRoot, rules: readonly string[]): void {
  const text = rules.join('');
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = text;
    root.append(style);
  }
}
