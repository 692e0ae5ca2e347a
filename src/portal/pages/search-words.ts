import { aboutMany, grouped } from "../../ui/numbers.ts";

/** What the search page says, in Chinese; the Mongolian site shows the same until it is translated. */
export const searchWords = {
  results: "搜索结果",
  ask: "输入要找的内容",
  askAdvice: "写关键词、整句问题、文件标题、文号或索引号都可以。",
  asking: "可以这样问",
  popular: "常查",

  found: (count: number, isExact: boolean) =>
    isExact ? `找到 ${grouped(count)} 条` : `找到约 ${aboutMany(count)}条`,
  understood: "按这样理解查找",
  undo: "不这样理解",
  undone: "您取消了",
  again: "恢复",
  shownInstead: (shown: string) => `已为您显示“${shown}”的结果，`,
  asTyped: (typed: string) => `仍然搜索“${typed}”`,
  offers: "缩小到",
  chosen: "已选条件",
  takeOff: "去掉条件",
  clear: "全部清除",
  narrow: "缩小范围",
  more: (label: string) => `更多${label}`,

  order: "排序",
  byRelevance: "按相关度",
  byNewest: "按时间",
  showing: (from: number, to: number) => `第 ${grouped(from)} 至 ${grouped(to)} 条`,
  paging: "分页",
  page: (number: number) => `第 ${grouped(number)} 页`,
  previousPage: "上一页",
  nextPage: "下一页",
  partlyRead: "附件未能全部检索",
  answers: "直接答案",

  nothing: (query: string) => `没有找到与“${query}”有关的信息`,
  nothingOnPage: "这一页没有内容",
  firstPage: "回到第一页",
  tryThis: "可以这样试试：",
  tips: [
    "少写几个字，或者换一种说法，例如“低保”“最低生活保障”。",
    "查文件时只写年份和序号，例如“2018 12号”。",
  ],
  withoutFilters: "去掉筛选条件，再查一次。",
  tooLittle: (query: string) => `“${query}”太笼统，查不出结果`,
  tooLittleAdvice: "请写上要找的事情，例如“低保怎么申请”“2018年预算”，或者写文件标题、文号。",
  waysOn: "还是没有找到？",
  waysOnWithHits: "没有您要找的？",
} as const;
