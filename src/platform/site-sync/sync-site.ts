import { existsSync } from "node:fs";
import { join } from "node:path";
import { ok, refuse, type Refused, type Result } from "../../kernel/result.ts";
import { foldReleases } from "../site-folder/fold.ts";
import { RELEASES } from "../site-folder/paths.ts";
import {
  changesOfAll,
  changesSince,
  isSameLog,
  rankOf,
  REMOVAL,
  wholeChange,
  type Changes,
} from "./changes.ts";
import type { LogMark, PageChange, SyncDone, SyncRefusal, SyncTarget } from "./model.ts";
import { openBooks, type SyncBooks } from "./state.ts";

export type SyncOptions = {
  /** The site folder. */
  readonly source: string;
  /** Where what is known of the copy is kept. */
  readonly books: string;
  readonly target: SyncTarget;
  /** Says what would be done and does nothing. */
  readonly isDry: boolean;
  /** Takes away what is at the place and not in the folder. */
  readonly isSwept: boolean;
  progress?(done: number, total: number): void;
};

/** Releases that come while a copy is made are copied too, this often; then the next run has them. */
const PASSES = 5;

/**
 * Brings the copy of the published files at a place up to the last release. After a run that ended well only
 * what was released since is read and sent; a run that was cut off goes on where it was. Files that are not as
 * their release says are not copied, so that an altered page does not spread.
 */
export async function syncSite(options: SyncOptions): Promise<Result<SyncDone, SyncRefusal>> {
  if (!existsSync(join(options.source, RELEASES))) return refuse("no-releases");
  const books = await openBooks(options.books, options.target.name);
  if (books === null) return refuse("in-use");
  try {
    return await run(options, books);
  } finally {
    await books.close();
  }
}

async function run(options: SyncOptions, books: SyncBooks): Promise<Result<SyncDone, SyncRefusal>> {
  const { source, target } = options;
  const isKnown = books.state !== null && (await isSameLog(source, books.state.mark));
  let mark: LogMark | null = isKnown ? (books.state?.mark ?? null) : null;
  let owed = isKnown ? (books.state?.owed ?? []) : [];
  const count: Count = { sent: 0, removed: 0, same: 0 };
  if (!options.isDry) {
    const begun = await target.begin(isKnown);
    if (!begun.ok) return begun;
  }
  for (let pass = 1; pass <= PASSES; pass += 1) {
    const changes = mark === null ? await changesOfAll(source) : await changesSince(source, mark);
    if (changes.mark === null) return refuse("no-releases");
    if (pass > 1 && changes.mark.number === mark?.number) break;
    const plan = await planOf(changes, owed, options);
    if (options.isDry) return ok({ ...count, altered: [], planned: plan.map(said), number: 0 });
    const done = await send(plan, options, books, count);
    if (!done.ok) return done;
    owed = done.value;
    mark = changes.mark;
    const finished = await target.finish(mark, source);
    if (!finished.ok) return finished;
    await books.complete({ mark, owed });
  }
  if (options.isSwept && !options.isDry) {
    const { site } = await foldReleases(source);
    const swept = await target.sweep((file) => site.get(file) !== null, source);
    if (!swept.ok) return swept;
    count.removed += swept.value;
  }
  return ok({ ...count, altered: owed, planned: [], number: mark?.number ?? 0 });
}

type Count = { sent: number; removed: number; same: number };
type Step = { readonly page: string; readonly rank: number; change(): PageChange };

/** What is to be sent, in order. Pages that an earlier run still owes come as the log wants them now. */
async function planOf(
  changes: Changes,
  owed: readonly string[],
  { source, target }: SyncOptions,
): Promise<readonly Step[]> {
  const steps = new Map<string, Step>();
  const add = (page: string, change: () => PageChange) => {
    if (target.takes(page)) steps.set(page, { page, rank: rankOf(change()), change });
  };
  for (const page of changes.pages) add(page, () => changes.changeOf(page));
  if (owed.length > 0) {
    const { site } = await foldReleases(source);
    for (const page of owed) add(page, () => wholeChange(page, site));
  }
  return [...steps.values()].sort((a, b) => a.rank - b.rank);
}

/** Sends one rank after the other, within a rank several at once. Answers which pages are owed. */
async function send(
  plan: readonly Step[],
  options: SyncOptions,
  books: SyncBooks,
  count: Count,
): Promise<Result<readonly string[], SyncRefusal>> {
  const owed: string[] = [];
  const refusals: Refused<SyncRefusal>[] = [];
  let done = 0;
  const one = async (change: PageChange) => {
    const sent = books.wasSent(change)
      ? ok("same" as const)
      : await options.target.send(change, options.source);
    if (!sent.ok) return void refusals.push(sent);
    if (sent.value === "altered") owed.push(change.page);
    else books.sent(change);
    if (sent.value === "same") count.same += 1;
    if (sent.value === "sent") count[change.files.get("") === null ? "removed" : "sent"] += 1;
    done += 1;
    options.progress?.(done, plan.length);
  };
  for (const ofRank of Map.groupBy(plan, ({ rank }) => rank).values()) {
    const waiting = ofRank.values();
    const line = async () => {
      for (const step of waiting) {
        if (refusals.length > 0) return;
        await one(step.change());
      }
    };
    await Promise.all(Array.from({ length: options.target.atOnce }, line));
    const [refusal] = refusals;
    if (refusal !== undefined) return refusal;
  }
  return ok(owed.sort());
}

function said({ page, rank }: Step): string {
  return `${rank === REMOVAL ? "-" : "+"} ${page}`;
}
