import {
  codesOf,
  decisionCodes,
  decisions,
  parseDecisionCode,
  type DecisionCode,
} from "../../../kernel/decision-codes.ts";
import { detailNames, detailsOf, type DecisionDetail } from "../../../kernel/decision-details.ts";
import type { ApplicantKind, DeliveryForm, DeliveryWay, RequestChannel } from "../model.ts";

/** Words of a closed list: the first of each is the one that is written, all are read. */
export type Words<K extends string> = Readonly<Record<K, readonly [string, ...string[]]>>;

export const channelWords: Words<RequestChannel> = {
  "in-person": ["当面提交", "当面", "现场", "现场提交", "窗口"],
  "signed-post": ["邮寄（签收）", "邮寄", "信函", "挂号信", "快递", "邮政特快专递"],
  "plain-post": ["平常信函", "平信", "普通信件"],
  network: ["网络", "网络提交", "网站", "互联网", "在线", "在线申请"],
  fax: ["传真"],
  mailbox: ["公布的邮箱", "电子邮箱", "电子邮件", "邮箱"],
};

export const applicantWords: Words<ApplicantKind> = {
  citizen: ["自然人", "公民", "个人"],
  business: ["商业企业", "企业", "公司"],
  research: ["科研机构", "高校"],
  social: ["社会公益组织", "社会组织"],
  "legal-service": ["法律服务机构", "律师事务所"],
  other: ["其他", "其他组织", "法人或其他组织"],
};

export const formWords: Words<DeliveryForm> = {
  paper: ["纸面", "纸质", "纸质文件"],
  electronic: ["电子文件", "电子文档", "电子"],
  disc: ["光盘", "光盘等", "磁盘"],
};

export const wayWords: Words<DeliveryWay> = {
  post: ["邮寄"],
  "e-mail": ["电子邮件", "电子邮箱"],
  online: ["网上查看", "网上获取", "网络"],
  fax: ["传真"],
  "pick-up": ["自行领取", "当面领取", "自取"],
  "read-on-site": ["当场查阅", "当场阅读、抄录", "查阅", "抄录"],
};

export const basisWords: Words<"by-request" | "by-page"> = {
  "by-request": ["按件"],
  "by-page": ["按量", "按页"],
};

/** How a reconsideration can end, by the codes of the module remedies. */
export const reviewWords = {
  upheld: ["维持"],
  "request-rejected": ["驳回复议请求"],
  revoked: ["撤销"],
  changed: ["变更"],
  "declared-unlawful": ["确认违法"],
  "declared-void": ["确认无效"],
  ordered: ["责令履行"],
  "not-accepted": ["不予受理或者驳回申请", "不予受理", "驳回申请"],
  withdrawn: ["撤回申请，终止", "撤回", "终止"],
  mediated: ["调解、和解结案", "调解", "和解"],
} as const satisfies Words<string>;

/** How a lawsuit can end, by the same. */
export const suitWords = {
  "claim-rejected": ["驳回诉讼请求", "维持"],
  revoked: ["撤销"],
  changed: ["变更"],
  "declared-unlawful": ["确认违法"],
  "declared-void": ["确认无效"],
  ordered: ["责令履行"],
  dismissed: ["不予立案或者驳回起诉", "驳回起诉", "不予立案"],
  withdrawn: ["撤诉"],
  mediated: ["调解结案", "调解"],
} as const satisfies Words<string>;

/** The member of a closed list in a text; null for any other text. */
export function readWord<K extends string>(words: Words<K>, text: string): K | null {
  const wanted = plain(text);
  for (const key of Object.keys(words) as K[])
    if (words[key].some((word) => plain(word) === wanted)) return key;
  return null;
}

/** The words that a list may be chosen from, for a drop-down and for a sentence. */
export function choicesOf<K extends string>(words: Words<K>): readonly string[] {
  return Object.values<readonly [string, ...string[]]>(words).map(([first]) => first);
}

/** Spaces and the kind of the brackets do not matter. */
function plain(text: string): string {
  return text.normalize("NFKC").replaceAll(/[\s“”"]/g, "");
}

export type ReadOutcome = { readonly code: DecisionCode; readonly detail: DecisionDetail | null };

/** How a result is written: its code and its words, the finer ones where the code has some. */
export function outcomeWords({ code, detail }: ReadOutcome): string {
  return `${code} ${decisions[code].short}${detail === null ? "" : `（${detailNames[detail]}）`}`;
}

/** The words of former years, in which the form of 2014 to 2018 named what has a code today. */
const formerWords: readonly (readonly [string, DecisionCode, DecisionDetail | null])[] = [
  ["同意公开", "A1", "provided"],
  ["公开", "A1", "provided"],
  ["已主动公开", "A1", "already-public"],
  ["属于已主动公开范围", "A1", "already-public"],
  ["同意部分公开", "A2", null],
  ["涉及国家秘密", "B1", null],
  ["涉及商业秘密", "B4", "business-secret"],
  ["涉及个人隐私", "B4", "privacy"],
  ["危及国家安全、公共安全、经济安全和社会稳定", "B3", null],
  ["法律法规规定的其他情形", "B2", null],
  ["不属于本行政机关公开", "C1", "another-organ"],
  ["非本机关", "C1", "another-organ"],
  ["申请信息不存在", "C1", "does-not-exist"],
  ["信息不存在", "C1", "does-not-exist"],
  ["告知作出更改补充", "C3", null],
  ["告知通过其他途径办理", "D1", null],
  ["不是《条例》所指政府信息", "F3", "not-government-information"],
  ["非政府信息", "F3", "not-government-information"],
  ["撤回", "F3", "withdrawn"],
  ["申请人撤回", "F3", "withdrawn"],
];

const known: ReadonlyMap<string, ReadOutcome> = new Map([
  ...formerWords.map(([word, code, detail]): [string, ReadOutcome] => [
    plain(word),
    { code, detail },
  ]),
  ...decisionCodes.flatMap((code): [string, ReadOutcome][] => [
    ...detailsOf(code).map((detail): [string, ReadOutcome] => [
      plain(outcomeWords({ code, detail })),
      { code, detail },
    ]),
    ...detailsOf(code).map((detail): [string, ReadOutcome] => [
      plain(`${code}${detailNames[detail]}`),
      { code, detail },
    ]),
    [plain(decisions[code].label), { code, detail: null }],
    [plain(decisions[code].short), { code, detail: null }],
    [plain(outcomeWords({ code, detail: null })), { code, detail: null }],
  ]),
]);

/**
 * The result in a text: a code (A1 to F3), the words of table 3 of the yearly form, or those of the form of 2014 to
 * 2018. Null for any other text.
 */
export function readOutcome(text: string): ReadOutcome | null {
  const code = parseDecisionCode(plain(text).toUpperCase());
  if (code !== null) return { code, detail: null };
  return known.get(plain(text)) ?? null;
}

/** Every result as it may be chosen from a list, in the order of the form. */
export const outcomeChoices: readonly string[] = (["A1", "A2", "B", "C", "D", "F"] as const)
  .flatMap((group) => codesOf(group))
  .flatMap((code) => [
    outcomeWords({ code, detail: null }),
    ...detailsOf(code).map((detail) => outcomeWords({ code, detail })),
  ]);
