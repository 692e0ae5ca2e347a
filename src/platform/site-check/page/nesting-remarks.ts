import type { Remark } from "../model.ts";
import { shown, type PageTree } from "./page-tree.ts";

/** Elements whose end need not be written, and those that have none. */
const ENDS_ITSELF = new Set(
  "html head body p li dt dd td th tr thead tbody tfoot colgroup caption option optgroup rt rp area base br col embed hr img input link meta source track wbr".split(
    " ",
  ),
);
const HTML = "http://www.w3.org/1999/xhtml";
const MOST = 20;

/** Elements that nothing ends, and ends of nothing: parsers mend both without a word, each in its own way. */
export function nestingRemarks(page: PageTree): readonly Remark[] {
  const remarks: Remark[] = [];
  const ends = new Map<string, number>();
  for (const element of page.elements) {
    const at = element.sourceCodeLocation;
    const name = element.tagName;
    if (at?.endTag !== undefined && at.startTag !== undefined)
      ends.set(name, (ends.get(name) ?? 0) + 1);
    const isLeftOpen = at?.startTag !== undefined && at.endTag === undefined;
    if (isLeftOpen && element.namespaceURI === HTML && !ENDS_ITSELF.has(name))
      remarks.push({ rule: "html-error", subject: `<${name}> 没有结束`, where: shown(element) });
  }
  const written = endsWritten(page.html);
  for (const [name, count] of written) {
    if (count > (ends.get(name) ?? 0))
      remarks.push({
        rule: "html-error",
        subject: `多出来的结束标签 </${name}>`,
        where: `${count - (ends.get(name) ?? 0)} 个`,
      });
  }
  return remarks.slice(0, MOST);
}

/** How many ends of each element the text holds, outside of scripts, styles and comments. */
function endsWritten(html: string): ReadonlyMap<string, number> {
  const text = html.replace(
    /<!--[^]*?-->|(<(script|style|textarea|title)\b[^>]*>)[^]*?(?=<\/\2)/gi,
    "$1",
  );
  const written = new Map<string, number>();
  for (const found of text.matchAll(/<\/([a-z][a-z0-9]*)/gi)) {
    const name = (found[1] ?? "").toLowerCase();
    written.set(name, (written.get(name) ?? 0) + 1);
  }
  return written;
}
