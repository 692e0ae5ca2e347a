const BANNER = /<aside class="emergency"[^>]*><p class="wrap"><b>[^<]*<\/b> ([^<]*)/;
const GREY = /<link rel="stylesheet" href="\/assets\/grey\.[0-9a-f]+\.css">/;

/** What a visitor sees of an emergency in a page as it came: the banner's words, and whether it is grey. */
export function seenIn(html: string): { readonly banner: string | null; readonly grey: boolean } {
  const words = BANNER.exec(html)?.[1]?.trim() ?? null;
  return { banner: words === null ? null : plain(words), grey: GREY.test(html) };
}

function plain(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
