import { ok, type Result } from "../../../kernel/result.ts";
import type { Doer } from "../../accounts/index.ts";
import type { RequestsDeps } from "../deps.ts";
import type { RequestRefusal } from "../messages.ts";
import { enterPast } from "./enter-past.ts";
import type { FileRefusal } from "./import-messages.ts";
import { readPastFile } from "./read-past-file.ts";
import type { PastCase } from "./past-case.ts";
import { problemLine, type NamedOrganization } from "./read-row.ts";

export type PastImport = {
  readonly rows: number;
  readonly entered: number;
  /** There before: entered by an earlier run. */
  readonly there: number;
  readonly faulty: number;
  /** Entered with something to say about them. */
  readonly remarked: number;
};

/** What is said while it goes on: what is wrong in a cell, what an entered row has to be told of, how far it is. */
export type PastReport = {
  problem(line: string): void;
  remark(line: string): void;
  /** A row that is in the system now, by this run or an earlier one; never said on trial. */
  kept?(row: number, past: PastCase): void;
  progress(sofar: PastImport): void;
};

const BATCH = 200;

/**
 * Imports the requests of the past from a table. Each batch is a transaction of its own and a number is entered once:
 * after an interruption the same command goes on where it was. Faulty rows are named and left out.
 */
export async function importPast(
  deps: Pick<RequestsDeps, "db" | "clock" | "sealer" | "calendarOf">,
  doer: Doer,
  order: {
    readonly file: string;
    readonly siteId: number;
    readonly organizations: readonly NamedOrganization[];
    readonly isTrial: boolean;
  },
  report: PastReport,
): Promise<Result<PastImport, RequestRefusal | FileRefusal>> {
  const today = deps.clock.today();
  const read = await readPastFile(order.file, { today, organizations: order.organizations });
  if (!read.ok) return read;
  let sofar: PastImport = { rows: 0, entered: 0, there: 0, faulty: 0, remarked: 0 };
  for (let from = 0; from < read.value.length; from += BATCH) {
    const batch = read.value.slice(from, from + BATCH);
    const good = batch.flatMap((one) => ("past" in one ? [one] : []));
    const pasts = good.map(({ past }) => past);
    const done = await enterPast(deps, doer, order.siteId, pasts, order.isTrial);
    if (!done.ok) return done;
    for (const one of batch) {
      const answer = "past" in one ? done.value[good.indexOf(one)] : undefined;
      const problems =
        "problems" in one ? one.problems : answer?.is === "faulty" ? [answer.problem] : [];
      for (const problem of problems) report.problem(problemLine(one.row, problem));
      if ("past" in one && !order.isTrial && (answer?.is === "entered" || answer?.is === "there"))
        report.kept?.(one.row, one.past);
      const remarks = answer?.is === "entered" ? answer.remarks : [];
      for (const remark of remarks) report.remark(`第 ${one.row} 行：${remark}`);
      sofar = {
        rows: sofar.rows + 1,
        entered: sofar.entered + (answer?.is === "entered" ? 1 : 0),
        there: sofar.there + (answer?.is === "there" ? 1 : 0),
        faulty: sofar.faulty + (problems.length > 0 ? 1 : 0),
        remarked: sofar.remarked + (remarks.length > 0 ? 1 : 0),
      };
    }
    report.progress(sofar);
  }
  return ok(sofar);
}
