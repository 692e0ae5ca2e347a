import { documentNumberKey } from "../../../kernel/document-number.ts";

const WHOLE = /^\p{Script=Han}{2,12}\s*[[({【〔﹝]\s*\d{4}\s*[\])}】〕﹞]\s*第?\s*\d{1,5}\s*号$/u;
const LONGEST = 100;

/**
 * The number of a document (发文字号): as its row says it, else the one that stands on a line of its own at the
 * head of its text. Words for "none" (无, —) are none.
 */
export function documentNumberOf(said: string, head: string): string | null {
  if (/\d/.test(said.normalize("NFKC"))) return said.slice(0, LONGEST);
  for (const line of head.split(/[\r\n]+/)) {
    const bare = line
      .trim()
      .replace(/^[（(](.*)[）)]$/, "$1")
      .trim();
    if (WHOLE.test(bare.normalize("NFKC")) && documentNumberKey(bare) !== null) return bare;
  }
  return null;
}
