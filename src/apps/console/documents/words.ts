/** Words of the list of documents. */
export const words = {
  title: "信息",
  nothingFound: "没有符合条件的信息",
  nothingFoundHint: "放宽几个条件，或者清除全部条件再看。",
  nothingYet: "还没有信息",
  saveFilter: "保存筛选",
  filterName: "名称",
  filterNameHint: "例如：本月待我审核。只有您自己看得到。",
  undone: "已撤销。",
} as const;

/** What can be done to many at once, and what is asked before. */
export const bulkWords = {
  submit: { name: "送审", done: "已送审", right: "document.submit" },
  pass: { name: "审核通过", done: "已通过", right: "document.review" },
  publish: { name: "发布", done: "已发布", right: "document.publish" },
  withdraw: { name: "撤回", done: "已撤回", right: "document.withdraw" },
  "take-back": { name: "取回修改", done: "已取回", right: "document.submit" },
  move: { name: "移到栏目", done: "已移动", right: "document.draft" },
} as const;

export type BulkAction = keyof typeof bulkWords;
export const bulkActions = Object.keys(bulkWords) as readonly BulkAction[];

/** What each action does, said before it is done. */
export const bulkWarnings: Readonly<Record<BulkAction, string>> = {
  submit: "草稿将进入审核，审核期间不能修改；需要时可以取回。",
  pass: "您确认已逐条审核。通过后进入下一步，每条都会记下您的名字和时间。",
  publish: "页面、列表和搜索会立刻出现这些信息。",
  withdraw: "页面、列表、搜索和附件会在一分钟内下线，原网址显示撤回理由。",
  "take-back": "送审中的信息回到草稿，可以继续修改。",
  move: "信息移到另一个栏目；已发布的要重新审核后才会在新栏目出现。",
};
