import type { SafeHtml } from "./safe-html.ts";

/** A document's text: the one place where HTML enters a page as it is. */
export function DocumentText(props: {
  readonly html: SafeHtml;
  readonly tableLabel: string;
  readonly language?: string | null;
}) {
  return (
    <div
      class="text"
      {...(props.language ? { lang: props.language } : {})}
      dangerouslySetInnerHTML={{ __html: framedTables(props.html, props.tableLabel) }}
    />
  );
}

/**
 * Puts each table into a frame that scrolls sideways and can be reached by keyboard, so that a wide
 * table does not widen the page. `label` is our own word without HTML characters.
 */
function framedTables(html: SafeHtml, label: string): string {
  if (!html.includes("<table")) return html;
  return html
    .replace(
      /<table(?=[\s>])/g,
      `<div class="table" role="region" aria-label="${label}" tabindex="0"><table`,
    )
    .replaceAll("</table>", "</table></div>");
}
