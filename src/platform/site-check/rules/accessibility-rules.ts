import type { SiteRule } from "../model.ts";

const of = (article: string) =>
  `信息技术 互联网内容无障碍可访问性技术要求与测试方法（GB/T 37668-2019）；WCAG 2.1 第 ${article} 条`;

/** What reading a page without showing it can tell of its accessibility. */
export const accessibilityRules: readonly SiteRule[] = [
  {
    id: "image-without-text",
    severity: "error",
    title: "图片没有替代文字",
    advice: '在正文编辑器里选中图片，写一句话说明图上是什么；纯装饰的图片留空（alt=""）。',
    source: of("1.1.1"),
  },
  {
    id: "field-without-label",
    severity: "error",
    title: "输入框没有名称",
    advice: "给输入框加上可见的标签。",
    source: of("1.3.1、4.1.2"),
  },
  {
    id: "link-without-name",
    severity: "error",
    title: "链接没有文字",
    advice: "给链接写上文字，或给其中的图片写上替代文字；空链接删去。",
    source: of("2.4.4"),
  },
  {
    id: "button-without-name",
    severity: "error",
    title: "按钮没有文字",
    advice: "给按钮写上文字。",
    source: of("4.1.2"),
  },
  {
    id: "frame-without-title",
    severity: "error",
    title: "嵌入的内容（iframe）没有名称",
    advice: "给它加上 title，说明里面是什么。",
    source: of("4.1.2"),
  },
  {
    id: "no-main",
    severity: "error",
    title: "页面没有主要区域（main），或有不止一个",
    advice: "运行 gongkai publish 重新生成页面。",
    source: of("1.3.1、2.4.1"),
  },
  {
    id: "no-heading",
    severity: "warning",
    title: "页面没有一级标题，或有不止一个",
    advice: "正文里的小标题用“二级标题”和以下；一级标题就是信息的标题。",
    source: of("1.3.1、2.4.6"),
  },
  {
    id: "heading-order",
    severity: "warning",
    title: "标题跳级（例如二级之后直接是四级）",
    advice: "在正文编辑器里把小标题改成相邻的级别。",
    source: of("1.3.1"),
  },
  {
    id: "table-without-heads",
    severity: "warning",
    title: "表格没有表头",
    advice: "在正文编辑器里把第一行设为表头。",
    source: of("1.3.1"),
  },
  {
    id: "dead-reference",
    severity: "warning",
    title: "标签或说明指向了不存在的元素",
    advice: "在模板里，请联系技术人员。",
    source: of("1.3.1"),
  },
  {
    id: "mongolian-unmarked",
    severity: "warning",
    title: "蒙古文没有标明语言",
    advice: "在正文编辑器里选中蒙古文，设为“蒙古文”；整篇是蒙古文的，把信息的语言设为蒙古文。",
    source: of("3.1.2"),
  },
  {
    id: "forced-order",
    severity: "note",
    title: "用 tabindex 改变了键盘的先后次序",
    advice: "去掉大于 0 的 tabindex，让次序和阅读次序一致。",
    source: of("2.4.3"),
  },
  {
    id: "vague-link",
    severity: "note",
    title: "链接文字离开上下文就看不懂（“点击这里”）",
    advice: "把链接文字写成它指向的内容，例如“2018 年部门决算”。",
    source: of("2.4.4"),
  },
];
