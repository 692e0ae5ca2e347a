import type { Rule } from "./rule.ts";

const FIELDS = "《政府信息公开条例》第十二条、第二十四条；国办函〔2009〕6号（元数据）";
const SITE =
  "《政府网站发展指引》（国办发〔2017〕47号）；政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）";

const rule = <Id extends string>(
  id: Id,
  severity: Rule["severity"],
  title: string,
  message: string,
  fix: string,
  explanation: string,
  source: string,
) => ({ id, severity, title, maskable: false, message, fix, explanation, source }) satisfies Rule;

export const metadataRules = [
  rule(
    "field-missing",
    "warning",
    "信息要素不全",
    "有该填的内容没有填。",
    "补填。",
    "公文要有发文字号、成文日期、主题分类和体裁；规范性文件还要有施行日期。",
    FIELDS,
  ),
  rule(
    "date-impossible",
    "warning",
    "日期不合理",
    "日期不合理。",
    "核对日期。",
    "成文日期不能晚于今天，施行日期不能早于成文日期，失效日期不能早于施行日期。",
    SITE,
  ),
  rule(
    "document-number-malformed",
    "warning",
    "发文字号格式不对",
    "发文字号的格式不对。",
    "写成“晴政发〔2018〕12号”的样子：机关代字、六角括号里的四位年份、序号不加“第”和前置的 0。",
    "代字、年份、序号齐全，年份与成文日期一致。",
    "《党政机关公文格式》GB/T 9704-2012 第7.2.5条",
  ),
  rule(
    "document-number-taken",
    "warning",
    "发文字号重复",
    "这个发文字号已经有别的文件用了。",
    "核对发文字号；同一个文件发在别的栏目，请用“相关”而不要再录一次。",
    "同一站点里发文字号不能重复。",
    FIELDS,
  ),
  rule(
    "title-form",
    "note",
    "标题不规范",
    "标题不规范。",
    "按提示修改标题。",
    "末尾不加标点，不重复字词，不超过 100 字，书名号和引号成对。",
    "《党政机关公文格式》GB/T 9704-2012 第7.3.1条",
  ),
  rule(
    "openness-without-ground",
    "warning",
    "公开属性没有理由",
    "依申请公开和不予公开要写明理由和依据。",
    "写明理由和依据的条款，例如“涉及个人隐私，《政府信息公开条例》第十五条”。",
    "拟稿时标明公开属性；不主动公开的要说明理由。",
    "国办发〔2016〕80号一（一）；《政府信息公开条例》第十四条至第十六条",
  ),
  rule(
    "picture-without-text",
    "warning",
    "图片没有文字说明",
    "图片没有替代文字，看不见图片的人不知道里面是什么。",
    "给图片填写说明；公文内容不要只放图片。",
    "正文里每张图片都要有替代文字。",
    "GB/T 37668-2019（信息无障碍）；《政府网站发展指引》",
  ),
  rule(
    "link-malformed",
    "warning",
    "链接写错",
    "链接打不开：地址写错了，或者指向自己电脑上的文件。",
    "改成以 https:// 开头的完整地址，或者作为附件上传。",
    "javascript:、file: 和不成地址的链接。",
    SITE,
  ),
  rule(
    "link-private",
    "warning",
    "链接指向内网",
    "链接指向单位内部的地址，公众打不开。",
    "换成公众能打开的地址，或者作为附件上传。",
    "内网和本机的地址。",
    SITE,
  ),
  rule(
    "link-dead",
    "warning",
    "链接打不开",
    "链接的页面打不开。",
    "换成能打开的地址，或者删掉链接。",
    "系统访问过这个地址，没有正常的回答。",
    SITE,
  ),
] as const;
