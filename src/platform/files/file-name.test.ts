import { describe, expect, it } from "vitest";
import { endingOf, safeFileName } from "./file-name.ts";

describe("the name of an uploaded file", () => {
  it.each([
    ["附件1：申请表.docx", "附件1：申请表.docx"],
    ["C:\\Users\\王\\桌面\\预算表.xlsx", "预算表.xlsx"],
    ["../../etc/passwd", "passwd"],
    ["a\u0000b\r\nc.pdf", "abc.pdf"],
    ["公告\u202Efdp.exe", "公告fdp.exe"],
    ["  .隐藏.pdf. ", "隐藏.pdf"],
    ["表<1>:a|b?.csv", "表_1__a_b_.csv"],
    ["e\u0301.pdf", "\u00e9.pdf"],
  ])("%j becomes %j", (given, expected) => {
    expect(safeFileName(given)).toEqual({ ok: true, value: expected });
  });

  it("keeps its ending when it is cut", () => {
    const cut = safeFileName(`${"长".repeat(300)}.docx`);
    expect(cut.ok && [...cut.value].length).toBe(120);
    expect(cut.ok && cut.value.endsWith("长.docx")).toBe(true);
  });

  it.each(["", "...", "/", "\u0007", "a/.."])("is refused when nothing is left of %j", (given) => {
    expect(safeFileName(given)).toEqual({ ok: false, refusal: "name-unusable" });
  });

  it("has an ending in lower case, or none", () => {
    expect(["a.PDF", "a.tar.gz", "无", ".docx", "a.中文"].map(endingOf)).toEqual([
      "pdf",
      "gz",
      "",
      "",
      "",
    ]);
  });
});
