/** What a paragraph of an official document is, by its style or, where it has none, by how it looks. */
export type Role =
  | "title"
  | "subtitle"
  | "h2"
  | "h2-center"
  | "h3"
  | "h4"
  | "center"
  | "sign"
  | "text";

export type Look = {
  readonly text: string;
  /** As Word calls it: "heading 1", "标题 1"; '' for none. */
  readonly styleName: string;
  readonly alignment: string | null;
  readonly isBold: boolean;
  /** In points. */
  readonly size: number | null;
  /** Nothing but titles stands before it. */
  readonly isAtTop: boolean;
  readonly isInTable: boolean;
};

const LONGEST_TITLE = 80;
const LONGEST_HEADING = 50;
/** 小二号: the text of an official document is 三号, 16 points. */
const LARGE = 18;
const COUNT = "[〇零一二三四五六七八九十百]+";
const FIRST = new RegExp(`^${COUNT}、`);
const SECOND = new RegExp(`^[（(]${COUNT}[）)]`);
const CHAPTER = new RegExp(`^第\\s*${COUNT}\\s*[章编]`);
const SECTION = new RegExp(`^第\\s*${COUNT}\\s*节`);

/**
 * The role of a paragraph. Headings by style come first; else the layers of an official document are known by
 * their numbers (党政机关公文格式 GB/T 9704—2012, 7.3.3: 一、（一）1.（1）), as long as they stand alone and are short,
 * and the title by its place: centred, bold or large, at the top.
 */
export function roleOf(look: Look): Role {
  const text = look.text.trim();
  const placed = placeOf(look.alignment);
  if (text === "" || look.isInTable) return placed;
  const styled = byStyle(look.styleName, placed);
  if (styled !== null) return styled;
  const isTitle =
    look.isAtTop &&
    placed === "center" &&
    (look.isBold || (look.size ?? 0) >= LARGE) &&
    text.length <= LONGEST_TITLE &&
    !/〔\d{4}〕|[[［]\d{4}[\]］]/.test(text);
  if (isTitle) return "title";
  const isHeading =
    text.length <= LONGEST_HEADING && !/[。；;：:，,]$/.test(text) && !/。/.test(text);
  if (!isHeading) return placed;
  if (CHAPTER.test(text)) return placed === "center" ? "h2-center" : "h2";
  if (FIRST.test(text)) return "h2";
  if (SECTION.test(text) || SECOND.test(text)) return "h3";
  return placed;
}

function placeOf(alignment: string | null): "center" | "sign" | "text" {
  if (alignment === "center") return "center";
  return alignment === "right" || alignment === "end" ? "sign" : "text";
}

function byStyle(name: string, placed: "center" | "sign" | "text"): Role | null {
  if (/^(title|标题|文件标题|公文标题)$/i.test(name)) return "title";
  if (/^(subtitle|副标题)$/i.test(name)) return "subtitle";
  const level = Number(/^(?:heading|标题)\s*([1-9])/i.exec(name)?.[1] ?? 0);
  if (level === 0) return null;
  if (level === 1) return placed === "center" ? "h2-center" : "h2";
  return level === 2 ? "h3" : "h4";
}
