/**
 * Gives every style sheet made in the browser the page's number for styles. Ant Design is told the number,
 * but its dialogs write one sheet (against scrolling behind them) without it, which the content policy refuses.
 */
export function giveStylesTheNonce(nonce: string): void {
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
