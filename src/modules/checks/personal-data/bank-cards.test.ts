import { describe, expect, test } from "vitest";
import { found, findingsIn, foundInTable } from "../fixtures.ts";

describe("a card of a person", () => {
  test.each([
    ["19 digits", "卡号：6217000123456789019", "6217000123456789019"],
    ["by fours", "6217 0001 2345 6789 019", "6217 0001 2345 6789 019"],
    ["16 digits with hyphens", "6222-0206-0200-1239", "6222-0206-0200-1239"],
    ["an older card", "工资卡4367421234567896", "4367421234567896"],
    [
      "full width",
      "６２１７０００１２３４５６７８９０１９",
      "６２１７０００１２３４５６７８９０１９",
    ],
    ["account in words", "本人账号：0603011234567890", "0603011234567890"],
  ])("is found with %s", (_, text, value) => {
    expect(found(text)).toEqual([`bank-account ${value}`]);
  });

  test.each([
    ["a wrong check digit", "6217000123456789018"],
    ["an order", "订单编号6217000123456789019"],
    ["an office's account", "户名：青山区财政局，账号：0603011234567890"],
    ["a deposit account", "投标保证金账号：15001706641052501234"],
    ["an amount", "6222020602001239元"],
  ])("is not seen in %s", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test("shows its last four digits", () => {
    expect(findingsIn("卡号6217000123456789019")[0]?.masked).toBe("***************9019");
  });

  test("is found under a heading for accounts in a list of people, of whatever form", () => {
    const rows = [
      ["序号", "姓名", "账号", "金额"],
      ["1", "李桂芳", "060301123456", "500"],
    ];
    expect(foundInTable(rows)).toEqual(["2.3 bank-account 060301123456"]);
  });
});
