import { closedMessages } from "../../kernel/closed.ts";
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
