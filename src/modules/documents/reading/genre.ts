import type { Genre } from "../model.ts";

const ENDINGS: readonly (readonly [RegExp, Genre])[] = [
  [/年度报告$|年报$/, "年报"],
  [/解读$|一图读懂/, "解读"],
  [/(?:命令|令)$/, "命令"],
  [/决议$/, "决议"],
  [/决定$/, "决定"],
  [/公报$/, "公报"],
  [/公告$/, "公告"],
  [/通告$/, "通告"],
  [/通知$/, "通知"],
  [/通报$/, "通报"],
  [/公示$/, "公示"],
  [/批复$/, "批复"],
  [/请示$/, "请示"],
  [/议案$/, "议案"],
  [/纪要$/, "纪要"],
  [/意见$/, "意见"],
  [/预案$/, "预案"],
  [/规划$|规划纲要$/, "规划"],
  [/计划$|要点$/, "计划"],
  [/总结$/, "总结"],
  [/预算.{0,6}$/, "预算"],
  [/决算.{0,6}$/, "决算"],
  [/统计公报$|统计$/, "统计"],
  [/答复$|复函$/, "答复"],
  [/函$/, "函"],
  [/指南$/, "指南"],
  [/(?:办法|细则)$/, "办法"],
  [/(?:规定|条例|规则)$/, "规定"],
  [/报告$/, "报告"],
];

/** The genre (体裁) that a title ends with, brackets and versions behind it left out; null when it shows none. */
export function genreOf(title: string): Genre | null {
  const bare = title
    .normalize("NFKC")
    .replaceAll(/\s+|[(（【[][^)）】\]]*[)）】\]]$|[》。]+$/g, "");
  const named = bare.replace(/[(（][^)）]*[)）]$/, "");
  return ENDINGS.find(([ending]) => ending.test(named))?.[1] ?? null;
}
