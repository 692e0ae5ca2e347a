import { describe, expect, test } from "vitest";
import { found, findingsIn } from "../fixtures.ts";

describe("a mobile number", () => {
  test.each([
    ["plain", "申请人手机13812345678。", "13812345678"],
    ["alone", "13812345678", "13812345678"],
    ["in groups", "138 1234 5678", "138 1234 5678"],
    ["with hyphens", "电话138-1234-5678", "138-1234-5678"],
    ["with the country", "+8613812345678", "8613812345678"],
    ["with the country apart", "+86 138 1234 5678", "86 138 1234 5678"],
    ["with 0086", "008613812345678", "008613812345678"],
    ["full width", "手机：１３８１２３４５６７８", "１３８１２３４５６７８"],
    ["Chinese digits among others", "手机一三八1234五六七八", "一三八1234五六七八"],
    ["dots", "138.1234.5678", "138.1234.5678"],
    ["zero-width blanks", "138\u200b1234\u200b5678", "138\u200b1234\u200b5678"],
    ["blanks everywhere", "1 3 8 1 2 3 4 5 6 7 8", "1 3 8 1 2 3 4 5 6 7 8"],
    ["glued to a word", "tel13812345678", "13812345678"],
    ["a line break inside", "村民本人的电话是1381234\n5678，", "1381234\n5678"],
    ["of a newer range", "19912345678", "19912345678"],
    ["after a name", "李桂芳（13812345678）", "13812345678"],
    ["of a reporter", "举报人电话：13812345678", "13812345678"],
  ])("is found %s", (_, text, value) => {
    expect(found(text)).toEqual([`mobile-number ${value}`]);
  });

  test("is found twice in a list with a slash", () => {
    expect(found("家长13812345678/13912345678")).toHaveLength(2);
  });

  test.each([
    ["咨询电话：13812345678"],
    ["监督举报电话：0472-5155555，13812345678"],
    ["值班手机 13812345678（24 小时）"],
    ["报名咨询请拨打13812345678"],
    ["热线12345，监督电话12388"],
    ["总投资13812345678元"],
    ["金额 13812345678.50 元"],
    ["订单号：13812345678"],
    ["经度109.13812345678"],
    ["项目编号150203-13812345678"],
    ["12012345678"],
    ["15412345678"],
    ["138****5678"],
    ["流水号 13812345678"],
    ["A13812345678"],
    ["2018 138 1234 5678 910"],
    ["400-810-1234"],
    ["ISBN 978-7-13812-345-6"],
  ])("is not seen in %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("given as the contact of an office beside a name is a note", () => {
    expect(found("联系人：张伟  联系电话：13812345678")).toEqual([
      "mobile-number 13812345678 (note)",
    ]);
    expect(found("青山区民政局联系电话13812345678")).toEqual(["mobile-number 13812345678 (note)"]);
  });

  test("is shown with its middle hidden", () => {
    expect(findingsIn("手机 138-1234-5678")[0]?.masked).toBe("138-****-5678");
  });
});

describe("a telephone of a home", () => {
  test.each([
    ["家庭电话：0472-5123456", "0472-5123456"],
    ["住宅电话（0472）5123456", "（0472）5123456"],
    ["家庭电话：5123456", "5123456"],
  ])("is found in %s", (text, value) => {
    expect(found(text)).toEqual([`landline ${value}`]);
  });

  test.each([["联系电话：0472-5123456"], ["办公室电话：0472-5123456"], ["传真：0472-5123456"]])(
    "is not seen in %s",
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
