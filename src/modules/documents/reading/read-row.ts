import { documentNumberKey } from "../../../kernel/document-number.ts";
import type { PlainDate } from "../../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { cleanHtml, markdownToHtml, textToHtml } from "../html/index.ts";
import type { Validity } from "../model.ts";
import { readDay } from "./dates.ts";
import { genreOf } from "./genre.ts";
import type { ImportedDocument, RowRefusal } from "./model.ts";

type Row = Readonly<Record<string, unknown>>;

const LONGEST_TITLE = 500;
const LONGEST_BODY = 4_000_000;

/**
 * Reads one line of an import file: a JSON object with the fields of any of the usual exports, English or
 * Chinese names. Answers the document in the product's words or refuses with the first thing that is wrong.
 */
export function readRow(
  line: string,
  context: { readonly today: PlainDate },
): Result<ImportedDocument, RowRefusal> {
  let row: unknown;
  try {
    row = JSON.parse(line.replace(/^\ufeff/, ""));
  } catch {
    return refuse("not-json");
  }
  if (typeof row !== "object" || row === null || Array.isArray(row)) return refuse("not-an-object");
  return documentOf(row as Row, context.today);
}

function documentOf(row: Row, today: PlainDate): Result<ImportedDocument, RowRefusal> {
  const title = textOf(row, "title", "标题", "名称", "name").replaceAll(/\s+/g, " ");
  if (title === "") return refuse("title-missing");
  if (title.length > LONGEST_TITLE) return refuse("title-too-long");
  const published = readDay(
    valueOf(
      row,
      "date_published",
      "published",
      "publishedAt",
      "发布日期",
      "date",
      "日期",
      "year",
      "年份",
    ),
  );
  if (!published.ok) return published;
  if (published.value.day !== null && published.value.day > today)
    return refuse("date-in-the-future");
  const written = readDay(valueOf(row, "date_written", "written", "成文日期", "生成日期"));
  if (!written.ok) return written;

  const source = sourceOf(row);
  if (source.text.length > LONGEST_BODY) return refuse("body-too-long");
  const body = htmlOf(source, title);
  const address = textOf(row, "url", "address", "链接", "网址") || null;
  if (body === "" && address === null) return refuse("body-missing");
  const category = textOf(row, "category", "分类")
    .split("/")
    .filter((part) => part.length > 1 && /\p{Script=Han}/u.test(part));
  const id = valueOf(row, "id", "编号", "sourceKey");
  return ok({
    sourceKey: typeof id === "string" || typeof id === "number" ? String(id).slice(0, 200) : null,
    title,
    body,
    publishedOn: published.value.day,
    isDayGuessed: published.value.isGuessed,
    writtenOn: written.value.day,
    documentNumber: documentNumberIn(
      textOf(row, "doc_no", "文号", "发文字号", "documentNumber"),
      source.text,
    ),
    indexNumber: textOf(row, "index_no", "索引号", "indexNumber") || null,
    agency: textOf(row, "agency", "site_owner", "发布机构", "发文机关") || null,
    theme: textOf(row, "theme", "主题分类").replaceAll("\\", "/") || null,
    genre: genreOf(title),
    validity: validityOf(textOf(row, "status", "有效性", "validity")),
    keywords: keywordsOf(row, category),
    address,
    attachmentNames: attachmentsOf(row),
  });
}

function valueOf(row: Row, ...names: readonly string[]): unknown {
  for (const name of names) {
    const value = row[name];
    if (value !== undefined && value !== null && value !== "") return value;
  }
  return null;
}

function textOf(row: Row, ...names: readonly string[]): string {
  const value = valueOf(row, ...names);
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

type Source = { readonly text: string; readonly format: "html" | "markdown" | "text" };

function sourceOf(row: Row): Source {
  const html = textOf(row, "html");
  if (html !== "") return { text: html, format: "html" };
  const text = textOf(row, "body", "text", "content", "正文", "内容");
  const said = textOf(row, "format", "格式").toLowerCase();
  if (said === "markdown" || said === "md") return { text, format: "markdown" };
  if (said === "html" || /<(?:p|div|table|br|span|h[1-6])[\s/>]/i.test(text.slice(0, 4_000)))
    return { text, format: "html" };
  return { text, format: "text" };
}

function htmlOf(source: Source, title: string): string {
  if (source.format === "html") return cleanHtml(source.text);
  return source.format === "markdown"
    ? markdownToHtml(source.text, title)
    : textToHtml(source.text);
}

const NUMBER_LINE =
  /^[\s\u3000（(]*([\p{Script=Han}]{2,12}[〔[【（(]\d{4}[〕\]】）)]第?\d{1,5}号)[\s\u3000）)]*$/mu;

/** The number that the row names, else the one that stands on a line of its own at the head of the text. */
function documentNumberIn(said: string, body: string): string | null {
  if (said !== "") return said.slice(0, 100);
  const found = NUMBER_LINE.exec(body.slice(0, 400).replaceAll(/<[^>]*>/g, "\n"))?.[1];
  return found !== undefined && documentNumberKey(found) !== null ? found : null;
}

function validityOf(status: string): Validity {
  if (/废止/.test(status)) return "repealed";
  if (/失效|已过期/.test(status)) return "expired";
  if (/修改|修订/.test(status)) return "amended";
  return /尚未|未生效/.test(status) ? "not-yet-in-force" : "in-force";
}

function keywordsOf(row: Row, category: readonly string[]): readonly string[] {
  const given = valueOf(row, "keywords", "关键词", "主题词");
  const list = Array.isArray(given)
    ? given.map(String)
    : String(given ?? "").split(/[,，、;；\s]+/);
  return [...new Set([...list, ...category])]
    .map((word) => word.trim().slice(0, 50))
    .filter((word) => word !== "")
    .slice(0, 20);
}

function attachmentsOf(row: Row): readonly string[] {
  const given = row["attachments"];
  if (!Array.isArray(given)) return [];
  return given.flatMap((one: unknown) => {
    if (typeof one === "string") return [one];
    const named = typeof one === "object" && one !== null ? (one as Row) : {};
    const name = textOf(named, "name", "title", "url");
    return name === "" ? [] : [name];
  });
}
