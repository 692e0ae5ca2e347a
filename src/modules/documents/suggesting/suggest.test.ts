import { describe, expect, it, test } from "vitest";
import { suggestFrom } from "./suggest.ts";
import { titleIn } from "./title.ts";
import { writtenOnIn } from "./written-on.ts";

const organizations = [
  { id: 1, name: "晴山区人民政府", shortName: "区政府" },
  { id: 2, name: "晴山区财政局", shortName: "区财政局" },
  { id: 3, name: "晴山区民政局", shortName: "区民政局" },
];
const paragraphs = (...lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join("");
const suggest = (body: string, title = "", fileName: string | null = null) =>
  suggestFrom({ title, body, fileName }, organizations, () => ["预算"]);

test.each([
  ["二〇一八年五月一日", "2018-05-01"],
  ["二零一八年十二月三十一日", "2018-12-31"],
  ["二○一八年十月二十日", "2018-10-20"],
  ["二〇一九年一月十日", "2019-01-10"],
  ["二〇二〇年十一月二十一日", "2020-11-21"],
  ["2018年5月1日", "2018-05-01"],
  ["２０１８年５月１日", "2018-05-01"],
  ["2018.5.1", "2018-05-01"],
  ["晴山区财政局　　2018年5月1日", "2018-05-01"],
  ["（2018年5月1日）", "2018-05-01"],
  ["二〇一八年二月三十日", null],
  ["2018年13月1日", null],
  ["本通知自2018年5月1日起施行。", null],
  ["报名截至2018年5月1日", null],
  ["咨询时间：2018年5月1日至2018年5月7日", null],
  ["五月一日", null],
])("the day of a signature %s is %s", (line, day) => {
  expect(writtenOnIn(["关于报送材料的通知", "请按时报送。", line])).toBe(day);
});

it("the day of the signature is the last one, though lines of the print stand behind it", () => {
  expect(
    writtenOnIn([
      "2018年4月2日",
      "正文。",
      "晴山区人民政府办公室",
      "2018年5月1日",
      "（此件公开发布）",
      "抄送：各街道。",
    ]),
  ).toBe("2018-05-01");
});

test.each([
  ["a heading", ["晴山区财政局关于公布预算的通知"], ["x"], null, "晴山区财政局关于公布预算的通知"],
  [
    "a line that reads like a title",
    [],
    ["晴财发〔2018〕3号", "关于公布 预算的通知", "正文。"],
    null,
    "关于公布预算的通知",
  ],
  [
    "a short line",
    [],
    ["晴财发〔2018〕3号", "2018年工作要点", "为做好工作，制定本要点。"],
    null,
    "2018年工作要点",
  ],
  ["the name of a file", [], ["为做好工作，现通知如下。"], "低保名单公示.docx", "低保名单公示"],
  ["nothing", [], ["为做好工作，现通知如下。"], null, null],
  ["no number of a chapter", ["一、总体要求"], ["关于印发方案的通知"], null, "关于印发方案的通知"],
])("the title is read from %s", (_, headings, lines, file, expected) => {
  expect(titleIn(headings, lines, file)).toBe(expected);
});

describe("what a text suggests", () => {
  it("of an official document is all that stands in it", () => {
    const body = paragraphs(
      "晴山区财政局文件",
      "晴财发〔2018〕3号",
      "关于公布2018年区本级预算的通知",
      "各街道办事处、区直各部门：",
      "经区人民代表大会批准，现将2018年区本级预算予以公布。请各部门在二十日内公开本部门预算。",
      "一、收入预算",
      "特此通知。",
      "晴山区财政局",
      "二〇一八年二月八日",
      "（此件公开发布）",
    );
    expect(suggest(body)).toEqual({
      title: "关于公布2018年区本级预算的通知",
      documentNumber: "晴财发〔2018〕3号",
      writtenOn: "2018-02-08",
      organizationId: 2,
      genre: "通知",
      keywords: ["预算"],
      summary:
        "经区人民代表大会批准，现将2018年区本级预算予以公布。请各部门在二十日内公开本部门预算。",
    });
  });

  it("keeps the title that the person has written, and finds who signs", () => {
    const found = suggest(
      paragraphs("现将名单予以公示。", "联系电话：0000-1234567", "区民政局", "2018年6月1日"),
      "低保对象名单公示",
    );
    expect(found).toMatchObject({
      title: "低保对象名单公示",
      organizationId: 3,
      genre: "公示",
      writtenOn: "2018-06-01",
      summary: "现将名单予以公示。",
    });
  });

  it("of nothing is nothing", () => {
    expect(suggestFrom({ title: "", body: "", fileName: null }, organizations, () => [])).toEqual({
      title: null,
      documentNumber: null,
      writtenOn: null,
      organizationId: null,
      genre: null,
      keywords: [],
      summary: null,
    });
  });

  it("cuts a long sentence, and takes no sentence in part where one fits", () => {
    const long = "很".repeat(200);
    expect(suggest(paragraphs(`${long}。`)).summary).toHaveLength(150);
    expect(suggest(paragraphs(`短句。${long}。`)).summary).toBe("短句。");
  });
});
