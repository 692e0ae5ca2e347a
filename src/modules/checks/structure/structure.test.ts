import { describe, expect, test } from "vitest";
import { unreadReasons, type Content } from "../../../platform/contents/model.ts";
import { paragraph, settings, table } from "../fixtures.ts";
import { scanPieces } from "../scan.ts";

function judged(pieces: readonly Content[]): readonly string[] {
  return scanPieces(pieces, settings).map(
    ({ rule, severity, masked }) => `${rule} ${severity} ${masked}`,
  );
}

const hiddenRows = (count: number) =>
  table(
    Array.from({ length: count }, () => ["甲", "乙"]),
    "hidden-row",
  );

describe("what a file hides", () => {
  test.each([
    ["a hidden sheet", table([["甲"]], "hidden-sheet"), "hidden-sheet leak 1 处内容"],
    ["a hidden column", table([["甲"]], "hidden-column"), "hidden-column leak 1 处内容"],
    ["few hidden rows", hiddenRows(50), "hidden-row note 50 行"],
    ["many hidden rows", hiddenRows(51), "hidden-row leak 51 行"],
    ["a pivot cache", [paragraph("甲", "pivot-cache")], "pivot-cache leak 1 处内容"],
    ["a comment", [paragraph("甲", "comment")], "comment warning 1 条"],
    ["deleted text", [paragraph("甲", "deleted-text")], "deleted-text warning 1 处"],
    ["an external link", [paragraph("甲", "external-link")], "external-link warning 1 处内容"],
    ["text under a box", [paragraph("甲", "covered-text")], "covered-text leak 1 处"],
    [
      "the position of a photo",
      [paragraph("N40.6 E109.8", "photo-position")],
      "photo-position warning 1 处内容",
    ],
    ["its author", [paragraph("李桂芳", "document-property")], "document-property note （人名）"],
    [
      "a path",
      [paragraph("C:\\Users\\ligf\\名单.dotx", "document-property")],
      "document-property note （电脑路径）",
    ],
  ])("is a finding: %s", (_, pieces, expected) => {
    expect(judged(pieces)).toEqual([expected]);
  });

  test.each([["Administrator"], ["微软用户"], ["青山区民政局"], ["作者：管理员"]])(
    "is not a person: %s",
    (author) => {
      expect(judged([paragraph(author, "document-property")])).toEqual([]);
    },
  );

  test("weighs one step more for personal data in it", () => {
    expect(judged([paragraph("联系人张伟13812345678", "comment")])).toContain(
      "mobile-number warning 138****5678",
    );
    expect(judged([paragraph("蒙B12345", "comment")])).toContain("plate-number leak 蒙B***45");
  });
});

test.each(unreadReasons)("what could not be read is said: %s", (reason) => {
  const place = { within: ["名单.zip"], spot: "第 3 页" };
  expect(judged([{ kind: "unread", place, reason }])).toHaveLength(1);
});

test("a picture that was not read is a note, a scanned page a warning", () => {
  const unread = (name: string, spot: string): Content => ({
    kind: "unread",
    place: { within: [name], spot },
    reason: "scanned",
  });
  expect(judged([unread("活动.jpg", "图片上的文字"), unread("名单.jpg", "扫描的页面")])).toEqual([
    "unread-scanned note 图片",
    "unread-scanned warning 图片",
  ]);
});

test("of many findings the first are named and the rest is counted", () => {
  const pieces = Array.from({ length: 12 }, () => paragraph("13812345678"));
  const findings = scanPieces(pieces, { ...settings, mostPerRule: 5 });
  expect(findings).toHaveLength(6);
  expect(findings.at(-1)).toMatchObject({ masked: "另有 7 处", severity: "leak", span: null });
});
