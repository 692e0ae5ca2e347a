import { closedMessages } from "../../kernel/closed.ts";
import type { LetterRefusal } from "./compose-rules.ts";
import type { SettingRefusal } from "./setting-rules.ts";
import type { WordingRefusal } from "./wording-rules.ts";

/** What a person reads when a letter or its settings are refused: what is wrong, and what to do. */
export const letterMessages: Readonly<
  Record<
    | LetterRefusal
    | SettingRefusal
    | WordingRefusal
    | "not-found"
    | "letter-too-large"
    | "read-only",
    string
  >
> = {
  "facts-missing": "还缺：{facts}。请补全后再签发。",
  "facts-contradictory": "文书内容前后不一致：{facts}。请核对后再签发。",
  "word-strange": "机关代字应当是 2 至 20 个汉字，例如“晴住建公复”。",
  "body-empty": "请填写行政复议机关和人民法院的名称。",
  "bodies-overlap": "两段有效日期重叠或者先后颠倒，请核对起止日期。",
  "text-too-long": "名称、电话和地址各不超过 100 个字，请改短。",
  "wording-empty": "正文是空的。要恢复系统自带的文字，请选“恢复默认”。",
  "wording-too-long": "正文超过 {limit} 个字，请改短。",
  "wording-not-closed": "“{place}”的花括号没有成对，请核对。",
  "wording-unknown-place": "这种文书里没有这些位置：{places}。请改用列出的位置。",
  "wording-place-missing": "正文必须保留这些位置，否则文书缺少法定内容：{places}。",
  "wording-place-optional":
    "这些位置不是每件申请都有：{places}。请写成 {{#位置}}…{{/位置}}，没有时整句不出现。",
  "not-found": "没有找到这份文书，请刷新后再试。",
  "letter-too-large": "文书太长，无法生成文件，请改短后再试。",
  "read-only": closedMessages["read-only"],
};
