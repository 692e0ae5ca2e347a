import { closedMessages } from "../../kernel/closed.ts";
import type { ColumnRefusal } from "./rules.ts";

/** What each refusal says to the person who meets it. */
export const columnMessages: Readonly<Record<ColumnRefusal, string>> = {
  ...closedMessages,
  "name-missing": "请填写栏目名称。",
  "slug-malformed": "栏目的网址名只能用小写字母、数字和连字符，例如 budget。",
  "slug-reserved": "这个网址名由系统保留，请换一个。",
  "address-reserved":
    "这个网址以前属于别的栏目，旧链接还指向它，不能再用。请换一个网址名；确需使用，请先在“旧网址”里撤销那条跳转。",
  "inside-itself": "不能把栏目移到它自己或它的下级栏目之下。",
  "too-deep": "移动后栏目层级太深，最多 9 级。请选择更靠上的上级栏目。",
  "has-columns": "这个栏目下面还有子栏目，请先移走或关闭子栏目。",
  "has-documents": "这个栏目里有过信息，不能关闭。可以改名或移动它。",
  "column-required": "这是必须设置的栏目，不能关闭。",
  "parent-unknown": "找不到上级栏目，请先建立上级栏目。",
  "column-unknown": "没有找到这个栏目，可能已被删除。请刷新后再看。",
  "already-exists": "同一位置已有相同网址名的栏目，请换一个。",
};
