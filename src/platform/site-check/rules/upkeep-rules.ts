import type { SiteRule } from "../model.ts";

const VETO = "政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）单项否决";

/** Whether columns are kept, and whether pages are light enough to be read. */
export const upkeepRules: readonly SiteRule[] = [
  {
    id: "empty-column",
    severity: "warning",
    title: "空白栏目",
    advice: "发布应有的内容；不再需要的栏目，并入其他栏目或关闭。",
    source: `${VETO}：空白栏目 5 个即不合格`,
  },
  {
    id: "stale-home",
    severity: "warning",
    title: "首页超过 2 周没有更新",
    advice: "及时发布政务动态、通知公告等信息。",
    source: `${VETO}：首页 2 周内无更新即不合格`,
  },
  {
    id: "stale-column",
    severity: "warning",
    title: "栏目超过时限没有更新",
    advice: "发布新的内容；确实没有新内容的，说明更新周期或调整栏目。",
    source: `${VETO}：动态要闻类 2 周、通知公告和政策文件类 6 个月`,
  },
  {
    id: "heavy-page",
    severity: "warning",
    title: "页面过大，打开慢",
    advice: "把很长的表格改为附件并保留摘要，把从 Word 带来的多余格式去掉。",
    source: "网页设计规范：页面打开不超过 3 秒",
  },
  {
    id: "heavy-image",
    severity: "warning",
    title: "图片过大，手机上打开慢",
    advice: "缩小到宽 1600 像素以内，或者改为附件下载。",
    source: "网页设计规范：页面打开不超过 3 秒",
  },
  {
    id: "many-elements",
    severity: "note",
    title: "页面元素过多，旧手机上会卡顿",
    advice: "把很长的表格分成几条信息，或改为附件并保留摘要。",
    source: "网页设计规范：页面打开不超过 3 秒",
  },
];
