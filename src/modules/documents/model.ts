import type { PlainDate } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import type { Stage } from "../reviews/index.ts";

export const states = [
  "draft",
  "in-review",
  "settled",
  "published",
  "withdrawn",
  "archived",
] as const;
/** 草稿, 审核中, 已审定（不主动公开，留存）, 已发布, 已撤回, 已归档（公示期满下线）. */
export type State = (typeof states)[number];

export const kinds = ["information", "government-document"] as const;
/** 一般政府信息, 政府文件（公文）. */
export type Kind = (typeof kinds)[number];

export const validities = [
  "not-yet-in-force",
  "in-force",
  "amended",
  "expired",
  "repealed",
] as const;
/** 尚未生效, 有效, 已修改, 已失效, 已废止. */
export type Validity = (typeof validities)[number];

export const opennesses = ["proactive", "on-request", "withheld"] as const;
/** 主动公开, 依申请公开, 不予公开 (国办发〔2016〕80号, mark at drafting). */
export type Openness = (typeof opennesses)[number];

export const channels = [
  "website",
  "mongolian-website",
  "english-website",
  "weibo",
  "wechat",
  "gazette",
  "press-conference",
  "newspaper",
  "broadcast",
  "reading-point",
  "notice-board",
] as const;
/** What carried a document to the public (条例 art. 23). */
export type Channel = (typeof channels)[number];

export const relationKinds = ["interprets", "repeals", "amends", "translates", "related"] as const;
export type RelationKind = (typeof relationKinds)[number];

export const opennessGrounds = ["E1", "E2", "E3", "E4", "E5", "E6", "E7"] as const;
/**
 * Why information is not published of one's own accord (条例 art. 14-16): E1 state secret, E2 forbidden by law or
 * administrative regulation, E3 danger to national, public or economic security or social stability, E4 trade
 * secret, privacy or harm to a third party, E5 internal affairs, E6 information of a process, E7 case file of
 * administrative enforcement.
 */
export type OpennessGround = (typeof opennessGrounds)[number];

/** 体裁: the fifteen kinds of official documents (2012 regulation on official documents, art. 8) and what sites publish beside them. */
export const genres = [
  "决议",
  "决定",
  "命令",
  "公报",
  "公告",
  "通告",
  "意见",
  "通知",
  "通报",
  "报告",
  "请示",
  "批复",
  "议案",
  "函",
  "纪要",
  "规划",
  "计划",
  "总结",
  "预案",
  "解读",
  "公示",
  "指南",
  "办法",
  "规定",
  "动态",
  "统计",
  "预算",
  "决算",
  "年报",
  "答复",
  "其他",
] as const;
export type Genre = (typeof genres)[number];

/** What the form of a document holds; an edition keeps it beside its body. */
export type DocumentFields = {
  readonly columnId: number;
  readonly organizationId: number;
  readonly kind: Kind;
  readonly normative: boolean;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly theme: string | null;
  readonly genre: Genre | null;
  readonly writtenOn: PlainDate | null;
  readonly effectiveOn: PlainDate | null;
  readonly expiresOn: PlainDate | null;
  readonly validity: Validity;
  readonly keywords: readonly string[];
  readonly source: string | null;
  readonly author: string | null;
  readonly summary: string | null;
  readonly openness: Openness;
  readonly opennessReason: string | null;
  readonly opennessGround: OpennessGround | null;
  /** The day on which it is asked again whether what is withheld may be opened (条例 art. 18). */
  readonly nextReviewOn: PlainDate | null;
  /** Not published before this day. */
  readonly embargoUntil: PlainDate | null;
  /** The last day that a public notice is shown (公示截止). */
  readonly onDisplayUntil: PlainDate | null;
  readonly channels: readonly Channel[];
};

export type Attachment = {
  readonly name: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
};

/** The facts of a document that rules decide on. */
export type DocumentFacts = {
  readonly siteId: number;
  readonly id: Id<"document">;
  readonly state: State;
  readonly path: string | null;
  readonly indexNumber: string | null;
  readonly publishedAt: Date | null;
  readonly publishedEdition: Id<"edition"> | null;
  readonly draftEdition: Id<"edition"> | null;
  readonly version: number;
  /** Where the waiting edition stands; null when none waits. */
  readonly stage: Stage | null;
  /** How often the waiting edition was handed in. */
  readonly round: number;
  readonly returned: boolean;
  readonly submittedBy: string | null;
  readonly authors: readonly string[];
  readonly passedBy: readonly string[];
  readonly scheduledFor: Date | null;
};

export type Edition = {
  readonly siteId: number;
  readonly id: Id<"edition">;
  readonly documentId: Id<"document">;
  readonly number: number;
  readonly fields: DocumentFields;
  readonly body: string;
  readonly attachments: readonly Attachment[];
  readonly publishedAt: Date | null;
  /** When it was reviewed and kept, because it is not for the public. */
  readonly settledAt: Date | null;
};
