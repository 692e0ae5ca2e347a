import type { PlainDate } from "../../kernel/dates.ts";
import type { DecisionCode } from "../../kernel/decision-codes.ts";

/** The kinds of letters of the procedure on request. The list is closed. */
export const letterKinds = [
  "receipt",
  "correction-notice",
  "reason-notice",
  "extension-notice",
  "third-party-consultation",
  "consultation-notice",
  "third-party-disclosure",
  "co-maker-consultation",
  "assistance",
  "fee-notice",
  "reply",
  "record-correction",
  "suggestion-reply",
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** What each kind is called in the title of the letter. */
export const letterTitles: Readonly<Record<LetterKind, string>> = {
  receipt: "政府信息公开申请登记回执",
  "correction-notice": "政府信息公开申请补正告知书",
  "reason-notice": "政府信息公开申请说明理由告知书",
  "extension-notice": "政府信息公开申请延期答复告知书",
  "third-party-consultation": "政府信息公开征求第三方意见书",
  "consultation-notice": "政府信息公开征求意见告知书",
  "third-party-disclosure": "依申请公开政府信息告知书",
  "co-maker-consultation": "政府信息公开征求意见书",
  assistance: "政府信息公开申请协办函",
  "fee-notice": "政府信息公开信息处理费收费通知书",
  reply: "政府信息公开申请答复书",
  "record-correction": "政府信息更正申请告知书",
  "suggestion-reply": "主动公开政府信息建议答复书",
};

/** The Regulation under which a request runs: of 2007, or as revised in 2019. */
export type RuleSet = "2007" | "2019";

/** The organ that sends the letter. */
export type Organ = {
  readonly name: string;
  /** The unit that handles disclosure (政府信息公开工作机构). */
  readonly office: string;
  readonly phone: string;
  readonly address: string;
};

export type CaseFacts = {
  readonly number: string;
  readonly rules: RuleSet;
  readonly receivedOn: PlainDate;
  /** How it came: 通过信函, 当面, 通过互联网. */
  readonly channel: string;
  /** The day on which the corrected request came, where there was a correction. */
  readonly correctedOn: PlainDate | null;
  readonly applicant: { readonly name: string; readonly kind: "person" | "organization" };
  readonly itemsAsked: readonly string[];
};

/** What may have to be said about an item, with its name for the officer. Which of them, says its code and form. */
export const answerFacts = {
  where: "已公开的位置（网址、公报期号或者查阅地点）",
  given: "提供的政府信息名称",
  means: "提供的形式和途径",
  otherMeans: "不能按申请人要求的形式提供的理由",
  withheld: "不予公开的部分（只写名称或者范围）",
  reason: "理由",
  law: "依据的条款",
  opinion: "第三方的意见",
  search: "检索的范围和方法",
  holder: "负责公开的机关",
  holderContact: "该机关的联系方式",
  route: "办理或者获取的渠道",
  earlierNumber: "前次答复的文号",
  earlierOn: "前次答复的日期",
} as const;
export type AnswerFact = keyof typeof answerFacts;

/** Forms that one code can take in a letter; codes that are not here have one form. */
export const answerForms = {
  A1: { published: "已主动公开", given: "予以提供" },
  B3: {
    national: "危及国家安全",
    public: "危及公共安全",
    economic: "危及经济安全",
    social: "危及社会稳定",
  },
  B4: { trade: "商业秘密", privacy: "个人隐私", other: "第三方的其他合法权益" },
  B5: { personnel: "人事管理", logistics: "后勤管理", workflow: "内部工作流程" },
  B6: {
    discussion: "讨论记录",
    draft: "过程稿",
    correspondence: "磋商信函",
    report: "请示报告",
  },
  C1: { absent: "信息不存在", "not-ours": "不属本机关负责公开" },
} as const;

/** The answer to one item that was asked for. */
export type ItemAnswer = {
  /** As the request has it, word for word. */
  readonly asked: string;
  readonly code: DecisionCode;
  /** One of `answerForms` of the code; null where the code has one form. */
  readonly form: string | null;
  /** Why a part is withheld, for A2: a code from B1 to D5, and its form. */
  readonly partCode: DecisionCode | null;
  readonly partForm: string | null;
  readonly facts: Readonly<Partial<Record<AnswerFact, string>>>;
};

export type FeeStep = {
  readonly range: string;
  readonly rate: string;
  readonly count: number;
  readonly yuan: number;
};

/** What a letter of each kind says besides the facts of the case. Null is what nobody has filled in yet. */
export type LetterFacts =
  | { readonly kind: "receipt"; readonly dueOn: PlainDate | null; readonly lookUp: string | null }
  | {
      readonly kind: "correction-notice";
      readonly unclear: string | null;
      readonly how: string | null;
      readonly answerBy: PlainDate | null;
    }
  | {
      readonly kind: "reason-notice";
      /** How many requests, in which time. */
      readonly volume: string | null;
      readonly answerBy: PlainDate | null;
    }
  | {
      readonly kind: "extension-notice";
      /** Art. 33, or a delay that was found reasonable by art. 35. */
      readonly ground: "extension" | "delay";
      readonly reason: string | null;
      readonly formerDueOn: PlainDate | null;
      readonly newDueOn: PlainDate | null;
      /** Working days by which the term is extended. */
      readonly workingDays: number | null;
    }
  | {
      readonly kind: "third-party-consultation";
      readonly thirdParty: string | null;
      readonly information: string | null;
      /** Only where the third party cannot judge without it. */
      readonly showsApplicant: boolean;
    }
  | {
      readonly kind: "consultation-notice";
      readonly whom: "third-party" | "co-maker";
      readonly askedOn: PlainDate | null;
    }
  | {
      readonly kind: "third-party-disclosure";
      readonly thirdParty: string | null;
      readonly content: string | null;
      /** Why not publishing would harm the public interest (art. 32). */
      readonly publicInterest: string | null;
      readonly objectedOn: PlainDate | null;
    }
  | {
      readonly kind: "co-maker-consultation";
      readonly coMaker: string | null;
      readonly information: string | null;
    }
  | {
      readonly kind: "assistance";
      readonly helper: string | null;
      readonly needed: string | null;
      readonly answerBy: PlainDate | null;
    }
  | {
      readonly kind: "fee-notice";
      readonly basis: "by-request" | "by-page";
      readonly steps: readonly FeeStep[];
      readonly totalYuan: number | null;
      readonly payment: string | null;
    }
  | {
      readonly kind: "reply";
      /** The row of table 3 in which the request is counted. */
      readonly code: DecisionCode;
      readonly items: readonly ItemAnswer[];
      readonly attachments: readonly string[];
    }
  | {
      readonly kind: "record-correction";
      readonly record: string | null;
      readonly outcome: "corrected" | "forwarded" | "told-where" | "refused";
      readonly reason: string | null;
      readonly otherOrgan: string | null;
    }
  | {
      readonly kind: "suggestion-reply";
      readonly information: string | null;
      readonly isAccepted: boolean;
      /** Where and when it is published, or why it is not. */
      readonly result: string | null;
    };

/** Who reviews an organ's decisions and which court hears the suit, from one day to another (both included). */
export type RemedyBodies = {
  /** One, or two of which the applicant chooses (before 2024 the upper department too). */
  readonly reviewing: readonly string[];
  readonly court: string;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  /** Codes after which reconsideration comes first; null for those that the law is read to mean (B1 to B7). */
  readonly reviewFirst: readonly DecisionCode[] | null;
};
