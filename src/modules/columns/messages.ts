import type { ColumnRefusal } from "./rules.ts";

/** What each refusal says to the person who meets it. */
export const columnMessages: Readonly<Record<ColumnRefusal, string>> = {
  "name-missing": "请填写栏目名称。",
  "slug-malformed": "栏目的网址名只能用小写字母、数字和连字符，例如 budget。",
  "slug-reserved": "这个网址名由系统保留，请换一个。",
  "parent-unknown": "找不到上级栏目，请先建立上级栏目。",
  "column-unknown": "没有找到这个栏目，可能已被删除。请刷新后再看。",
  "already-exists": "同一位置已有相同网址名的栏目，请换一个。",
};
