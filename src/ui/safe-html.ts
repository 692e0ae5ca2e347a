declare const safe: unique symbol;

/**
 * HTML that may stand in a page as it is: rendered by us, or cleaned by the sanitizer. Plain text is
 * not SafeHtml and is escaped wherever it is shown.
 */
export type SafeHtml = string & { readonly [safe]: true };

/** Marks HTML as safe. Only the sanitizer of document bodies and the renderer may call this. */
export function safeHtml(html: string): SafeHtml {
  return html as SafeHtml;
}
