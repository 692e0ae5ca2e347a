import type { Consultation, ConsultationKind, History, Pause } from "./model.ts";
import type { RuleSet } from "./rule-sets.ts";
import {
  dayOf,
  numberOf,
  workingDayAfter,
  workingDaysIn,
  type WorkingDayIndex,
} from "./working-day-index.ts";

/** What the rules say of an opinion of this kind. */
export function opinionRule(rules: RuleSet, kind: ConsultationKind) {
  return kind === "third-party" ? rules.thirdParty : rules.otherOrgan;
}

/**
 * The times left out of the count, one for each opinion asked for under rules that leave them out (条例 art. 33(3),
 * 2007: art. 24(3)): until the answer, at most until the term for it ends, which runs from the arrival of the letter
 * or, where that is not known, from the asking (art. 32, 34). Null when such a term ends out of reach.
 */
export function pausesOf(
  history: History,
  rules: RuleSet,
  index: WorkingDayIndex,
): readonly Pause[] | null {
  const pauses: Pause[] = [];
  for (const one of history.consultations) {
    const { workingDays, excluded } = opinionRule(rules, one.kind);
    if (!excluded) continue;
    const limit = opinionLimit(one, workingDays, index);
    if (limit === "beyond") return null;
    const answered = one.answeredOn !== null && (limit === null || one.answeredOn <= limit);
    pauses.push({
      kind: one.kind,
      askedOn: one.askedOn,
      endsOn: answered ? one.answeredOn : limit,
      answered,
    });
  }
  return pauses;
}

/** The last day for an opinion; null where there is no such term. */
export function opinionLimit(
  { askedOn, arrivedOn }: Pick<Consultation, "askedOn" | "arrivedOn">,
  workingDays: number | null,
  index: WorkingDayIndex,
) {
  if (workingDays === null) return null;
  const last = workingDayAfter(index, numberOf(arrivedOn ?? askedOn), workingDays);
  return last === null ? "beyond" : dayOf(last);
}

/** Days left out of a count, by number: those after `after` through `through`. */
export type Span = { readonly after: number; readonly through: number };

/** Pauses by number, in the order in which they begin. */
export function spansOf(pauses: readonly Pause[]): readonly Span[] {
  return pauses
    .map(({ askedOn, endsOn }) => ({
      after: numberOf(askedOn),
      through: endsOn === null ? Infinity : numberOf(endsOn),
    }))
    .sort((a, b) => a.after - b.after);
}

/** The day on which `count` working days outside the spans have passed; "open" when a span without end comes first. */
export function endOfTerm(
  index: WorkingDayIndex,
  start: number,
  count: number,
  spans: readonly Span[],
): number | "open" | "beyond" {
  let [from, left] = [start, count];
  for (const { after, through } of spans) {
    const before = workingDaysIn(index, from, after);
    if (before >= left) break;
    left -= before;
    from = Math.max(from, through);
    if (from === Infinity) return "open";
  }
  return workingDayAfter(index, from, left) ?? "beyond";
}

/** Working days after one day through another that lie outside the spans. */
export function workingDaysOutside(
  index: WorkingDayIndex,
  after: number,
  through: number,
  spans: readonly Span[],
): number {
  let [from, counted] = [after, 0];
  for (const span of spans) {
    if (span.after >= through) break;
    counted += workingDaysIn(index, from, span.after);
    from = Math.max(from, span.through);
  }
  return counted + workingDaysIn(index, from, through);
}
