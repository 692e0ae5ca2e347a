import { isHidden } from "./styles.ts";
import { textOf, type Element } from "./tree.ts";

/** What a paste leaves behind, counted, and pictures that came along as data. */
export type PasteReport = {
  localPictures: number;
  foreignPictures: number;
  hidden: number;
  files: number;
  readonly pictures: string[];
};

export function emptyReport(): PasteReport {
  return { localPictures: 0, foreignPictures: 0, hidden: 0, files: 0, pictures: [] };
}

const DROPPED = new Set(
  "head style script title meta link xml template noscript object embed iframe form input button select textarea svg math rt rp".split(
    " ",
  ),
);
/** Whether an element is left out with all that is in it. */
export function isDropped(given: Element, report: PasteReport): boolean {
  // Vector drawings of Office (v:shape, w:sdt): of paragraphs the words stay.
  if (DROPPED.has(given.tag) || /^(?:v|x|m):/.test(given.tag)) return true;
  if (!isHidden(given)) return false;
  if (textOf(given).trim() !== "") report.hidden += 1;
  return true;
}
