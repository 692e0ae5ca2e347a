/** What a question wants to know of its subject. */
export type Wanted = "phone" | "address" | "head" | "hours" | "duties" | "guide";

/** A question taken apart: what it is about, and what it wants to know of that. */
export type AskedFor = { readonly subject: string; readonly wanted: Wanted | null };

const ENDS: Readonly<Record<Wanted | "nothing", string>> = {
  phone:
    "联系电话号码 联系电话 办公电话 咨询电话 值班电话 服务电话 电话号码 电话 号码 联系方式 怎么联系 如何联系",
  address: "办公地址 详细地址 地址 在哪里 在哪儿 在哪 在什么地方 什么地方 怎么走 位置",
  head: "局长 主任 镇长 负责人 领导班子 领导",
  hours: "上班时间 办公时间 工作时间 几点上班 几点下班",
  duties: "主要职责 机构职能 职责 职能 是干什么的 是做什么的 管什么 负责什么",
  guide:
    "怎么办理 如何办理 怎么办 怎样办理 怎么申请 如何申请 怎样申请 怎么领取 怎么领 怎么报名 怎么弄 需要什么材料 需要哪些材料 要什么材料 要哪些材料 要带什么 带什么材料 需要什么手续 要什么手续 什么条件 办理流程 申请流程 办理条件 申请条件 申请材料 办理材料 办事指南 服务指南 去哪里办理 去哪里办 去哪办 在哪里办理 在哪里办 在哪办 到哪里办 到哪办 多久能办好 要多久 流程 材料 条件 手续 指南",
  nothing: "是多少 多少 是什么 是谁 的 呢 吗 吧 啊 官网 官方网站 网站 主页",
};
const BEGINNINGS =
  "请问 我想问 我想知道 我想 我要 想 查询 查一下 查找 查 找一下 找 咨询 怎么办理 怎么申请 怎么办 怎么 怎样 如何办理 如何申请 如何 办理 申请".split(
    " ",
  );
const GUIDE_BEGINNINGS = /^(?:怎么|怎样|如何|办理|申请)/;

const ends = Object.entries(ENDS)
  .flatMap(([wanted, words]) =>
    words
      .split(" ")
      .map((word) => ({ word, wanted: wanted === "nothing" ? null : (wanted as Wanted) })),
  )
  .toSorted((one, other) => other.word.length - one.word.length);
const beginnings = BEGINNINGS.toSorted((one, other) => other.length - one.length);

/** A text as it is compared with names: half width, small letters, no blanks or punctuation. */
export function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]+/gu, "");
}

/**
 * The ways in which a question can be taken apart, from all of it as the subject down to the barest: words of
 * asking go one by one from its end and its beginning. Two characters at least remain.
 */
export function askedFor(typed: string): readonly AskedFor[] {
  let at: AskedFor = { subject: bare(typed.slice(0, 100)), wanted: null };
  if (at.subject.length < 2) return [];
  const found = [at];
  for (;;) {
    const next = shorter(at);
    if (next === null) return found;
    found.push((at = next));
  }
}

function shorter({ subject, wanted }: AskedFor): AskedFor | null {
  const leaves = (word: string) => subject.length - word.length >= 2;
  const end = ends.find(({ word }) => subject.endsWith(word) && leaves(word));
  if (end !== undefined) {
    return { subject: subject.slice(0, -end.word.length), wanted: wanted ?? end.wanted };
  }
  const start = beginnings.find((word) => subject.startsWith(word) && leaves(word));
  if (start === undefined) return null;
  return {
    subject: subject.slice(start.length),
    wanted: wanted ?? (GUIDE_BEGINNINGS.test(start) ? "guide" : null),
  };
}
