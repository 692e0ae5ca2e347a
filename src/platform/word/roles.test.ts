import { expect, test } from "vitest";
import { roleOf, type Look } from "./roles.ts";

const look: Look = {
  text: "",
  styleName: "",
  alignment: null,
  isBold: false,
  size: null,
  isAtTop: false,
  isInTable: false,
};

// Layers of an official document: GB/T 9704—2012, 7.3.3.
test.each([
  [{ text: "一、总体要求" }, "h2"],
  [{ text: "十二、保障措施" }, "h2"],
  [{ text: "（一）加强领导" }, "h3"],
  [{ text: "(三)落实责任" }, "h3"],
  [{ text: "第一章　总则" }, "h2"],
  [{ text: "第一章　总则", alignment: "center" }, "h2-center"],
  [{ text: "第二节 程序" }, "h3"],
  [{ text: "第三条　本办法所称信息，是指记录。" }, "text"],
  [{ text: "一、坚持因地制宜。各地要结合实际。" }, "text"],
  [{ text: "（一）落实责任。各单位要按时完成。" }, "text"],
  [{ text: "一、项目，" }, "text"],
  [{ text: "1.明确分工" }, "text"],
  [{ text: "一、收入", isInTable: true }, "text"],
  [{ text: "关于普查的通知", alignment: "center", isBold: true, isAtTop: true }, "title"],
  [{ text: "关于普查的通知", alignment: "center", size: 22, isAtTop: true }, "title"],
  [{ text: "关于普查的通知", alignment: "center", size: 16, isAtTop: true }, "center"],
  [{ text: "关于普查的通知", alignment: "center", isBold: true }, "center"],
  [{ text: "晴政发〔2018〕12号", alignment: "center", isBold: true, isAtTop: true }, "center"],
  [{ text: "晴山区统计局", alignment: "right" }, "sign"],
  [{ text: "晴山区统计局", alignment: "end" }, "sign"],
  [{ text: "总则", styleName: "heading 1" }, "h2"],
  [{ text: "总则", styleName: "标题 2" }, "h3"],
  [{ text: "总则", styleName: "Heading 3" }, "h4"],
  [{ text: "年报", styleName: "Title" }, "title"],
  [{ text: "年报", styleName: "标题" }, "title"],
  [{ text: "（征求意见稿）", styleName: "Subtitle" }, "subtitle"],
  [{ text: "说明", styleName: "heading 1", isInTable: true }, "text"],
] satisfies readonly (readonly [Partial<Look>, string])[])("%j is %s", (given, role) => {
  expect(roleOf({ ...look, ...given })).toBe(role);
});
