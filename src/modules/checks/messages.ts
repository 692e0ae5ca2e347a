import { closedMessages } from "../../kernel/closed.ts";
import type { OverrideRefusal } from "./gate-rules.ts";

export type ChecksRefusal =
  | OverrideRefusal
  | "expression-twice"
  | "expression-same"
  | "sweep-under-way"
  | "read-only";

/** What each refusal says to the person who meets it. */
export const checksMessages: Readonly<Record<ChecksRefusal, string>> = {
  "read-only": closedMessages["read-only"],
  "reason-missing": "请写明放行的理由和依据，至少 4 个字。",
  "finding-unknown": "这个问题已经不在了，可能正文或附件刚刚改过。请刷新后再看。",
  "needs-secrecy-reviewer":
    "疑似泄露个人信息的问题只能由保密审查员说明理由后放行；提醒由发布人员放行。",
  "expression-twice": "“{wrong}”在表里出现了两次，请删去一条。",
  "expression-same": "“{wrong}”的正确写法和它自己一样，请检查。",
  "sweep-under-way": "上一次巡检还没有结束，请等它完成。",
};
