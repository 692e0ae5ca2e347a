import type { DecisionCode } from "./decision-codes.ts";

/** What parts a code further, where the list of 2014 to 2018 or a letter asks for it. */
export const decisionDetails = {
  A1: ["provided", "already-public"],
  B4: ["business-secret", "privacy"],
  C1: ["does-not-exist", "another-organ"],
  F3: ["withdrawn", "merged", "applicant-gone", "not-government-information", "other"],
} as const satisfies Partial<Record<DecisionCode, readonly string[]>>;
export type DecisionDetail = (typeof decisionDetails)[keyof typeof decisionDetails][number];

/** The details as people read them. */
export const detailNames: Readonly<Record<DecisionDetail, string>> = {
  provided: "提供所申请的信息",
  "already-public": "已主动公开，告知获取方式",
  "business-secret": "涉及商业秘密",
  privacy: "涉及个人隐私",
  "does-not-exist": "经检索不存在",
  "another-organ": "不属于本机关负责公开",
  withdrawn: "申请人撤回",
  merged: "并入另一申请办理",
  "applicant-gone": "申请人死亡或者终止",
  "not-government-information": "不属于政府信息",
  other: "其他",
};

/** The details that a code asks for; none for most codes. */
export function detailsOf(code: DecisionCode): readonly DecisionDetail[] {
  return code in decisionDetails ? decisionDetails[code as keyof typeof decisionDetails] : [];
}
