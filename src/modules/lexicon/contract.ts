import * as z from "zod";
import { parsePlainDate } from "../../kernel/dates.ts";

const day = z.string().transform((text, context) => {
  const read = parsePlainDate(text);
  if (read !== null) return read;
  context.addIssue({ code: "custom", message: "日期写作 2018-05-01。" });
  return z.NEVER;
});
// Wide bounds: what is too long is refused by the rule, with a sentence that says how long it may be.
const word = z.string().max(1_000);
const words = z.array(word).max(100).readonly();

const itemOf = <D extends z.ZodType>(ofDay: D) =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("synonyms"), words, official: words }),
    z.object({ kind: z.literal("short-name"), short: word, full: words }),
    z.object({
      kind: z.literal("pinned"),
      questions: words,
      target: z.discriminatedUnion("kind", [
        z.object({
          kind: z.literal("document"),
          siteId: z.number().int().positive(),
          id: z.uuid(),
        }),
        z.object({ kind: z.literal("address"), address: word }),
      ]),
      title: word,
      sentence: word,
      from: ofDay,
      to: ofDay,
    }),
    z.object({ kind: z.literal("blocked"), term: word }),
  ]);

/** An entry of the lexicon as it is typed. */
export const lexiconForm = itemOf(day);
/** An entry of the lexicon as it is shown. */
export const lexiconItem = itemOf(z.string());
