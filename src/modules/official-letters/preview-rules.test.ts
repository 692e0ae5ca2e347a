import { describe, expect, it } from "vitest";
import { office, wordsOf } from "./fixtures.ts";
import { previewWording } from "./preview-rules.ts";
import { deliveredWording, wordingKeys } from "./wording-rules.ts";

describe("the preview of words", () => {
  it.each(wordingKeys)("shows %s as it would be sent, with what is being written", (key) => {
    const text = `${deliveredWording(key)}\n此句为新增。`;
    const shown = previewWording(key, text, office);
    expect(shown.ok && wordsOf(shown.value)).toContain("此句为新增。");
  });

  it("shows what an office has not settled as ××", () => {
    const bare = { ...office, bodies: [], organ: { ...office.organ, phone: "" } };
    const shown = previewWording("reply", deliveredWording("reply"), bare);
    expect(shown.ok && wordsOf(shown.value)).toContain("××人民法院");
  });

  it("refuses words that could not be kept", () => {
    expect(previewWording("reply", "{{姓名}}", office)).toMatchObject({
      refusal: "wording-unknown-place",
    });
  });
});
