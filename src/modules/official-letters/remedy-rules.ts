import { plainDateOf, type PlainDate } from "../../kernel/dates.ts";
import type { DecisionCode } from "../../kernel/decision-codes.ts";
import type { RemedyBodies } from "./model.ts";

/** 行政复议法 as revised in 2023: where information is withheld, reconsideration comes first (art. 23). */
const REVIEW_FIRST_FROM = plainDateOf("2024-01-01");
/** 行政诉讼法 as revised in 2014: six months to sue (art. 46), three before. */
const SIX_MONTHS_FROM = plainDateOf("2015-05-01");

/**
 * Decisions that are "不予公开" in the sense of 行政复议法 art. 23: those by articles 14 to 16 of the Regulation, as
 * the Supreme Court was reported on 2025-05-20. What an office reads otherwise it sets beside the names of its bodies.
 */
const REVIEW_FIRST: readonly DecisionCode[] = ["B1", "B2", "B3", "B4", "B5", "B6", "B7"];

/** The bodies in force on a day; of several, the one that began last. Null where none is. */
export function bodiesOn(bodies: readonly RemedyBodies[], day: PlainDate): RemedyBodies | null {
  const valid = bodies.filter(
    (one) => (one.from === null || one.from <= day) && (one.to === null || day <= one.to),
  );
  const latest = valid.toSorted((one, other) => (other.from ?? "").localeCompare(one.from ?? ""));
  return latest[0] ?? null;
}

/** Whether a decision of a code, made on a day, goes to reconsideration before it can go to court. */
export function isReviewFirst(
  code: DecisionCode,
  bodies: Pick<RemedyBodies, "reviewFirst">,
  day: PlainDate,
): boolean {
  return day >= REVIEW_FIRST_FROM && (bodies.reviewFirst ?? REVIEW_FIRST).includes(code);
}

/**
 * The paragraph that says how a decision can be contested, by the day of the letter and the codes decided in it (of
 * a part that is withheld, the code of that part): 行政复议法 art. 20, 23; 行政诉讼法 art. 45, 46. `of` is what the
 * letter calls itself.
 */
export function remedyParagraph(
  codes: readonly DecisionCode[],
  bodies: RemedyBodies,
  day: PlainDate,
  { you, of }: { readonly you: string; readonly of: string },
): string {
  const reviewing = bodies.reviewing.join("或者");
  const first = codes.filter((code) => isReviewFirst(code, bodies, day));
  const months = day >= SIX_MONTHS_FROM ? 6 : 3;
  const before = `应当先申请行政复议：自收到本${of}之日起60日内，可以向${reviewing}申请行政复议；对行政复议决定不服的，可以自收到复议决定书之日起15日内向${bodies.court}提起行政诉讼`;
  const either = `可以自收到本${of}之日起60日内向${reviewing}申请行政复议，或者自收到本${of}之日起${months}个月内向${bodies.court}提起行政诉讼`;
  if (first.length === 0) return `如${you}不服本${of}，${either}。`;
  if (first.length === codes.length) return `如${you}不服本${of}，${before}。`;
  return `如${you}不服本${of}中不予公开的决定，${before}。如${you}不服本${of}的其他内容，${either}。`;
}
