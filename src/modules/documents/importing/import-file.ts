import type { PlainDate } from "../../../kernel/dates.ts";
import { ok, refuse, type Result, type Refused } from "../../../kernel/result.ts";
import type { Actor } from "../../../platform/audit.ts";
import { sentenceOf } from "../../../platform/http/index.ts";
import { fingerprintOf, readLines } from "../../../platform/lines/index.ts";
import { keepFormerAddresses } from "../../addresses/index.ts";
import { columnsOf, siteById } from "../../columns/index.ts";
import { organizationsOf } from "../../organizations/index.ts";
import { beginBulk, endBulk, openSegmenters } from "../../search/index.ts";
import { commitDocuments } from "../bulk-commands.ts";
import { bulkPlace, prepareDocuments, type PreparedDocuments } from "../bulk-preparation.ts";
import type { DocumentsDeps } from "../deps.ts";
import { readRow, rowMessages, type RowRefusal } from "../reading/index.ts";
import { settle } from "../store/bulk.ts";
import * as progressStore from "../store/imports.ts";
import { bulkDocumentOf, organizationFinder } from "./bulk-document-of.ts";

/** What an import is asked to do. */
export type ImportOrder = {
  readonly file: string;
  readonly siteId: number;
  readonly columnPath: string;
  /** Publishes at once with the rows' own dates; otherwise they become drafts. */
  readonly publish: boolean;
  /** Who answers for it that the rows were reviewed. */
  readonly responsible: string;
  /** Hosts of the former sites: what stood there is found at its old address too. */
  readonly formerHosts: ReadonlySet<string>;
  readonly lineLimitBytes: number;
  /** Threads that cut text into words. */
  readonly threads: number;
};

/** A row that was not taken, with its line in the file and the reason in plain words. */
export type ImportProblem = {
  readonly line: number;
  readonly reason: string;
  readonly message: string;
};

export type ImportSummary = {
  readonly lines: number;
  readonly imported: number;
  readonly skipped: number;
  readonly refused: number;
  /** The line after which an earlier, interrupted import of the same file had stopped; 0 for a fresh start. */
  readonly resumedAfterLine: number;
};

export type ImportRefusal = "column-unknown" | "no-organization" | "file-unreadable" | "read-only";

export type ImportReport = {
  problem(found: ImportProblem): void;
  progress(summary: ImportSummary): void;
};

const BATCH = 500;
/** A batch of long texts ends earlier, so that memory does not grow with them. */
const BATCH_CHARACTERS = 2_000_000;

/**
 * Imports documents from a file of JSON lines: each batch in one transaction together with how far the file
 * is read, so that an interrupted import goes on where it stopped and nothing is entered twice. Bad rows are
 * reported and left out. Refuses an unknown column, a site without organizations, an unreadable file, and to begin
 * or go on in read-only mode: what was entered stays, and the next run goes on from there.
 */
export async function importFile(
  deps: DocumentsDeps,
  actor: Actor,
  order: ImportOrder,
  report: ImportReport,
): Promise<Result<ImportSummary, ImportRefusal>> {
  const db = deps.db.read;
  const site = await siteById(db, order.siteId);
  const column = (await columnsOf(db, order.siteId)).find((one) => one.path === order.columnPath);
  if (site === null || column === undefined)
    return refuse("column-unknown", { path: order.columnPath });
  const organizations = await organizationsOf(db, site.groupId);
  const finder = organizationFinder(organizations, column);
  if (finder === null) return refuse("no-organization");
  const known = { site, column, finder };
  const open = await deps.db.transact(async (): Promise<Result<true, never>> => ok(true));
  if (!open.ok) return open;
  const fingerprint = await fingerprintOf(order.file);
  if (!fingerprint.ok) return refuse("file-unreadable", { file: order.file });

  const options = `${order.columnPath} ${order.publish ? "publish" : "draft"}`;
  const run = await progressStore.openImport(deps, {
    siteId: site.id,
    fingerprint: fingerprint.value,
    options,
    fileName: order.file,
  });
  const segmenters = openSegmenters(order.threads);
  const place = await bulkPlace(deps, site.groupId, [site.id]);
  let summary: ImportSummary = { ...run.counts, resumedAfterLine: run.counts.lines };
  try {
    await beginBulk(deps.db);
    // The next batch is read and cut into words while this one is entered.
    let waiting: Ready | null = null;
    for await (const batch of batchesOf(order, run.offset, run.counts.lines, deps.clock.today())) {
      const ready: Ready = { batch, prepared: prepared(batch) };
      ready.prepared.catch(() => {});
      if (waiting !== null) {
        const entered = await enter(waiting);
        if (!entered.ok) return entered;
      }
      waiting = ready;
    }
    if (waiting !== null) {
      const entered = await enter(waiting);
      if (!entered.ok) return entered;
    }
    await progressStore.finishImport(deps, run);
  } finally {
    await segmenters.close();
    await endBulk(deps.db);
    await settle(deps.db.read);
  }
  return ok(summary);

  async function prepared(batch: Batch): Promise<PreparedDocuments> {
    const into = {
      site: known.site,
      column: known.column,
      finder: known.finder,
      publish: order.publish,
      now: deps.clock.now(),
    };
    const documents = batch.rows.map((row) => bulkDocumentOf(row.document, into));
    const done = await prepareDocuments(deps, documents, { place, segmenters });
    if (!done.ok) throw new Error(`a checked batch was refused: ${done.refusal}`);
    return done.value;
  }

  async function enter({ batch, prepared: ready }: Ready): Promise<Result<true, "read-only">> {
    const entered = await commitDocuments(deps, actor, await ready, {
      event: "documents.imported",
      responsible: order.responsible,
      alongside: async (tx, answer) => {
        summary = {
          ...summary,
          lines: batch.lastLine,
          imported: summary.imported + answer.entered.length,
          skipped: summary.skipped + answer.doubles.length,
          refused: summary.refused + batch.problems.length + answer.refused.length,
        };
        await keepFormerAddresses(tx, deps.jobs, {
          siteId: known.site.groupId,
          hosts: order.formerHosts,
          documents: answer.entered.flatMap(({ index, id: key }) => {
            const address = batch.rows[index]?.document.address ?? null;
            return address === null ? [] : [{ key, address }];
          }),
          at: deps.clock.now(),
          by: actor.name,
        });
        await progressStore.noteProgress(
          tx,
          run,
          { offset: batch.end, ...summary },
          deps.clock.now(),
        );
      },
    });
    if (!entered.ok) {
      if (entered.refusal === "read-only") return refuse("read-only", entered.detail);
      throw new Error(`a checked batch was refused: ${entered.refusal}`);
    }
    for (const { index, reason: message } of entered.value.refused)
      report.problem({ line: batch.rows[index]?.line ?? 0, reason: "checked", message });
    for (const problem of batch.problems) report.problem(problem);
    report.progress(summary);
    return ok(true);
  }
}

type Ready = { readonly batch: Batch; readonly prepared: Promise<PreparedDocuments> };

type Row = { readonly line: number; readonly document: Parameters<typeof bulkDocumentOf>[0] };
type Batch = {
  readonly rows: readonly Row[];
  readonly problems: readonly ImportProblem[];
  readonly end: number;
  readonly lastLine: number;
};

async function* batchesOf(
  order: ImportOrder,
  from: number,
  linesBefore: number,
  today: PlainDate,
): AsyncGenerator<Batch> {
  let rows: Row[] = [];
  let problems: ImportProblem[] = [];
  let end = from;
  let lastLine = linesBefore;
  let characters = 0;
  for await (const line of readLines(order.file, {
    limitBytes: order.lineLimitBytes,
    from,
    linesBefore,
  })) {
    end = line.end;
    lastLine = line.number;
    if ("text" in line) characters += line.text.length;
    if ("problem" in line)
      problems.push(problemOf(line.number, { ok: false, refusal: line.problem }));
    else {
      const read = readRow(line.text, { today });
      if (read.ok) rows.push({ line: line.number, document: read.value });
      else problems.push(problemOf(line.number, read));
    }
    if (rows.length + problems.length >= BATCH || characters >= BATCH_CHARACTERS) {
      yield { rows, problems, end, lastLine };
      rows = [];
      problems = [];
      characters = 0;
    }
  }
  if (rows.length + problems.length > 0) yield { rows, problems, end, lastLine };
}

function problemOf(line: number, refused: Refused<RowRefusal>): ImportProblem {
  return { line, reason: refused.refusal, message: sentenceOf(refused, rowMessages) };
}
