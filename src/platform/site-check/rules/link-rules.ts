import type { SiteRule } from "../model.ts";

const USABLE = "政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）：链接可用性";
const ADDRESSES = "政府网站发展指引（国办发〔2017〕47号）：网址长期有效";

/** Links of pages, feeds and site maps. A link that is dead hurts its readers; it never stops a publication. */
export const linkRules: readonly SiteRule[] = [
  {
    id: "dead-link",
    severity: "error",
    title: "站内死链：链接的页面不存在",
    advice: "打开所列页面对应的信息，改正或删去这个链接；页面搬了家的，登记旧网址跳转。",
    source: USABLE,
  },
  {
    id: "dead-attachment",
    severity: "error",
    title: "附件打不开",
    advice: "重新上传附件并发布；附件已经撤下的，删去正文里的链接。",
    source: USABLE,
  },
  {
    id: "dead-image",
    severity: "error",
    title: "图片显示不出来",
    advice: "重新上传图片并发布，或者删去这张图片。",
    source: USABLE,
  },
  {
    id: "dead-asset",
    severity: "error",
    title: "页面要用的样式、脚本或字体不存在",
    advice: "运行 gongkai publish 重新生成全部页面；仍然如此，请联系技术人员。",
    source: USABLE,
  },
  {
    id: "bad-address",
    severity: "error",
    title: "链接的写法有误，访问者打不开",
    advice: "改成完整的网址，例如 https://www.gov.cn/；指向本机、内网或共享文件夹的链接要删去。",
    source: USABLE,
  },
  {
    id: "dead-feed-link",
    severity: "error",
    title: "订阅源或站点地图里的网址打不开",
    advice: "运行 gongkai publish 重新生成；仍然如此，请联系技术人员。",
    source: USABLE,
  },
  {
    id: "broken-feed",
    severity: "error",
    title: "订阅源或站点地图不能解析",
    advice: "运行 gongkai publish 重新生成；仍然如此，请联系技术人员。",
    source: "RSS 2.0、JSON Feed 1.1、sitemaps.org 协议",
  },
  {
    id: "dead-outside",
    severity: "warning",
    title: "站外死链：对方的页面不存在",
    advice: "核对网址；对方已撤下的，改为新网址或删去链接。",
    source: USABLE,
  },
  {
    id: "dead-anchor",
    severity: "warning",
    title: "链接指向页面中不存在的位置",
    advice: "改正链接中 # 后面的部分，或给目标段落加上同名的标记。",
    source: "HTML 标准：片段标识符",
  },
  {
    id: "link-to-gone",
    severity: "warning",
    title: "链接的页面已撤回或下线（只显示说明）",
    advice: "删去链接，或改为替代它的信息。",
    source: USABLE,
  },
  {
    id: "orphan-page",
    severity: "warning",
    title: "孤立页面：没有任何页面链接到它",
    advice: "核对这条信息所在的栏目；仍在公开的，应能从栏目一层层找到。",
    source: "政府网站发展指引（国办发〔2017〕47号）：页面应便于逐级查找",
  },
  {
    id: "not-in-site-map",
    severity: "warning",
    title: "站点地图（sitemap.xml）里没有这个页面",
    advice: "站点地图稍后会自动更新；一天后仍没有的，运行 gongkai publish。",
    source: "sitemaps.org 协议",
  },
  {
    id: "no-site-map",
    severity: "warning",
    title: "网站没有 robots.txt 或站点地图（sitemap.xml）",
    advice: "运行 gongkai publish 重新生成。",
    source: "sitemaps.org 协议",
  },
  {
    id: "unknown-outside",
    severity: "note",
    title: "站外链接这次没有得到答复",
    advice: "可能是对方临时故障，下次检查会再问；多次如此请人工打开看看。",
    source: USABLE,
  },
  {
    id: "link-to-moved",
    severity: "note",
    title: "链接的是旧网址（会自动跳转）",
    advice: "不影响访问；方便时改成新网址。",
    source: ADDRESSES,
  },
];
