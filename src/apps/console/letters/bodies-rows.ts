import type { Bodies } from "./letters-query.ts";

/** A period as it is typed. */
export type BodiesRow = {
  readonly key: string;
  readonly reviewing: string;
  readonly other: string;
  readonly court: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
  readonly reviewFirst: Bodies["reviewFirst"];
};

export function emptyRow(): BodiesRow {
  return {
    key: crypto.randomUUID(),
    reviewing: "",
    other: "",
    court: "",
    from: "",
    to: "",
    source: "",
    reviewFirst: null,
  };
}

/** What stands, as rows of a form. */
export function rowsOf(bodies: readonly Bodies[]): readonly BodiesRow[] {
  return bodies.map((one) => ({
    key: crypto.randomUUID(),
    reviewing: one.reviewing[0] ?? "",
    other: one.reviewing[1] ?? "",
    court: one.court,
    from: one.from ?? "",
    to: one.to ?? "",
    source: one.source,
    reviewFirst: one.reviewFirst,
  }));
}

/** What was typed, as it is kept; empty days are open ends. */
export function bodiesIn(rows: readonly BodiesRow[]) {
  return rows.map(({ reviewing, other, court, from, to, source, reviewFirst }) => ({
    reviewing: [reviewing, other].map((name) => name.trim()).filter((name) => name !== ""),
    court: court.trim(),
    from: from === "" ? null : from,
    to: to === "" ? null : to,
    source: source.trim(),
    reviewFirst,
  }));
}
