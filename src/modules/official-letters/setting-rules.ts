import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { RemedyBodies } from "./model.ts";

export type SettingRefusal = "word-strange" | "body-empty" | "bodies-overlap" | "text-too-long";

const LONGEST = 100;
const WORD = /^\p{Script=Han}{2,20}$/u;

type OfficeSetting = {
  readonly word: string;
  readonly officeName: string;
  readonly phone: string;
  readonly address: string;
};
type Bodies = RemedyBodies & { readonly source: string };

/** Takes an office's setting as it was typed; answers it tidied. Refuses a word (机关代字) that is no 2 to 20 Chinese characters. */
export function checkOffice(asked: OfficeSetting): Result<OfficeSetting, SettingRefusal> {
  const tidy = {
    word: asked.word.trim(),
    officeName: asked.officeName.trim(),
    phone: asked.phone.trim(),
    address: asked.address.trim(),
  };
  if (!WORD.test(tidy.word)) return refuse("word-strange");
  if (Object.values(tidy).some((text) => text.length > LONGEST)) return refuse("text-too-long");
  return ok(tidy);
}

/** Takes reviewing bodies and courts by their dates; answers them tidied. Refuses one without a name, and two for one day. */
export function checkBodies(asked: readonly Bodies[]): Result<readonly Bodies[], SettingRefusal> {
  const tidy = asked.map((one) => ({
    ...one,
    reviewing: one.reviewing.map((name) => name.trim()).filter((name) => name !== ""),
    court: one.court.trim(),
    source: one.source.trim(),
  }));
  for (const one of tidy) {
    if (one.reviewing.length === 0 || one.court === "") return refuse("body-empty");
    if ([...one.reviewing, one.court].some((text) => text.length > LONGEST))
      return refuse("text-too-long");
    if (one.from !== null && one.to !== null && one.to < one.from) return refuse("bodies-overlap");
  }
  const sorted = tidy.toSorted((one, other) => ((one.from ?? "") < (other.from ?? "") ? -1 : 1));
  for (const [at, one] of sorted.entries()) {
    const next = sorted[at + 1];
    if (next !== undefined && (one.to === null || next.from === null || next.from <= one.to))
      return refuse("bodies-overlap", { day: next.from ?? "" });
  }
  return ok(sorted);
}
