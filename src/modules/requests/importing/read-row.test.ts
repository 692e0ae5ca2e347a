import { describe, expect, it } from "vitest";
import { plainDateOf } from "../../../kernel/dates.ts";
import { pastColumn, pastKeys, type PastKey } from "./columns.ts";
import { dayIn } from "./cells.ts";
import { aPastRow } from "./fixtures.ts";
import { problemLine, readPastRow } from "./read-row.ts";
import { readOutcome } from "./words.ts";

const organizations = [
  { id: 7, slug: "finance", code: "QS07", name: "晴山区财政局", shortName: "区财政局" },
];
const read = (about: Partial<Record<PastKey, string>>) =>
  readPastRow(aPastRow(about), { today: plainDateOf("2026-11-30"), organizations });
const problems = (about: Partial<Record<PastKey, string>>) => {
  const row = read(about);
  return row.ok ? [] : row.problems.map((one) => problemLine(4, one));
};

describe("a row of the past", () => {
  it("is read with its words and days", () => {
    expect(
      read({ items: "甲\n\n 乙 ", channel: "网站", outcome: "a1", feeYuan: "" }),
    ).toMatchObject({
      ok: true,
      value: {
        organizationId: 7,
        channel: "network",
        items: ["甲", "乙"],
        end: { outcome: { code: "A1", detail: null }, answeredOn: "2018-03-20" },
        fee: null,
      },
    });
  });

  it.each([
    [{ number: "" }, "第 4 行“登记编号”：不能为空，请填写。"],
    [{ channel: "鸽子" }, "第 4 行“提交方式”：不认识“鸽子”，请从这些里选一个："],
    [{ organization: "教育局" }, "第 4 行“受理机关”：没有名为“教育局”的机关，"],
    [{ arrivedOn: "3/5/18" }, "第 4 行“到达日期”：“3/5/18”不是日期，"],
    [{ arrivedOn: "2018-02-30" }, "第 4 行“到达日期”：“2018-02-30”不是日期，"],
    [{ arrivedOn: "2007-03-05" }, "第 4 行“到达日期”：2007-03-05早于2008年5月1日，"],
    [{ answeredOn: "2027-01-01" }, "第 4 行“答复日期”：2027-01-01晚于今天，"],
    [{ answeredOn: "2018-03-01" }, "第 4 行“答复日期”：2018-03-01早于“到达日期”（2018-03-05），"],
    [{ answeredOn: "" }, "第 4 行“答复日期”：填写了“办理结果”，这一格也要填写。"],
    [{ outcome: "同意了" }, "第 4 行“办理结果”：不认识办理结果“同意了”，"],
    [{ extensionDays: "15" }, "第 4 行“延期告知日期”：填写了“延长工作日数”，这一格也要填写。"],
    [
      { extensionDays: "两周", extensionNoticedOn: "2018-03-10" },
      "第 4 行“延长工作日数”：请填写整数，1至400。",
    ],
    [
      { correctionReceivedOn: "2018-03-10" },
      "第 4 行“告知补正日期”：填写了“收到补正日期”，这一格也要填写。",
    ],
    [
      { thirdPartyAskedOn: "2018-03-06", thirdPartyAnsweredOn: "2018-03-09" },
      "第 4 行“第三方是否同意公开”：第三方答复了，请填写是否同意公开（是、否）。",
    ],
    [
      { items: Array.from({ length: 21 }, (_, index) => `第${index}项`).join("\n") },
      "第 4 行“申请内容”：最多20项，现在有21项，",
    ],
  ])("with %j is told what to do", (about, message) => {
    const [first, ...more] = problems(about);
    expect(first).toContain(message);
    expect(more).toEqual([]);
  });

  it("tells of everything that is wrong in it at once", () => {
    expect(problems({ number: "", channel: "", arrivedOn: "昨天", feeYuan: "-3" })).toHaveLength(5);
  });
});

describe("words of a table", () => {
  it.each([
    ["A1", "A1", null],
    ["予以公开", "A1", null],
    ["A1 予以公开（提供所申请的信息）", "A1", "provided"],
    ["信息不存在", "C1", "does-not-exist"],
    ["危及“三安全一稳定”", "B3", null],
    ["申请人撤回", "F3", "withdrawn"],
  ])("name the result: %s", (text, code, detail) => {
    expect(readOutcome(text)).toEqual({ code, detail });
  });

  it.each([
    "2018-3-5",
    "2018/03/05",
    "2018.3.5",
    "2018年3月5日",
    "20180305",
    "2018-03-05 00:00:00",
  ])("name a day: %s", (text) => {
    expect(dayIn(text)).toBe("2018-03-05");
  });

  it("every head once, every choice understood", () => {
    expect(new Set(pastKeys.map((key) => pastColumn(key).head)).size).toBe(pastKeys.length);
    for (const choice of pastColumn("outcome").choices ?? [])
      expect(readOutcome(choice)).not.toBeNull();
  });
});
