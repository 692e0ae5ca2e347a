import { cleanHtml, escapedText } from "../html/index.ts";
import { lineIn, wordOf, type Row } from "./fields.ts";

/** A file that a row names: what to call it, and where it lies if that is said. */
export type NamedFile = { readonly name: string; readonly address: string | null };

const MOST = 100;
const LONGEST_NAME = 300;

/** The files that a row names, as texts or as objects with name and url; they are never fetched. */
export function attachmentsIn(row: Row): readonly NamedFile[] {
  const given = row["attachments"] ?? row["附件"];
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  return list.slice(0, MOST).flatMap((one): NamedFile[] => {
    const fields: Row = typeof one === "object" && one !== null ? { ...one } : { name: one };
    const said = lineIn(fields, "name", "title", "名称");
    const address = addressOf(lineIn(fields, "url", "href", "链接") || said);
    const name = said === "" || /^https?:/i.test(said) ? fileNameOf(address) : said;
    return name === "" ? [] : [{ name: name.slice(0, LONGEST_NAME), address }];
  });
}

/** An address of the web, or null. Of two run together (site and full address) the second is meant. */
export function addressOf(value: unknown): string | null {
  const text = wordOf(value);
  const from = text.search(/https?:\/\/(?!.*https?:\/\/)/i);
  const isJoined = from > 0 && /^https?:\/\/[^/?#]*$/i.test(text.slice(0, from));
  const url = URL.parse(isJoined ? text.slice(from) : text);
  return url !== null && /^https?:$/.test(url.protocol) && text.length <= 2_000 ? url.href : null;
}

function fileNameOf(address: string | null): string {
  const last = address === null ? "" : (new URL(address).pathname.split("/").at(-1) ?? "");
  try {
    return decodeURIComponent(last) || (address ?? "");
  } catch {
    return last;
  }
}

/** A text with the files that belong to it listed at its end, but for those that it links to itself. */
export function withAttachments(html: string, files: readonly NamedFile[]): string {
  const items = files.flatMap(({ name, address }) => {
    if (address === null) return [`<li>${escapedText(name)}</li>`];
    const href = `href="${escapedText(address)}"`;
    return html.includes(href) ? [] : [`<li><a ${href}>${escapedText(name)}</a></li>`];
  });
  if (items.length === 0) return html;
  const list = cleanHtml(`<p>附件：</p><ul>${items.join("")}</ul>`);
  return html === "" ? list : `${html}\n${list}`;
}
