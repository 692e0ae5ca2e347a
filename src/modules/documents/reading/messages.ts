import type { RowRefusal } from "./model.ts";

/** What is wrong with a row, and what to do. */
export const rowMessages: Readonly<Record<RowRefusal, string>> = {
  "line-too-long": "这一行过长，没有读入。请检查是否缺少换行，或调大 IMPORT_LINE_LIMIT_MB。",
  "not-text": "这一行不是 UTF-8 或 GB18030 文字，请检查文件编码。",
  "not-json": "这一行不是 JSON，请检查引号、逗号和括号。",
  "not-an-object": "这一行应是一个 JSON 对象，即用花括号括起的一条信息。",
  "title-missing": "缺少标题（title 或“标题”）。",
  "title-too-long": "标题超过 500 字，请检查是否误把正文放进了标题。",
  "date-impossible": "日期“{date}”不存在或写法不对，应为 2018-05-01 的样子。",
  "date-in-the-future": "发布日期或成文日期 {date} 晚于今天，请核对。",
  "body-missing": "缺少正文（body、text、html、content 或“正文”），也没有来源网址（url）。",
  "body-too-long": "正文超过 400 万字符，请拆分或改为附件。",
};
