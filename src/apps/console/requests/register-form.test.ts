import { expect, test } from "vitest";
import { emptyForm, partsOf, withItem, withParts, withText, withoutItem } from "./register-form.ts";

const { asked } = emptyForm("2024-03-01", 1, "0190f5a0-0000-7000-8000-000000000000");

test.each([
  ["一、施工许可\n二、验收报告", ["施工许可", "验收报告"]],
  ["1. 施工许可\n2．验收报告\n（3）合同", ["施工许可", "验收报告", "合同"]],
  ["2017年的施工许可", null],
  ["一、施工许可\n另外想问一下办公时间", null],
])("%j counts up %j", (text, parts) => {
  expect(partsOf(text)).toEqual(parts);
});

test("things are numbered anew when one is added, parted or taken out", () => {
  const first = withText(asked, 1, "一、甲\n二、乙");
  const parted = withParts(withItem(first), 1, ["甲", "乙"]);
  expect(parted.items.map((item) => `${item.place}${item.text}`)).toEqual(["1甲", "2乙", "3"]);
  expect(withoutItem(parted, 1).items.map((item) => item.place)).toEqual([1, 2]);
});
