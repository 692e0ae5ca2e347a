import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { findingsIn } from "../fixtures.ts";
import { maskText, maskWhole } from "./mask-text.ts";
import { usualMask } from "./usual-masks.ts";

describe("the usual mask", () => {
  test.each([
    ["mobile-number", "13812345678", "138****5678"],
    ["mobile-number", "+86 138 1234 5678", "+86 138 **** 5678"],
    ["mobile-number", "1381", "****"],
    ["resident-id", "150204199003071219", "150***********1219"],
    ["resident-id", "15020419780912101X", "150***********101X"],
    ["resident-id", "150204630307121", "150********7121"],
    ["resident-id", "199003071219", "************"],
    ["bank-account", "6217 0001 2345 6789 019", "**** **** **** ***9 019"],
    ["landline", "0472-5123456", "0472-*******"],
    ["home-address", "固阳县金山镇红泥井村三组15号", "固阳县金山镇红泥井村***"],
    ["plate-number", "蒙B12345", "蒙B***45"],
    ["travel-document", "E12345678", "E******78"],
    ["e-mail", "zhangsan@163.com", "z***@163.com"],
    ["birth-date", "1985年3月12日", "1985年*月**日"],
    ["name-in-sensitive-list", "李桂芳", "李某某"],
    ["name-in-sensitive-list", "李 芳", "李某"],
    ["illness-with-name", "欧阳建国", "欧阳某某"],
  ])("of %s %s is %s", (rule, value, masked) => {
    expect(usualMask(rule, value)).toBe(masked);
  });
});

const values = fc.constantFrom(
  "150204199003071219",
  "１５０２０４１９９００３０７１２１９",
  "15020419780912101X",
  "13812345678",
  "138 1234 5678",
  "一三八1234五六七八",
  "6217000123456789019",
  "固阳县金山镇红泥井村三组15号",
  "蒙B12345",
  "zhangsan@163.com",
  "护照E12345678",
  "1985年3月12日出生",
  "家庭电话5123456",
  "村民王建国，患尿毒症",
);
const words = fc.constantFrom(
  "，",
  "住",
  "本人",
  " ",
  "\n",
  "1",
  "共 30 户",
  "、",
  "晴政发〔2018〕12号",
  "手机",
  "身份证：",
);
const texts = fc.array(fc.oneof(values, words), { maxLength: 8 }).map((parts) => parts.join("；"));

describe("masking a text", () => {
  it("leaves nothing that the rules find, and changes nothing when done again", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const masked = maskWhole(text, findingsIn);
        const again = findingsIn(masked).filter((finding) => finding.maskable);
        expect(again).toEqual([]);
      }),
      {
        numRuns: 1_000,
        examples: [["身份证：；家庭电话5123456；zhangsan@163.com；固阳县金山镇红泥井村三组15号"]],
      },
    );
  });

  it("changes nothing outside of the spans", () => {
    expect(maskText("甲13812345678乙", findingsIn("甲13812345678乙"))).toBe("甲138****5678乙");
    expect(maskText("没有个人信息", findingsIn("没有个人信息"))).toBe("没有个人信息");
  });

  it("never shows a value in a finding", () => {
    fc.assert(
      fc.property(values, (value) => {
        for (const finding of findingsIn(value)) {
          expect(
            finding.span && finding.masked !== value.slice(finding.span.start, finding.span.end),
          ).toBe(true);
        }
      }),
    );
  });
});
