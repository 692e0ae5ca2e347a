import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { plainDateOf } from "../../../kernel/dates.ts";
import { readLines } from "../../../platform/lines/index.ts";
import { readDay } from "./dates.ts";
import { genreOf } from "./genre.ts";
import { rowMessages } from "./messages.ts";
import { readRow } from "./read-row.ts";

const today = plainDateOf("2018-11-23");
const read = (row: unknown) =>
  readRow(typeof row === "string" ? row : JSON.stringify(row), { today });
const value = (row: unknown) => {
  const done = read(row);
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
};

describe("a day is read from", () => {
  test.each([
    ["2018-05-01", "2018-05-01"],
    ["2018/5/1", "2018-05-01"],
    ["2018年5月1日", "2018-05-01"],
    ["２０１８.5.1", "2018-05-01"],
    ["20180501", "2018-05-01"],
    ["2018-05-01 09:12", "2018-05-01"],
    ["2018-05-01T09:12:00+08:00", "2018-05-01"],
    ["2016-02-29", "2016-02-29"],
    [1987, "1987-01-01"],
    [null, null],
  ])("%s", (given, day) => {
    expect(readDay(given)).toMatchObject({ ok: true, value: { day } });
  });

  test.each([
    ["2018-02-30"],
    ["2018-13-01"],
    ["2017-02-29"],
    ["0000-00-00"],
    ["1912-01-01"],
    ["昨天"],
    ["2018-05"],
    ["20180532"],
  ])("but not from %s", (given) => {
    expect(readDay(given)).toMatchObject({ ok: false, refusal: "date-impossible" });
  });
});

test.each([
  ["关于印发冬季清洁取暖实施方案的通知", "通知"],
  ["晴山区政府投资项目管理办法", "办法"],
  ["晴山区养犬管理规定（试行）", "规定"],
  ["晴山区2018年政府信息公开年度报告", "年报"],
  ["关于《晴山区政府投资项目管理办法》的解读", "解读"],
  ["中华人民共和国国务院令", "命令"],
  ["国务院办公厅关于推进社会公益事业建设领域政府信息公开的意见", "意见"],
  ["晴山区重大气象灾害应急预案", "预案"],
  ["我区召开经济工作会议", null],
])("%s is a %s", (title, genre) => {
  expect(genreOf(title)).toBe(genre);
});

describe("a row", () => {
  it("is read with the field names of a national export", () => {
    expect(
      value({
        id: "a",
        title: "关于双随机监管的意见",
        index_no: "000014349/2019-00007",
        doc_no: "国发〔2018〕5号",
        agency: "国务院",
        theme: "市场监管\\工商",
        date_written: "2018-01-27",
        date_published: "2018-02-15",
        url: "http://x.example/",
        body: "纯文字",
        html: "<p onclick=x()>正文</p>",
      }),
    ).toMatchObject({
      sourceKey: "a",
      genre: "意见",
      documentNumber: "国发〔2018〕5号",
      theme: "市场监管/工商",
      writtenOn: "2018-01-27",
      publishedOn: "2018-02-15",
      body: "<p>正文</p>",
      address: "http://x.example/",
    });
  });

  it("is read with Chinese field names", () => {
    expect(
      value({
        标题: "公告",
        正文: "一\n二",
        发布日期: "2018年5月1日",
        发文字号: "晴政发〔2018〕1号",
        发布机构: "区民政局",
      }),
    ).toMatchObject({
      title: "公告",
      body: "<p>一</p>\n<p>二</p>",
      publishedOn: "2018-05-01",
      agency: "区民政局",
    });
  });

  it("finds the number at the head of the text where none is given", () => {
    expect(
      value({ title: "通知", body: "关于公开工作的通知\n晴政办发〔2018〕9号\n各单位：" })
        .documentNumber,
    ).toBe("晴政办发〔2018〕9号");
    expect(
      value({ title: "通知", body: "根据晴政办发〔2018〕9号文件要求" }).documentNumber,
    ).toBeNull();
  });

  it("without text is taken when it has an address", () => {
    expect(value({ title: "目录", url: "http://x.example/" }).body).toBe("");
  });

  test.each([
    ["not-json", "{"],
    ["not-json", "title"],
    ["not-an-object", "[1]"],
    ["not-an-object", "null"],
    ["not-an-object", `"x"`],
    ["title-missing", { body: "x" }],
    ["title-missing", { title: "　 ", body: "x" }],
    ["title-missing", { title: { a: 1 }, body: "x" }],
    ["title-too-long", { title: "长".repeat(501), body: "x" }],
    ["date-impossible", { title: "t", body: "x", date: "2018-02-30" }],
    ["date-in-the-future", { title: "t", body: "x", date: "2018-11-24" }],
    ["body-missing", { title: "t" }],
    ["body-missing", { title: "t", body: "<script>x</script><p> </p>" }],
    ["body-too-long", { title: "t", body: "长".repeat(4_000_001) }],
  ])("is refused: %s", (refusal, row) => {
    expect(read(row)).toMatchObject({ ok: false, refusal });
  });
});

const folder = process.env["GONGKAI_SHARED_DATA"] ?? "";
it.runIf(existsSync(join(folder, "documents")) && folder !== "")(
  "takes real documents or says why not",
  async () => {
    const reasons = new Map<string, number>();
    for (const name of readdirSync(join(folder, "documents")).filter((file) =>
      file.endsWith(".jsonl"),
    )) {
      for await (const line of readLines(join(folder, "documents", name), {
        limitBytes: 32_000_000,
      })) {
        const done =
          "text" in line ? readRow(line.text, { today: plainDateOf("2026-11-24") }) : null;
        const reason = done === null ? "line" : done.ok ? "taken" : done.refusal;
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
    }
    process.stdout.write(`${JSON.stringify(Object.fromEntries(reasons))}\n`);
    expect(
      [...reasons.keys()].filter((reason) => reason !== "taken" && !(reason in rowMessages)),
    ).toEqual([]);
    expect(reasons.get("taken") ?? 0).toBeGreaterThan(3_000);
  },
  120_000,
);
