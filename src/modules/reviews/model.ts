import type { PlainDate } from "../../kernel/dates.ts";

export const stages = [
  "drafting",
  "first-review",
  "second-review",
  "third-review",
  "secrecy-review",
  "approved",
  "scheduled",
] as const;
/** 起草, 一审, 二审, 三审, 保密审查, 待发布, 定时发布: where a waiting edition stands. */
export type Stage = (typeof stages)[number];

export const stageNames: Readonly<Record<Stage, string>> = {
  drafting: "起草",
  "first-review": "一审",
  "second-review": "二审",
  "third-review": "三审",
  "secrecy-review": "保密审查",
  approved: "待发布",
  scheduled: "定时发布",
};

export const decisions = [
  "submitted",
  "passed",
  "returned",
  "taken-back",
  "reopened",
  "scheduled",
  "unscheduled",
  "settled",
  "published",
] as const;
/** What somebody decided on the way of an edition. */
export type Decision = (typeof decisions)[number];

/** How many reviews come before the secrecy review, which always comes (条例 art. 17). */
export type Reviews = 1 | 2 | 3;

/** What an organization asks for: its reviews, and the working days that a step may take. */
export type Chain = { readonly reviews: Reviews; readonly daysPerStep: number };

/** What the installation asks for where no organization says otherwise: 三审三校 counts drafting as its first. */
export const standardChain: Chain = { reviews: 2, daysPerStep: 3 };

/** What a reviewer has looked at: the points of a review before publication. */
export const reviewPoints = {
  secrecy: "国家秘密、工作秘密",
  privacy: "个人隐私、商业秘密",
  stability: "国家安全、公共安全、经济安全、社会稳定",
  wording: "敏感和错误表述",
  accuracy: "来源和内容准确",
  consent: "涉及其他机关的，已协商确认",
  timing: "发布的时机和方式",
  openness: "公开属性",
} as const;
export type ReviewPoint = keyof typeof reviewPoints;

/** One decision as it is recorded: who, for whom, on which text. */
export type Step = {
  readonly siteId: number;
  readonly documentId: string;
  readonly editionId: string;
  readonly editionNumber: number;
  readonly round: number;
  readonly stage: Stage;
  readonly decision: Decision;
  readonly by: { readonly id: string | null; readonly name: string };
  readonly insteadOf: { readonly id: string; readonly name: string } | null;
  readonly opinion: string | null;
  readonly points: readonly string[];
  readonly textHash: string;
  readonly at: Date;
};

/** A handing in: the chain as it was then, and the text that is reviewed. */
export type Round = Chain & {
  readonly siteId: number;
  readonly documentId: string;
  readonly editionId: string;
  readonly round: number;
  readonly textHash: string;
  readonly submittedAt: Date;
};

/** Words of a text that somebody remarked on. */
export type Comment = {
  readonly id: string;
  readonly editionId: string;
  readonly block: number;
  readonly quote: string;
  readonly quoteStands: boolean;
  readonly text: string;
  readonly byId: string;
  readonly by: string;
  readonly at: Date;
  readonly resolvedBy: string | null;
  readonly resolvedAt: Date | null;
};

/** Somebody who decides for another during an absence. */
export type Deputy = {
  readonly id: string;
  readonly userId: string;
  readonly deputyId: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
};
