import fc from "fast-check";
import { expect, it } from "vitest";
import { withEmergency } from "../../../ui/emergency/with-emergency.ts";
import { seenIn } from "./seen.ts";

const page = Buffer.from("<html><head></head><body><main></main></body></html>");

it("what a visitor sees is what was put into the page", () => {
  const text = fc.string({ unit: "grapheme" }).map((one) => one.trim());
  fc.assert(
    fc.property(fc.option(text), fc.boolean(), fc.boolean(), (words, isGrey, leadsOn) => {
      const banner =
        words === null
          ? null
          : { text: words, tone: "notice" as const, link: leadsOn ? "/x/" : null };
      const shown = { banner, grey: isGrey ? "/assets/grey.0a1b2c3d4e.css" : null };
      expect(seenIn(withEmergency(page, shown).toString())).toEqual({
        banner: words,
        grey: isGrey,
      });
    }),
  );
});
