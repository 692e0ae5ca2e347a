import { beijingMinute } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Effect, Measure, Term } from "./model.ts";

/** The most characters of a banner: two lines of a phone's width and a half, so that the page below stays in sight. */
export const LONGEST_BANNER = 120;
const LONGEST_REASON = 200;
const LONGEST_TERM_MS = 366 * 86_400_000;

export type MeasureRefusal =
  | "banner-empty"
  | "banner-too-long"
  | "link-outside"
  | "measure-reason-missing"
  | "measure-reason-too-long"
  | "end-passed"
  | "end-before-begin"
  | "end-too-far"
  | "begins-at-once";

/**
 * Whether a measure may be set now. A banner says something short and leads nowhere but into the site; whatever
 * keeps officers from their work says why; an end is still to come, and no more than a year away. Read-only mode and freezes begin at
 * once, so that nobody counts on a gap. Answers the term as it is kept. Rules of the product: no article asks for them.
 */
export function maySet(effect: Effect, term: Term, now: Date): Result<Term, MeasureRefusal> {
  if (effect.kind === "banner") {
    const said = checkBanner(effect);
    if (!said.ok) return said;
  }
  const reason = term.reason.trim();
  const needsReason = effect.kind === "read-only" || effect.kind === "freeze";
  if (needsReason && reason === "") return refuse("measure-reason-missing");
  if (letters(reason) > LONGEST_REASON) return refuse("measure-reason-too-long");
  const beginsAt = term.beginsAt < now ? now : term.beginsAt;
  if (needsReason && beginsAt > now) return refuse("begins-at-once");
  if (term.until !== null) {
    if (term.until <= now) return refuse("end-passed", { until: beijingMinute(term.until) });
    if (term.until <= beginsAt) return refuse("end-before-begin");
    if (term.until.getTime() - now.getTime() > LONGEST_TERM_MS) return refuse("end-too-far");
  }
  return ok({ beginsAt, until: term.until, reason });
}

function checkBanner(
  banner: Extract<Effect, { kind: "banner" }>,
): Result<true, "banner-empty" | "banner-too-long" | "link-outside"> {
  if (banner.text.trim() === "") return refuse("banner-empty");
  if (letters(banner.text.trim()) > LONGEST_BANNER)
    return refuse("banner-too-long", { letters: String(letters(banner.text.trim())) });
  const { link } = banner;
  // A second slash would name another host, and so would a backslash.
  return link === null || /^\/(?![/\\])[^\s"'<>\\]*$/.test(link)
    ? ok(true)
    : refuse("link-outside");
}

/** Characters as people count them: one for a sign outside the basic plane too. */
function letters(text: string): number {
  return [...text].length;
}

/** Whether a measure has its effect at an instant: begun, not ended, its end not come. */
export function isInForce(measure: Measure, now: Date): boolean {
  return measure.beginsAt <= now && !isOver(measure, now);
}

/** Whether a measure has ended: by somebody, or because its end has come. */
export function isOver(measure: Pick<Measure, "endedAt" | "until">, now: Date): boolean {
  return measure.endedAt !== null || (measure.until !== null && measure.until <= now);
}

/** Until when, in words for a sentence: '至 2026-12-01 12:00' or '没有定期限'. */
export function untilWords(until: Date | null): string {
  return until === null ? "没有定期限" : `至 ${beijingMinute(until)}`;
}
