import { isDropped, type PasteReport } from "./report.ts";
import { emphasisOf, isHidden, styleOf } from "./styles.ts";
import { element, textOf, type Child, type Element } from "./tree.ts";

/** A line end of the source between Chinese characters is nothing, elsewhere a blank. */
const WRAPPED =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])[\t\r\n ]*[\r\n][\t\r\n ]*(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu;
const STORED = /^(?:\/api)?\/files\/[0-9a-f]{64}\//;
const LOCAL = /^(?:file:|cid:|blob:|[a-z]:\\|\\\\)/i;

/**
 * The running text of a paragraph: emphasis, links, line breaks and pictures. Nothing when it is blank.
 * `without` is an element to leave out: the mark of a list item.
 */
export function inlineOf(
  children: readonly Child[],
  report: PasteReport,
  without: Element | null = null,
): Child[] {
  return trimmed(merged(children.flatMap((child) => piecesOf(child, report, without))));
}

function piecesOf(child: Child, report: PasteReport, without: Element | null): Child[] {
  if (typeof child === "string") return [child];
  if (child === without || isDropped(child, report)) return [];
  const { tag } = child;
  if (tag === "br") return [element("br")];
  if (tag === "img") return pictureOf(child, report);
  const style = styleOf(child);
  if (style["mso-tab-count"] !== undefined) return [" "];
  if (isHidden(child)) return [];
  const inside = child.children.flatMap((one) => piecesOf(one, report, without));
  if (inside.length === 0) return [];
  const isBlank = inside.every((one) => typeof one === "string" && one.trim() === "");
  const wanted = emphasisOf(child).filter((name) => !isBlank || name === "u");
  const emphasised = wanted.reduceRight<Child[]>((held, name) => [element(name, {}, held)], inside);
  return tag === "a" ? linkOf(child, emphasised, report) : emphasised;
}

function linkOf(given: Element, inside: Child[], report: PasteReport): Child[] {
  const href = (given.attributes["href"] ?? "").trim();
  const note = /^#_(?:ftn|edn)(?:ref)?(\d+)$/.exec(href);
  if (note !== null) return [`［注${note[1]}］`];
  if (LOCAL.test(href)) report.files += 1;
  return /^https?:\/\/\S+$/i.test(href) ? [element("a", { href }, inside)] : inside;
}

function pictureOf(given: Element, report: PasteReport): Child[] {
  const { src = "", alt = "" } = given.attributes;
  if (STORED.test(src)) return [element("img", { src, alt })];
  if (/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,/i.test(src)) {
    report.pictures.push(src);
    return [element("img", { src: `pending:${report.pictures.length - 1}`, alt })];
  }
  if (LOCAL.test(src) || src === "") report.localPictures += 1;
  else report.foreignPictures += 1;
  return [];
}

/** Joins texts that follow each other and mends the blanks that the source's lines left. */
function merged(pieces: readonly Child[]): Child[] {
  const joined: Child[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === "string" && typeof last === "string")
      joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined.map((piece) =>
    typeof piece === "string" ? mended(piece) : piece.tag === "a" ? piece : deepMended(piece),
  );
}

function deepMended(given: Element): Element {
  return element(
    given.tag,
    given.attributes,
    given.tag === "u" ? given.children : merged(given.children),
  );
}

function mended(text: string): string {
  return text.replaceAll(WRAPPED, "").replaceAll(/[\t\r\n \u00a0]+/g, " ");
}

/** Without blanks and line breaks at both ends; blanks to be filled in, which are underlined, stay. */
function trimmed(pieces: Child[]): Child[] {
  const isNothing = (piece: Child | undefined) =>
    piece !== undefined && (typeof piece === "string" ? piece.trim() === "" : piece.tag === "br");
  const kept = [...pieces];
  while (isNothing(kept[0])) kept.shift();
  while (isNothing(kept.at(-1))) kept.pop();
  const [first] = kept;
  if (typeof first === "string") kept[0] = first.trimStart();
  const last = kept.at(-1);
  if (typeof last === "string") kept[kept.length - 1] = last.trimEnd();
  const isEmpty = kept.every(
    (piece) => textOf(piece).trim() === "" && !holds(piece, "img") && !holds(piece, "u"),
  );
  return isEmpty ? [] : kept;
}

function holds(piece: Child, tag: string): boolean {
  return (
    typeof piece !== "string" &&
    (piece.tag === tag || piece.children.some((one) => holds(one, tag)))
  );
}
