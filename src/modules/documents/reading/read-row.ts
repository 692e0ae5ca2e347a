import { createHash } from "node:crypto";
import type { PlainDate } from "../../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { addressOf, attachmentsIn, withAttachments } from "./attachments.ts";
import { readDay } from "./dates.ts";
import { documentNumberOf } from "./document-number.ts";
import { lineIn, listIn, textIn, valueIn, type Row } from "./fields.ts";
import { genreOf } from "./genre.ts";
import type { ImportedDocument, RowRefusal } from "./model.ts";
import { headOf, htmlOf, sourceTextOf } from "./source-text.ts";
import { plainTitle } from "./title.ts";
import { validityOf } from "./validity.ts";

const LONGEST_TITLE = 500;
const LONGEST_BODY = 4_000_000;
const LONGEST_KEY = 200;
const LONGEST_FIELD = 300;
const MOST_KEYWORDS = 20;

/**
 * Reads one line of an import file: a JSON object with the fields of any of the usual exports, English or
 * Chinese names. Answers the document in the product's words or refuses with the first thing that is wrong.
 * A row that says a year alone is published on its first day; one that says nothing has no day.
 */
export function readRow(
  line: string,
  context: { readonly today: PlainDate },
): Result<ImportedDocument, RowRefusal> {
  const row = parsed(line);
  if (!row.ok) return row;
  return documentOf(row.value, context.today);
}

function parsed(line: string): Result<Row, "not-json" | "not-an-object"> {
  const text = line.replace(/^\ufeff/, "");
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return refuse("not-an-object");
    const row: Row = { ...value };
    const isExact = typeof row["id"] !== "number" || Number.isSafeInteger(row["id"]);
    return ok(isExact ? row : { ...JSON.parse(text, withAllDigits) });
  } catch (error) {
    if (error instanceof SyntaxError) return refuse("not-json");
    throw error;
  }
}

/** Long numbers as text: two identities that differ in the last digits are not one. */
function withAllDigits(
  _key: string,
  value: unknown,
  context?: { readonly source?: string },
): unknown {
  const digits = context?.source ?? "";
  return typeof value === "number" && /^\d{16,}$/.test(digits) ? digits : value;
}

function documentOf(row: Row, today: PlainDate): Result<ImportedDocument, RowRefusal> {
  const title = plainTitle(lineIn(row, "title", "标题", "名称", "name"));
  if (title === "") return refuse("title-missing");
  if (title.length > LONGEST_TITLE) return refuse("title-too-long");
  const days = daysOf(row, today);
  if (!days.ok) return days;

  const source = sourceTextOf(row);
  if (source.text.length > LONGEST_BODY) return refuse("body-too-long");
  const address = addressOf(textIn(row, "url", "address", "链接", "网址"));
  const text = htmlOf(source, title, address);
  const attachments = attachmentsIn(row);
  if (text === "" && address === null && attachments.length === 0) return refuse("body-missing");
  return ok({
    sourceKey: sourceKeyOf(textIn(row, "id", "编号", "sourceKey")),
    title,
    body: withAttachments(text, attachments),
    ...days.value,
    documentNumber: documentNumberOf(
      lineIn(row, "doc_no", "文号", "发文字号", "documentNumber"),
      headOf(source, text),
    ),
    indexNumber: fieldOf(row, "index_no", "索引号", "indexNumber"),
    agency: fieldOf(row, "agency", "site_owner", "发布机构", "发文机关", "发文单位"),
    sourceColumn: fieldOf(row, "column", "栏目", "所属栏目"),
    theme: themeOf(lineIn(row, "theme", "主题分类")),
    genre: genreOf(title),
    validity: validityOf(lineIn(row, "status", "有效性", "validity")),
    keywords: keywordsOf(row),
    address,
    attachmentNames: attachments.map((one) => one.name),
  });
}

type Days = Pick<ImportedDocument, "publishedOn" | "publishedTime" | "isDayGuessed" | "writtenOn">;

const PUBLISHED =
  "date_published published publishedAt 发布日期 发布时间 date 日期 year 年份".split(" ");
const WRITTEN = "date_written written 成文日期 生成日期".split(" ");

function daysOf(
  row: Row,
  today: PlainDate,
): Result<Days, "date-impossible" | "date-in-the-future"> {
  const published = readDay(valueIn(row, ...PUBLISHED));
  if (!published.ok) return published;
  const written = readDay(valueIn(row, ...WRITTEN));
  if (!written.ok) return written;
  for (const { day } of [published.value, written.value])
    if (day !== null && day > today) return refuse("date-in-the-future", { date: day });
  return ok({
    publishedOn: published.value.day,
    publishedTime: published.value.time,
    isDayGuessed: published.value.isGuessed,
    writtenOn: written.value.isGuessed ? null : written.value.day,
  });
}

function fieldOf(row: Row, ...names: readonly string[]): string | null {
  return lineIn(row, ...names).slice(0, LONGEST_FIELD) || null;
}

function sourceKeyOf(id: string): string | null {
  if (id.length <= LONGEST_KEY) return id || null;
  return `${id.slice(0, 100)} ${createHash("sha256").update(id).digest("hex")}`;
}

/** 大类\小类 as 大类/小类. */
function themeOf(said: string): string | null {
  const classes = said.split(/[\\/＼／>]+/).map((part) => part.trim());
  return (
    classes
      .filter((part) => part !== "")
      .join("/")
      .slice(0, LONGEST_FIELD) || null
  );
}

/** Keywords as the row lists them, and the words of the path in which its source kept it. */
function keywordsOf(row: Row): readonly string[] {
  const kinds = lineIn(row, "category", "分类")
    .split("/")
    .filter((part) => part.length > 1 && /\p{Script=Han}/u.test(part));
  const words = [...listIn(row, "keywords", "关键词", "主题词"), ...kinds];
  return [...new Set(words.map((word) => word.trim().slice(0, 50)))]
    .filter((word) => word !== "")
    .slice(0, MOST_KEYWORDS);
}
