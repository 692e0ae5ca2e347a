import { expect, it, test } from "vitest";
import { counted, foundAgain, inOrder, obstacle } from "./standing.ts";
import type { Finding } from "./use-findings.ts";

const finding = (
  key: string,
  severity: Finding["severity"],
  more: Partial<Finding> = {},
): Finding => ({
  key,
  rule: "resident-id",
  ruleTitle: "公民身份号码",
  severity,
  where: {
    part: "body",
    field: null,
    attachment: null,
    block: 1,
    span: { start: 2, end: 20 },
    place: "正文第 2 段",
  },
  masked: "150***********1234",
  message: "",
  fix: "",
  maskable: true,
  override: null,
  ...more,
});
const passed = { by: "王五", at: "2018-04-18T06:00:00Z", reason: "公开电话" };

it("leaks come first, what was let pass last", () => {
  const given = [
    finding("a", "note"),
    finding("b", "leak", { override: passed }),
    finding("c", "warning"),
    finding("d", "leak"),
  ];
  expect(inOrder(given).map((one) => one.key)).toEqual(["d", "c", "a", "b"]);
  expect(counted(given)).toEqual({ leak: 1, warning: 1, note: 1 });
});

test.each([
  ["nothing", [], true, null],
  ["notes alone", [finding("a", "note")], true, null],
  ["what was let pass", [finding("a", "leak", { override: passed })], true, null],
  ["a leak", [finding("a", "leak")], true, "不能发布，因为有 1 处可能泄露个人信息，请脱敏或删除。"],
  [
    "all at once",
    [finding("a", "leak"), finding("b", "warning")],
    false,
    "不能发布，因为有 1 处可能泄露个人信息，请脱敏或删除；有 1 处提醒，请修改，或由发布人说明理由；附件还在检查，请稍等。",
  ],
] as const)("with %s in the way, it is said", (_name, findings, ready, words) => {
  expect(obstacle({ findings, ready })).toBe(words);
});

it("a finding is found again after saving, by key or by place", () => {
  const touched = finding("live", "leak");
  expect(foundAgain(touched, [finding("x", "note"), finding("live", "leak")])?.key).toBe("live");
  expect(foundAgain(touched, [finding("saved", "leak")])?.key).toBe("saved");
  expect(foundAgain(touched, [finding("saved", "leak", { rule: "mobile" })])).toBeNull();
});
