import type { PlainDate } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";

export type RemedyId = Id<"remedy">;

export const remedyKinds = [
  "reconsideration",
  "lawsuit",
  "complaint",
  "record-correction",
] as const;
/** 行政复议, 行政诉讼, 举报投诉 (条例 art. 47, 51), 更正本人信息 (art. 41). */
export type RemedyKind = (typeof remedyKinds)[number];

export const lawsuitCourses = ["direct", "after-reconsideration"] as const;
/** 未经复议直接起诉, 复议后起诉: the two groups of table 4. */
export type LawsuitCourse = (typeof lawsuitCourses)[number];

export const remedyResults = ["upheld", "corrected", "other"] as const;
/** 结果维持, 结果纠正, 其他结果: what the yearly form tells apart. */
export type RemedyResult = (typeof remedyResults)[number];
export const remedyStandings = [...remedyResults, "pending"] as const;
/** A result, or 尚未审结. */
export type RemedyStanding = (typeof remedyStandings)[number];
export const standingNames: Readonly<Record<RemedyStanding, string>> = {
  upheld: "结果维持",
  corrected: "结果纠正",
  other: "其他结果",
  pending: "尚未审结",
};

export type Ending = {
  readonly code: string;
  readonly label: string;
  readonly result: RemedyResult;
  /** Whether where it went, or why not, has to be said. */
  readonly needsText: boolean;
};
const ending = (code: string, label: string, result: RemedyResult, needsText = false): Ending => ({
  code,
  label,
  result,
  needsText,
});

/** How each kind can end, and the column of table 4 in which it counts. */
export const endings: Readonly<Record<RemedyKind, readonly Ending[]>> = {
  reconsideration: [
    ending("upheld", "维持", "upheld"),
    ending("request-rejected", "驳回复议请求", "upheld"),
    ending("revoked", "撤销", "corrected"),
    ending("changed", "变更", "corrected"),
    ending("declared-unlawful", "确认违法", "corrected"),
    ending("declared-void", "确认无效", "corrected"),
    ending("ordered", "责令履行", "corrected"),
    ending("not-accepted", "不予受理或者驳回申请", "other"),
    ending("withdrawn", "撤回申请，终止", "other"),
    ending("mediated", "调解、和解结案", "other"),
  ],
  lawsuit: [
    ending("claim-rejected", "驳回诉讼请求", "upheld"),
    ending("revoked", "撤销", "corrected"),
    ending("changed", "变更", "corrected"),
    ending("declared-unlawful", "确认违法", "corrected"),
    ending("declared-void", "确认无效", "corrected"),
    ending("ordered", "责令履行", "corrected"),
    ending("dismissed", "不予立案或者驳回起诉", "other"),
    ending("withdrawn", "撤诉", "other"),
    ending("mediated", "调解结案", "other"),
  ],
  complaint: [
    ending("founded", "属实，已督促改正", "corrected", true),
    ending("partly-founded", "部分属实，已督促改正", "corrected", true),
    ending("unfounded", "不属实，已答复", "upheld", true),
    ending("forwarded", "转有权机关办理", "other", true),
    ending("not-accepted", "不予受理", "other", true),
    ending("withdrawn", "撤回", "other"),
  ],
  "record-correction": [
    ending("corrected", "已更正", "corrected"),
    ending("forwarded", "已转送有权更正的机关", "other", true),
    ending("told-where", "已告知向有权更正的机关提出", "other", true),
    ending("refused", "不予更正", "upheld", true),
    ending("withdrawn", "撤回", "other"),
  ],
};

/** The ending of a kind by its code; null where that kind knows no such ending. */
export function endingOf(kind: RemedyKind, code: string): Ending | null {
  return endings[kind].find((one) => one.code === code) ?? null;
}

/** One instance: before which body, since when, and how it ended. */
export type Instance = {
  readonly seq: number;
  /** 复议机关, 法院; of a complaint and a correction: who deals with it. */
  readonly body: string;
  /** Its number there (案号). */
  readonly number: string;
  readonly filedOn: PlainDate;
  /** When its copy reached the organization. */
  readonly notifiedOn: PlainDate | null;
  readonly decision: {
    readonly on: PlainDate;
    readonly ending: string;
    readonly result: RemedyResult;
    /** To whom it was forwarded, what was told, why not. */
    readonly told: string;
  } | null;
};

export type Remedy = {
  readonly siteId: number;
  readonly id: RemedyId;
  readonly kind: RemedyKind;
  readonly organizationId: number;
  readonly caseId: string | null;
  readonly requestNumber: string;
  readonly course: LawsuitCourse | null;
  readonly reconsiderationId: RemedyId | null;
  readonly label: string;
  readonly subject: string;
  readonly filedOn: PlainDate;
  readonly voidedOn: PlainDate | null;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedBy: string;
  /** In their order; never none. */
  readonly instances: readonly Instance[];
};

/** A remedy as it is entered. */
export type NewRemedy = {
  readonly siteId: number;
  readonly kind: RemedyKind;
  readonly organizationId: number;
  readonly requestNumber: string;
  readonly course: LawsuitCourse | null;
  readonly reconsiderationId: RemedyId | null;
  readonly label: string;
  readonly subject: string;
  readonly body: string;
  readonly number: string;
  readonly filedOn: PlainDate;
  readonly notifiedOn: PlainDate | null;
};

/** The request that a remedy is about, as far as rules ask for it. */
export type LinkedCase = {
  readonly id: string;
  readonly organizationId: number;
  readonly receivedOn: PlainDate | null;
};
