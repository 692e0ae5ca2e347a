import { closedMessages } from "../../kernel/closed.ts";
import type { DeputyRefusal } from "./deputy-rules.ts";
import type { StepRefusal } from "./rules.ts";

export type ReviewRefusal =
  | StepRefusal
  | DeputyRefusal
  | "not-found"
  | "user-unknown"
  | "organization-unknown"
  | "resolved-already"
  | "read-only";

/** What each refusal says to the person who meets it. */
export const reviewMessages: Readonly<Record<ReviewRefusal, string>> = {
  "read-only": closedMessages["read-only"],
  "not-possible-now": "这条信息目前的状态不能这样操作，请刷新页面查看最新状态。",
  "not-allowed": "您没有办理这件事的权限。如工作需要，请联系管理员授权。",
  "own-text": "起草过这一稿的人（及其代理人）不能审核或发布它，请由其他人办理。",
  "decided-already": "同一轮审核中，每人只能办理一个环节。您已提交或审核过这一稿，请由其他人办理。",
  "not-yours": "只有起草或提交这一稿的人可以这样做。请先退回，再由起草人修改。",
  "needs-a-person": "审核必须由具名的人员办理，程序不能代为审核。",
  "own-deputy": "不能由自己代理自己，请另选代理人。",
  "days-in-wrong-order": "代理的结束日期早于开始日期，请核对。",
  "absence-is-over": "代理的结束日期已经过去，请核对。",
  "deputy-is-absent": "所选代理人在这段时间也委托了别人代理，请另选代理人。",
  "stands-in-already": "本人在这段时间正代理他人，不能再转委托。请先结束那项代理。",
  "has-a-deputy-already": "这段时间已经有代理人，请先结束原来的代理。",
  "not-found": "找不到这条记录，可能已被删除，请刷新页面。",
  "user-unknown": "找不到这个人员，或账号已停用，请重新选择。",
  "organization-unknown": "找不到这个机构，请重新选择。",
  "resolved-already": "这条意见已经处理过了，请刷新页面。",
};
