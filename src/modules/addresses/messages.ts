import { closedMessages } from "../../kernel/closed.ts";
import type { RowRefusal } from "./importing/table-rules.ts";
import type { RedirectRefusal } from "./rules.ts";

/** What each refusal says to the person who meets it. */
export const addressMessages: Readonly<Record<RedirectRefusal, string>> = {
  "read-only": closedMessages["read-only"],
  "old-address-malformed":
    "旧网址要以 / 开头（例如 /zwgk/show.asp?id=12），或者是带 http:// 的完整网址；不能只是首页。",
  "prefix-malformed": "整个目录的旧网址要以 / 结尾，不带问号，例如 /zwgk/。",
  "target-malformed": "新网址要以 / 开头，例如 /disclosure/policies/。",
  "target-host-foreign":
    "不能跳转到其他网站。确有需要，请管理员把这个网站的域名加入设置 REDIRECT_HOSTS。",
  "leads-to-itself": "新旧网址相同，不需要跳转。",
  "leads-in-a-circle": "这样会来回跳转、打不开。请检查新网址是否又指回旧网址。",
  "address-live": "这个网址上现在有页面，不能改为跳转。请检查旧网址是否填对。",
  "already-leads-elsewhere": "这个旧网址已经设了跳转，指向另一处。要修改，请先撤销原来的一条。",
  "redirect-unknown": "没有找到这条跳转，可能已被撤销。请刷新后再看。",
};

/** What is said of a row of a table that was not taken. */
export const rowMessages: Readonly<Record<RowRefusal, string>> = {
  ...addressMessages,
  "old-address-missing": "这一行没有旧网址。",
  "target-missing": "这一行没有说明去向：请填写新网址、索引号、文号或标题中的一项。",
  "document-unknown": "没有找到这条信息。请检查索引号、文号或标题，或者直接填写新网址。",
  "document-ambiguous": "有多条信息符合，不知道是哪一条。请改填索引号或新网址。",
  "line-unreadable": "这一行读不出来，请检查引号和编码。",
};

/** What is said of a whole table that was not taken. */
export const tableMessages: Readonly<Record<"table-empty" | "read-only", string>> = {
  "table-empty": "文件里没有任何内容，请检查是否选对了文件。",
  "read-only": closedMessages["read-only"],
};
