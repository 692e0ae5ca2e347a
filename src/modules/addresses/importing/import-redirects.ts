import { ok, refuse, type Refused, type Result } from "../../../kernel/result.ts";
import { record, type Actor } from "../../../platform/audit.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { movedShard } from "../../../platform/site-folder/index.ts";
import { announce } from "../commands.ts";
import type { AddressesDeps } from "../deps.ts";
import { knownAround } from "../known.ts";
import { rowMessages } from "../messages.ts";
import type { NewRedirect, RedirectTarget } from "../model.ts";
import { checkRedirect } from "../rules.ts";
import * as store from "../store.ts";
import {
  layoutOf,
  plainLayout,
  readOldAddressRow,
  type DocumentName,
  type Layout,
  type OldAddressRow,
  type RowRefusal,
} from "./table-rules.ts";

/** A row of the table, with the number by which a person finds it; null where it could not be read. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] | null };

/** A row that was not taken, and why. */
export type OldAddressProblem = {
  readonly line: number;
  readonly reason: RowRefusal;
  readonly message: string;
};

export type OldAddressSummary = {
  readonly rows: number;
  readonly added: number;
  /** Kept already, to the same goal. */
  readonly known: number;
  readonly refused: number;
};

export type OldAddressOrder = {
  readonly siteId: number;
  readonly rows: AsyncIterable<TableRow>;
  readonly fileName: string;
  readonly allowedHosts: ReadonlySet<string>;
  /** Goes through everything and keeps nothing. */
  readonly isRehearsal: boolean;
};

const BATCH = 2_000;
/** So many files of old addresses are named one by one; beyond it all are written anew. */
const FEW = 500;

/**
 * Takes a table of old addresses, all good rows in one transaction: a row that cannot be taken is told to
 * `report` with its line and the reason, and the others go on. A program that is killed leaves nothing behind.
 * Refuses a table without any row, and while nothing may be changed.
 */
export async function importRedirects(
  deps: AddressesDeps,
  actor: Actor,
  order: OldAddressOrder,
  report: (problem: OldAddressProblem) => void,
): Promise<Result<OldAddressSummary, "table-empty" | "read-only">> {
  let summary: OldAddressSummary = { rows: 0, added: 0, known: 0, refused: 0 };
  const done = await deps.db.transact(
    async (tx): Promise<Result<true, "table-empty" | "rehearsal">> => {
      await store.lockRedirects(tx, order.siteId);
      const at = deps.clock.now();
      const shards = new Set<number>();
      let known = 1;
      for await (const batch of batchesOf(order.rows)) {
        const taken = await takeBatch(deps, tx, order, batch, report);
        await store.insertRedirects(tx, order.siteId, taken.redirects, { at, by: actor.name });
        const froms = taken.redirects.map(({ from }) => from);
        for (const shard of await store.leadOn(tx, order.siteId, froms)) shards.add(shard);
        for (const one of taken.redirects)
          if (one.kind === "exact") shards.add(movedShard(one.from));
        summary = {
          rows: summary.rows + batch.rows.length,
          added: summary.added + taken.redirects.length,
          known: summary.known + taken.known,
          refused: summary.refused + taken.refused,
        };
        if (summary.added < known * 2) continue;
        known = summary.added;
        await store.countForPlanner(tx);
      }
      if (summary.rows === 0) return refuse("table-empty");
      if (order.isRehearsal) return refuse("rehearsal");
      if (summary.added === 0) return ok(true);
      const isMuch = shards.size > FEW;
      await announce(
        deps.jobs,
        tx,
        order.siteId,
        isMuch ? null : [...shards],
        isMuch ? "pages-bulk" : "pages",
      );
      await record(tx, {
        at,
        by: actor,
        event: "redirects.imported",
        subject: `site:${order.siteId}`,
        data: { file: order.fileName, ...summary },
      });
      return ok(true);
    },
  );
  return done.ok || done.refusal === "rehearsal" ? ok(summary) : { ...done, refusal: done.refusal };
}

type Batch = { readonly layout: Layout; readonly rows: readonly TableRow[] };

async function* batchesOf(table: AsyncIterable<TableRow>): AsyncGenerator<Batch> {
  let layout: Layout | null = null;
  let rows: TableRow[] = [];
  for await (const row of table) {
    if (layout === null) {
      const named = row.cells === null ? null : layoutOf(row.cells);
      layout = named ?? plainLayout;
      if (named !== null) continue;
    }
    rows.push(row);
    if (rows.length < BATCH) continue;
    yield { layout, rows };
    rows = [];
  }
  if (rows.length > 0) yield { layout: layout ?? plainLayout, rows };
}

type Read = { readonly line: number; readonly row: OldAddressRow };

async function takeBatch(
  deps: AddressesDeps,
  tx: Tx,
  order: OldAddressOrder,
  batch: Batch,
  report: (problem: OldAddressProblem) => void,
): Promise<{
  readonly redirects: readonly NewRedirect[];
  readonly known: number;
  readonly refused: number;
}> {
  let refused = 0;
  const tell = (line: number, { refusal, detail }: Refused<RowRefusal>) => {
    refused += 1;
    const about = detail?.["host"] === undefined ? "" : `（${detail["host"]}）`;
    report({ line, reason: refusal, message: rowMessages[refusal] + about });
  };
  const read: Read[] = [];
  for (const { line, cells } of batch.rows) {
    const row =
      cells === null
        ? refuse("line-unreadable")
        : readOldAddressRow(cells, batch.layout, order.allowedHosts);
    if (row.ok) read.push({ line, row: row.value });
    else tell(line, row);
  }
  const targets = await targetsOf(deps, tx, order.siteId, read);
  const ready = read.flatMap(({ line, row }, index) => {
    const to = targets[index] ?? refuse("document-unknown");
    if (!to.ok) {
      tell(line, to);
      return [];
    }
    const redirect: NewRedirect = {
      kind: row.kind,
      from: row.from,
      to: to.value,
      reason: "legacy",
    };
    return [{ line, redirect }];
  });
  const around = ready.map(({ redirect }) => redirect);
  const knowledge = await knownAround(deps.places, tx, order.siteId, around);
  const redirects: NewRedirect[] = [];
  let known = 0;
  for (const { line, redirect } of ready) {
    const checked = checkRedirect(redirect, knowledge);
    if (!checked.ok) tell(line, checked);
    else if (checked.value === null) known += 1;
    else {
      const taken = { ...redirect, to: checked.value };
      knowledge.add(taken);
      redirects.push(taken);
    }
  }
  return { redirects, known, refused };
}

type Target = Result<RedirectTarget, "document-unknown" | "document-ambiguous">;

async function targetsOf(
  deps: AddressesDeps,
  tx: Tx,
  siteId: number,
  read: readonly Read[],
): Promise<readonly Target[]> {
  const names = read.flatMap(({ row: { to } }): readonly DocumentName[] =>
    "by" in to ? [to] : [],
  );
  const found = await deps.places.documentsNamed(tx, siteId, names);
  let next = 0;
  return read.map(({ row: { to } }): Target => {
    if ("address" in to) return ok({ kind: "address", address: to.address });
    const keys = found[next] ?? [];
    next += 1;
    const [key] = keys;
    if (key === undefined) return refuse("document-unknown");
    return keys.length > 1 ? refuse("document-ambiguous") : ok({ kind: "document", key });
  });
}
