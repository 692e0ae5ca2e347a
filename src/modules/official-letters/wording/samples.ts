import { plainDateOf } from "../../../kernel/dates.ts";
import type { DecisionCode } from "../../../kernel/decision-codes.ts";
import { factsAsked, formsOf } from "../answer-rules.ts";
import type {
  AnswerFact,
  CaseFacts,
  ItemAnswer,
  LetterFacts,
  LetterKind,
  RuleSet,
} from "../model.ts";

/** An invented case. */
export const about: CaseFacts = {
  number: "2026-0012",
  rules: "2019",
  receivedOn: plainDateOf("2026-02-10"),
  channel: "通过信函",
  correctedOn: null,
  applicant: { name: "林小满", kind: "person" },
  itemsAsked: ["晴川县城区供水规划"],
};

const said: Readonly<Record<AnswerFact, string>> = {
  where: "晴川县人民政府网站“法定主动公开内容”栏目",
  given: "《晴川县城区供水规划（2020—2035年）》复印件",
  means: "纸质复印件，邮寄送达",
  otherMeans: "原件尺寸过大",
  withheld: "规划所附农户名单",
  reason: "公开后会泄露住户的生活情况",
  law: "《档案法》第二十八条",
  opinion: "第三方不同意公开，并说明了理由",
  search: "在本局档案室和办公系统中以“供水规划”为关键词检索2015年以来的文件",
  holder: "晴川县水利局",
  holderContact: "0470-7654321",
  route: "晴川县不动产登记中心窗口",
  earlierNumber: "晴住建公复〔2026〕3号",
  earlierOn: "2026-01-20",
};

/** An answer of a code with all that it needs, and no more. */
export function answerOf(
  asked: string,
  code: DecisionCode,
  rules: RuleSet = "2019",
  form: string | null = formsOf(code)[0]?.form ?? null,
): ItemAnswer {
  const needed = factsAsked(code, form, rules).filter((one) => one.isNeeded);
  const year = rules === "2007" ? "2018" : "2026";
  const facts = Object.fromEntries(
    needed.map(({ fact }) => [fact, said[fact].replaceAll("2026", year)]),
  );
  const isPart = code === "A2";
  return {
    asked,
    code,
    form,
    partCode: isPart ? "B4" : null,
    partForm: isPart ? "privacy" : null,
    facts,
  };
}

/** A reply by one code to the one thing that was asked. */
export function replyOf(
  code: DecisionCode,
  form?: string | null,
  case_: CaseFacts = about,
): Extract<LetterFacts, { readonly kind: "reply" }> {
  const items = case_.itemsAsked.map((asked) => answerOf(asked, code, case_.rules, form));
  return { kind: "reply", code, items, attachments: [] };
}

/** A letter of each kind with all that it needs. */
export const allLetters: Readonly<{ [K in LetterKind]: LetterFacts & { readonly kind: K } }> = {
  receipt: { kind: "receipt", dueOn: plainDateOf("2026-03-17"), lookUp: null },
  "correction-notice": {
    kind: "correction-notice",
    unclear: "没有写明所需文件的年份",
    how: "写明文件的年份或者文号",
    answerBy: plainDateOf("2026-03-24"),
  },
  "reason-notice": {
    kind: "reason-notice",
    volume: "2026年2月以来共提出申请46件",
    answerBy: plainDateOf("2026-03-24"),
  },
  "extension-notice": {
    kind: "extension-notice",
    ground: "extension",
    reason: "所需文件年代较早，检索工作量大",
    formerDueOn: plainDateOf("2026-03-17"),
    newDueOn: plainDateOf("2026-04-14"),
    workingDays: 20,
  },
  "third-party-consultation": {
    kind: "third-party-consultation",
    thirdParty: "晴川县清源供水有限公司",
    information: "《特许经营协议》第三章",
    showsApplicant: false,
  },
  "consultation-notice": {
    kind: "consultation-notice",
    whom: "third-party",
    askedOn: plainDateOf("2026-03-02"),
  },
  "third-party-disclosure": {
    kind: "third-party-disclosure",
    thirdParty: "晴川县清源供水有限公司",
    content: "《特许经营协议》第三章",
    publicInterest: "涉及居民饮水安全",
    objectedOn: plainDateOf("2026-03-05"),
  },
  "co-maker-consultation": {
    kind: "co-maker-consultation",
    coMaker: "晴川县水利局",
    information: "《晴川县城区供水规划》",
  },
  assistance: {
    kind: "assistance",
    helper: "晴川县档案馆",
    needed: "查找1998年城区供水规划的批复",
    answerBy: plainDateOf("2026-03-13"),
  },
  "fee-notice": {
    kind: "fee-notice",
    basis: "by-request",
    steps: [
      { range: "第11件至第30件", rate: "100元/件", count: 20, yuan: 2000 },
      { range: "第31件至第35件", rate: "200元/件", count: 5, yuan: 1000 },
    ],
    totalYuan: 3000,
    payment: "持本通知书到县财政局非税收入窗口缴纳",
  },
  reply: replyOf("A1", "given"),
  "record-correction": {
    kind: "record-correction",
    record: "保障房登记表中的家庭人数",
    outcome: "corrected",
    reason: "家庭人数由3人改为4人",
    otherOrgan: null,
  },
  "suggestion-reply": {
    kind: "suggestion-reply",
    information: "2025年老旧小区改造名单",
    isAccepted: true,
    result: "已于2026年3月6日在县政府网站公开",
  },
};
