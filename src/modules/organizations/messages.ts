import { closedMessages } from "../../kernel/closed.ts";
import type { OrganizationRefusal } from "./rules.ts";

/** What each refusal says to the person who meets it. */
export const organizationMessages: Readonly<Record<OrganizationRefusal, string>> = {
  ...closedMessages,
  "name-missing": "请填写机构名称。",
  "slug-malformed": "机构的网址名只能用小写字母、数字和连字符，例如 finance-bureau。",
  "code-malformed": "机构代码应为 2 至 18 位字母或数字，用于编制索引号。",
  "parent-unknown": "找不到上级机构，请先录入上级机构。",
  "successor-unknown": "找不到承接机构，请先录入承接机构。",
  "already-exists": "这个网址名或机构代码已经有机构在用，请换一个。",
  "address-reserved":
    "这个网址名以前属于别的机构，旧链接还指向它，不能再用。请换一个；确需使用，请先在“旧网址”里撤销那条跳转。",
  "slug-taken": "已有机构在用这个网址名，请换一个。",
  "merges-into-itself": "不能并入它自己，请选择另一个机构。",
  "successor-abolished": "所选的承接机构也已撤销，请选择现在存在的机构。",
  "already-abolished": "这个机构已经撤销或并入其他机构，不能再办理一次。",
  "day-to-come": "撤销日期还没有到，请在当天或之后办理。",
  "organization-unknown": "没有找到这个机构，可能已被删除。请刷新后再看。",
  "ends-before-it-begins": "撤销日期早于设立日期，请检查。",
};
