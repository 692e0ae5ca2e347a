const NUMBER =
  /([\p{Script=Han}]{2,12})\s*[[({【〔﹝〈<]?\s*((?:19|20)\d{2})\s*[\])}】〕﹞〉>]?\s*年?\s*第?\s*0*(\d{1,5})\s*号/u;
const ALL = new RegExp(NUMBER.source, "gu");

/**
 * One spelling for all spellings of a document number (发文字号): brackets of any kind, full or half width,
 * blanks, 第 and leading zeros do not count. '晴政发【2018】第012号' answers '晴政发2018-12'; null when there is none.
 */
export function documentNumberKey(text: string): string | null {
  const found = NUMBER.exec(text.normalize("NFKC"));
  return found ? keyOf(found) : null;
}

/** The keys of all document numbers that a text cites, each once, in order of appearance. */
export function citedDocumentNumbers(text: string): readonly string[] {
  const keys = Array.from(text.normalize("NFKC").matchAll(ALL), keyOf);
  return [...new Set(keys)];
}

function keyOf(found: RegExpMatchArray): string {
  return `${found[1] ?? ""}${found[2] ?? ""}-${Number(found[3])}`;
}
