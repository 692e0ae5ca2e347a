import { describe, expect, test } from "vitest";
import { plainDateOf } from "../../../kernel/dates.ts";
import { scanText } from "../scan.ts";
import { usualSettings } from "../settings.ts";

const settings = usualSettings(plainDateOf("2026-06-01"));

function found(text: string): readonly string[] {
  return scanText(text, { within: [], spot: "正文" }, settings).map(
    ({ rule, span }) => `${rule} ${span === null ? "" : text.slice(span.start, span.end)}`,
  );
}

describe("a resident's number", () => {
  test.each([
    ["plain", "张某，身份证号150204199003071219，住青山区", "150204199003071219"],
    ["without a word before", "150204199003071219", "150204199003071219"],
    ["glued to letters", "ID150204199003071219", "150204199003071219"],
    ["glued to words", "证件150204199003071219本人", "150204199003071219"],
    ["full width", "１５０２０４１９９００３０７１２１９", "１５０２０４１９９００３０７１２１９"],
    ["blanks by field", "150204 19900307 1219", "150204 19900307 1219"],
    ["blanks by four", "1502 0419 9003 0712 19", "1502 0419 9003 0712 19"],
    [
      "blanks everywhere",
      "1 5 0 2 0 4 1 9 9 0 0 3 0 7 1 2 1 9",
      "1 5 0 2 0 4 1 9 9 0 0 3 0 7 1 2 1 9",
    ],
    [
      "thin and zero-width blanks",
      "150204\u200919900307\u200b1219",
      "150204\u200919900307\u200b1219",
    ],
    ["hyphens", "150204-19900307-1219", "150204-19900307-1219"],
    ["long dashes", "150204—19900307－1219", "150204—19900307－1219"],
    ["dots", "150204.19900307.1219", "150204.19900307.1219"],
    ["slashes", "150204/19900307/1219", "150204/19900307/1219"],
    ["a line break inside", "身份证号：15020419\n9003071219", "15020419\n9003071219"],
    [
      "Chinese digits",
      "一五〇二〇四一九九〇〇三〇七一二一九",
      "一五〇二〇四一九九〇〇三〇七一二一九",
    ],
    ["Chinese digits among others", "150204一九九〇03071219", "150204一九九〇03071219"],
    ["number of a list before it", "1.150204199003071219", "150204199003071219"],
    ["a telephone behind it", "150204199003071219 13812345678", "150204199003071219"],
    ["a telephone glued to it", "15020419900307121913812345678", "150204199003071219"],
    ["inside a disabled person's certificate", "15020419900307121943", "15020419900307121943"],
    ["of Gansu, though cards begin so", "620102199001011233", "620102199001011233"],
    ["of a resident from Hong Kong", "810000199202180030", "810000199202180030"],
    ["that also has the check of a credit code", "111502198506100088", "111502198506100088"],
  ])("is found %s", (_, text, value) => {
    const ids = found(text).filter((one) => one.startsWith("resident-id"));
    expect(ids.map((one) => one.replace(/^resident-id /, ""))).toEqual([value]);
  });

  test.each(["X", "x", "Ｘ", "ｘ", "Х", " X", "-x"])("may end in %j", (end) => {
    expect(found(`号：${WITH_X}${end}。`)).toEqual([`resident-id ${WITH_X}${end}`]);
  });

  test.each([
    ["15 digits of the old form", "150204630307121", "150204630307121"],
    ["15 digits called so, in groups", "身份证：150204 630307 121", "150204 630307 121"],
  ])("is found with %s", (_, text, value) => {
    expect(found(text)).toEqual([`resident-id ${value}`]);
  });

  test.each([
    ["a wrong check digit", "150204199003071214"],
    ["an impossible month", "150204199013071213"],
    ["a day in the future", "150204202703071218"],
    ["an impossible province", "990204199003071219"],
    ["a credit code that could be a resident's number", "统一社会信用代码：111502198506100088"],
    ["a credit code in digits", "统一社会信用代码911502041149800061"],
    ["an order number", "订单号202403071213456789"],
    ["15 digits without division", "990204630307121"],
    ["15 digits with a county of 00", "150200630307121"],
    ["15 digits without date", "150204631307121"],
    ["15 digits called an order", "订单编号：150204630307121"],
    ["a masked number", "150***********1213"],
    ["a project code", "2018-150203-47-03-012345"],
    ["times", "20180501080020180502170000"],
  ])("is not seen in %s", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test("with a wrong check digit is a warning where the text calls it one", () => {
    expect(found("身份证号：150204199003071214")).toEqual([
      "resident-id-miswritten 150204199003071214",
    ]);
  });
});

/** Seventeen digits whose check character is X. */
const WITH_X = "15020419780912101";
