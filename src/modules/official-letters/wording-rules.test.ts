import { describe, expect, it } from "vitest";
import { checkWording, deliveredWording, placesFor, wordingKeys } from "./wording-rules.ts";

describe("the words that an office gives its letters", () => {
  it.each(wordingKeys)("may be those delivered: %s", (key) => {
    expect(checkWording(key, deliveredWording(key))).toMatchObject({ ok: true });
  });

  it("may not have places that the letter does not know", () => {
    const text = `${deliveredWording("reply")}\n{{身份证号}}`;
    expect(checkWording("reply", text)).toEqual({
      ok: false,
      refusal: "wording-unknown-place",
      detail: { places: "身份证号" },
    });
  });

  it("must say what the law wants said", () => {
    const text = deliveredWording("reply").replace("{{救济告知}}", "");
    expect(checkWording("reply", text)).toMatchObject({
      refusal: "wording-place-missing",
      detail: { places: "救济告知" },
    });
    expect(placesFor("B4").must).toEqual(["认定", "第三方意见", "依据", "理由"]);
  });

  it("may not wait for what not every case has", () => {
    for (const [key, place] of [
      ["reply", "补正日期"],
      ["receipt", "查询方式"],
      ["D1", "办理渠道"],
    ] as const) {
      const text = `${deliveredWording(key)}\n另：{{${place}}}。`;
      expect(checkWording(key, text)).toMatchObject({
        refusal: "wording-place-optional",
        detail: { places: place },
      });
      const within = `${deliveredWording(key)}\n{{#${place}}}另：{{${place}}}。{{/${place}}}`;
      expect(checkWording(key, within)).toMatchObject({ ok: true });
    }
    expect(placesFor("B4").may).not.toContain("前次文号");
  });

  it("may cite other articles than those delivered", () => {
    const text = deliveredWording("B5").replace("{{依据}}", "《条例》第十六条");
    expect(checkWording("B5", text)).toMatchObject({ ok: true });
    expect(checkWording("B5", text.replace("第十六条", ""))).toMatchObject({ ok: false });
  });

  it.each([
    ["", "wording-empty"],
    ["字".repeat(8_001), "wording-too-long"],
    ["{{#每项}}{{答复}}", "wording-not-closed"],
    ["{{答复}}{{/每项}}", "wording-not-closed"],
    ["{{答复", "wording-not-closed"],
  ])("are refused when they cannot be used: %#", (text, refusal) => {
    expect(checkWording("reply", text)).toMatchObject({ ok: false, refusal });
  });
});
