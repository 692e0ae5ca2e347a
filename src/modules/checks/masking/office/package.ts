import { posix } from "node:path";
import type { Budget } from "../../../../platform/contents/reading.ts";
import type { Zip, ZipPart } from "../../../../platform/contents/zip/open-zip.ts";
import type { Changes } from "./copy-zip.ts";

/** The parts of an office file while it is masked: their XML as it will be. */
export type Package = {
  readonly names: readonly string[];
  /** The XML of a part as it is by now; null where there is none, or where it was taken out. */
  xml(name: string): Promise<string | null>;
  /** The bytes of a part that is no XML. */
  bytes(name: string): Promise<Buffer | null>;
  write(name: string, content: string | Buffer): void;
  /** Takes parts out, with all that names them. */
  remove(names: Iterable<string>): Promise<void>;
  readonly changes: Changes;
};

const ANY = `(?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*\\s*`;

/** Opens the parts of an office file for changing. */
export function openPackage(zip: Zip, budget: Budget): Package {
  const changes = new Map<string, Buffer | null>();
  const names = zip.parts.map(({ name }) => name);

  async function bytes(name: string): Promise<Buffer | null> {
    const changed = changes.get(name);
    if (changed !== undefined) return changed;
    const part = zip.part(name);
    return part === undefined ? null : contentOf(zip, part);
  }

  async function xml(name: string): Promise<string | null> {
    const content = await bytes(name);
    if (content === null) return null;
    budget.spendTime();
    return new TextDecoder(content[0] === 0xff || content[0] === 0xfe ? "utf-16" : "utf-8").decode(
      content,
    );
  }

  function write(name: string, content: string | Buffer): void {
    changes.set(
      zip.part(name)?.name ?? name,
      typeof content === "string" ? inUtf8(content) : content,
    );
  }

  async function remove(gone: Iterable<string>): Promise<void> {
    const all = new Set([...gone].flatMap((name) => zip.part(name)?.name ?? []));
    if (all.size === 0) return;
    for (const name of all) {
      changes.set(name, null);
      const own = relationshipsName(name);
      if (zip.part(own) !== undefined) changes.set(own, null);
    }
    for (const name of names) {
      if (name.endsWith(".rels") && changes.get(name) !== null) await unlink(name, all);
    }
    const types = await xml("[Content_Types].xml");
    if (types !== null) write("[Content_Types].xml", withoutTypes(types, all));
  }

  /** Takes links to parts out of a list of links, and out of its owner what uses them. */
  async function unlink(name: string, gone: ReadonlySet<string>): Promise<void> {
    const list = await xml(name);
    if (list === null) return;
    const owner = name.replace(/_rels\/([^/]*)\.rels$/, "$1");
    const ids: string[] = [];
    const kept = list.replaceAll(new RegExp(`<(?:\\w+:)?Relationship\\b${ANY}/>`, "g"), (link) => {
      const target = /\bTarget\s*=\s*["']([^"']*)["']/.exec(link)?.[1] ?? "";
      if (
        /TargetMode\s*=\s*["']External/.test(link) ||
        !gone.has(partName(posix.dirname(owner), target))
      ) {
        return link;
      }
      ids.push(/\bId\s*=\s*["']([^"']*)["']/.exec(link)?.[1] ?? "");
      return "";
    });
    if (ids.length === 0) return;
    write(name, kept);
    const content = owner === "" ? null : await xml(owner);
    if (content !== null) write(owner, withoutUses(content, ids));
  }

  return { names, xml, bytes, write, remove, changes };
}

async function contentOf(zip: Zip, part: ZipPart): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of zip.stream(part)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What is written is UTF-8, whatever the declaration said before. */
function inUtf8(xml: string): Buffer {
  return Buffer.from(xml.replace(/^(\s*<\?xml[^>]*encoding=["'])[\w-]+/i, "$1UTF-8"));
}

function relationshipsName(part: string): string {
  return posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`);
}

function partName(folder: string, target: string): string {
  return target.startsWith("/")
    ? posix.normalize(target).replace(/^\/+/, "")
    : posix.normalize(posix.join(folder, target)).replace(/^(\.\.\/)+|^\.\//, "");
}

function withoutTypes(types: string, gone: ReadonlySet<string>): string {
  return types.replaceAll(new RegExp(`<(?:\\w+:)?Override\\b${ANY}/>`, "g"), (override) => {
    const name = /\bPartName\s*=\s*["']([^"']*)["']/.exec(override)?.[1] ?? "";
    return gone.has(name.replace(/^\/+/, "")) ? "" : override;
  });
}

/** XML without the empty elements that use one of the links. */
function withoutUses(xml: string, ids: readonly string[]): string {
  const used = new Set(ids);
  const uses = new RegExp(`<[\\w:]+${ANY}/>|<([\\w:]+)${ANY}></\\1>`, "g");
  return xml.replaceAll(uses, (element) => {
    const id = /\s(?:\w+:)?(?:id|pict)\s*=\s*["']([^"']*)["']/g;
    for (const [whole, value] of element.matchAll(id)) {
      if (whole.includes(":") && used.has(value ?? "")) return "";
    }
    return element;
  });
}

/** Text as it stands in XML. */
export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Changes of a text of XML, by its UTF-16 units. */
export type Edit = { readonly from: number; readonly to: number; readonly xml: string };

/** XML with its edits, which may come in any order and must not overlap. */
export function edited(xml: string, edits: readonly Edit[]): string {
  let result = "";
  let done = 0;
  for (const { from, to, xml: other } of edits.toSorted((a, b) => a.from - b.from)) {
    if (from < done) continue;
    result += xml.slice(done, from) + other;
    done = to;
  }
  return result + xml.slice(done);
}
