import type { RealDocument } from "./documents.ts";
import type { Judged } from "./judged.ts";

/** A question with where the first document that answers it stood: 0 is nowhere among the first twenty. */
export type Outcome = {
  readonly judged: Judged;
  readonly rank: number;
  readonly first: readonly string[];
  readonly milliseconds: number;
};

export const LAST_RANK = 20;
const FIRST = 5;

/** Whether a document answers a question. */
export function answers(judged: Judged, document: RealDocument): boolean {
  return judged.good.includes(document.title) || judged.good.includes(`id:${document.sourceId}`);
}

/** What came of a question, from the documents shown for it. */
export function outcomeOf(
  judged: Judged,
  shown: readonly RealDocument[],
  milliseconds: number,
): Outcome {
  const rank = shown.slice(0, LAST_RANK).findIndex((one) => answers(judged, one)) + 1;
  return { judged, rank, first: shown.slice(0, 3).map((one) => one.title), milliseconds };
}

export function isAmongFirst({ rank }: Outcome): boolean {
  return rank > 0 && rank <= FIRST;
}

/** "among the first five / all, share, MRR" of some outcomes. */
export function figureOf(outcomes: readonly Outcome[]): string {
  const found = outcomes.filter(isAmongFirst).length;
  const ranks = outcomes.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0);
  const all = outcomes.length;
  const share = all === 0 ? 0 : (100 * found) / all;
  const mrr = all === 0 ? 0 : ranks / all;
  return `${String(found).padStart(3)} of ${String(all).padStart(3)}  ${share.toFixed(1).padStart(5)} %  MRR ${mrr.toFixed(3)}`;
}

/** The figures by kind, and of all. */
export function printFigures(name: string, outcomes: readonly Outcome[], byKind: boolean): void {
  console.log(`${name.padEnd(36)} ${figureOf(outcomes)}`);
  if (!byKind) return;
  for (const kind of new Set(outcomes.map((one) => one.judged.kind))) {
    const those = outcomes.filter((one) => one.judged.kind === kind);
    console.log(`  ${kind.padEnd(34)} ${figureOf(those)}`);
  }
}

/** The questions that were not answered among the first five, with what came first. */
export function printFailures(outcomes: readonly Outcome[]): void {
  for (const { judged, rank, first } of outcomes.filter((one) => !isAmongFirst(one))) {
    console.log(`${judged.kind} “${judged.q}” ${rank === 0 ? "not found" : `at ${rank}`}`);
    console.log(`    wanted ${judged.good.slice(0, 2).join(" | ")}`);
    for (const title of first) console.log(`    came   ${title}`);
  }
}
