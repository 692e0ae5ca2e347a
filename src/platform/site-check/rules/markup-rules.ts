import type { SiteRule } from "../model.ts";

const HTML = "HTML 标准（WHATWG）";

/** Whether the HTML is what the standard allows. */
export const markupRules: readonly SiteRule[] = [
  {
    id: "no-language",
    severity: "error",
    title: "页面没有写明语言（html 的 lang）",
    advice: "运行 gongkai publish 重新生成页面。",
    source: "WCAG 2.1 第 3.1.1 条",
  },
  {
    id: "duplicate-id",
    severity: "error",
    title: "同一页面上有重复的标记（id）",
    advice: "打开这条信息，把正文里重复的标记改成不同的名字；在模板里的，请联系技术人员。",
    source: HTML,
  },
  {
    id: "nested-controls",
    severity: "error",
    title: "链接或按钮里又套着链接或按钮",
    advice: "把里外两个分开写；读屏软件和键盘分不清它们。",
    source: HTML,
  },
  {
    id: "html-error",
    severity: "warning",
    title: "HTML 写法有误",
    advice: "打开这条信息，重新保存一次正文；在模板里的，请联系技术人员。",
    source: HTML,
  },
  {
    id: "obsolete-element",
    severity: "note",
    title: "用了已经废止的 HTML 元素",
    advice: "去掉从旧网站带来的格式，用正文编辑器重新设定。",
    source: HTML,
  },
];
