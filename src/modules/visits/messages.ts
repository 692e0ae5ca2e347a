/** What a person reads when a period cannot be counted. */
export const visitMessages = {
  "days-not-kept": "三年以前的访问量只按月保存，请选择整月或整年。",
  "column-unknown": "没有这个栏目，可能已被撤销。请从栏目列表重新选择。",
  "period-reversed": "结束日期早于开始日期，请重新选择。",
} as const;
