import { lettersOf, type Loss } from "../../../platform/word/index.ts";

const NOTES: Readonly<Record<Loss, string>> = {
  "tracked-changes": "原文有修订痕迹，已按“接受全部修订”导入，请核对。",
  comments: "批注没有导入。",
  "hidden-text": "隐藏文字没有导入。",
  formulas: "公式没有导入，请截图后作为图片插入，或改写成文字。",
  charts: "图表和 SmartArt 没有导入，请截图后作为图片插入。",
  embedded: "嵌入的对象（如 Excel 表格）没有导入，请作为附件上传。",
  "text-box": "有文本框里的文字没有导入，请对照原文补上。",
  headers: "页眉没有导入。",
  contents: "目录没有导入，网页上用小标题代替。",
};

/** What could not be kept of a Word document, in words; `pictures` says how many were lost and how many have no words. */
export function lossNotes(
  losses: readonly Loss[],
  pictures: { readonly lost: number; readonly unnamed: number },
): readonly string[] {
  const notes = losses.map((loss) => NOTES[loss]);
  if (pictures.lost > 0) {
    notes.push(
      `有 ${pictures.lost} 张图片的格式不能在网页上显示，没有导入。请另存为 PNG 或 JPG 后插入。`,
    );
  }
  if (pictures.unnamed > 0) {
    notes.push(`有 ${pictures.unnamed} 张图片没有文字说明，请补上，方便看不见图片的人。`);
  }
  return notes;
}

export type Absent = {
  readonly count: number;
  /** The beginning of the first one. */
  readonly first: string;
  /** The share of all letters that was found again, 0 to 1. */
  readonly kept: number;
};

/** Searching everywhere for each of very many would take long; after so many, only what comes next is looked at. */
const MOST_SEARCHED = 200;
const NEXT = 20_000;
const SHOWN = 12;

/** Which paragraphs, given by their letters, are not found in a text; order may differ. */
export function absentParagraphs(paragraphs: readonly string[], text: string): Absent {
  const whole = lettersOf(text);
  let from = 0;
  let searched = 0;
  let letters = 0;
  const absent: string[] = [];
  let missing = 0;
  for (const paragraph of paragraphs) {
    letters += paragraph.length;
    const near = whole.slice(from, from + NEXT + paragraph.length).indexOf(paragraph);
    let at = near < 0 ? -1 : from + near;
    if (at < 0 && searched < MOST_SEARCHED) {
      searched += 1;
      at = whole.indexOf(paragraph);
    }
    if (at < 0) {
      absent.push(paragraph);
      missing += paragraph.length;
    } else if (at >= from) from = at + paragraph.length;
  }
  return {
    count: absent.length,
    first: (absent[0] ?? "").slice(0, SHOWN),
    kept: letters === 0 ? 1 : (letters - missing) / letters,
  };
}
