import { createWriteStream, type WriteStream } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { beijingMinute, yearOf } from "../../../kernel/dates.ts";
import { record } from "../../../platform/audit.ts";
import type { SealedFiles } from "../../../platform/sealed-files/index.ts";
import { actorOf, may, type Doer } from "../../accounts/index.ts";
import type { RequestsDeps } from "../deps.ts";
import { eventWords } from "../folder/event-words.ts";
import type { PastKey } from "../importing/columns.ts";
import { lineFacts, type CaseLine } from "../importing/case-line.ts";
import type { ExportRefusal } from "../importing/import-messages.ts";
import type { NamedOrganization } from "../importing/read-row.ts";
import { pastWorkbook } from "../importing/template.ts";
import type { RequestRefusal } from "../messages.ts";
import type { CaseFile } from "../model.ts";
import { wholeCases, type WholeRecord } from "../queries/export.ts";
import { pastRowOf } from "./past-row-of.ts";

export type RequestsExport = { readonly cases: number; readonly files: number };

/** Cells that other modules fill in. */
export type MoreCells = Readonly<Partial<Record<PastKey, string>>>;

export type ExportOrder = {
  readonly folder: string;
  readonly siteId: number;
  readonly organizations: readonly NamedOrganization[];
  readonly files: Pick<SealedFiles, "read">;
  /** What other modules know of each case, for the columns of the table. */
  readonly more: (
    cases: readonly Pick<WholeRecord, "id" | "number">[],
  ) => Promise<ReadonlyMap<string, MoreCells>>;
};

/** The file of everything, a line a case; what an import takes whole. */
export const LINES_FILE = "requests.jsonl";
const FILES_FOLDER = "files";

/**
 * Writes all requests of a site into an empty folder: a table for each year, which an import takes again, and lines
 * that keep everything, with the files beside them. Whoever asked stands in them in clear, so the folder is for the
 * owner alone and the export is recorded. Files in quarantine are named and not given out.
 */
export async function exportRequests(
  deps: Pick<RequestsDeps, "db" | "clock" | "sealer">,
  doer: Doer,
  order: ExportOrder,
  progress: (sofar: RequestsExport) => void,
): Promise<Result<RequestsExport, RequestRefusal | ExportRefusal>> {
  const allowed = may(doer, "request.administer", { trail: [] });
  if (!allowed.ok) return allowed;
  const usable = await emptyFolder(order.folder);
  if (!usable.ok) return usable;
  const begun = await note(deps, doer, order.siteId);
  if (!begun.ok) return begun;
  const lines = createWriteStream(join(order.folder, LINES_FILE), { mode: 0o600 });
  const names = namesOf(order.organizations);
  let sofar: RequestsExport = { cases: 0, files: 0 };
  let year: Year = { of: 0, cases: [] };
  for await (const batch of wholeCases(deps.db.read, deps.sealer, order.siteId)) {
    const more = await order.more(batch);
    for (const found of batch) {
      const files = await writeFiles(order, found);
      await write(lines, JSON.stringify(lineOf(found, files, names.slugOf)));
      const of = yearOf(found.case.arrivedOn);
      if (year.of !== of) {
        await writeYear(order.folder, year, names);
        year = { of, cases: [] };
      }
      year.cases.push({ found, more: more.get(found.id) ?? {} });
      const written = files.filter((one) => one.path !== null).length;
      sofar = { cases: sofar.cases + 1, files: sofar.files + written };
    }
    progress(sofar);
  }
  await writeYear(order.folder, year, names);
  lines.end();
  await once(lines, "close");
  return ok(sofar);
}

type Exported = { readonly found: WholeRecord; readonly more: MoreCells };
type Year = { readonly of: number; readonly cases: Exported[] };
type Names = ReturnType<typeof namesOf>;

function namesOf(organizations: readonly NamedOrganization[]) {
  const byId = new Map(organizations.map((one) => [one.id, one]));
  return {
    slugOf: (id: number) => byId.get(id)?.slug ?? String(id),
    nameOf: (id: number) => byId.get(id)?.name ?? String(id),
  };
}

async function emptyFolder(folder: string): Promise<Result<true, ExportRefusal>> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return (await readdir(folder)).length > 0 ? refuse("folder-not-empty", { folder }) : ok(true);
  } catch {
    return refuse("folder-unusable", { folder });
  }
}

function note(
  deps: Pick<RequestsDeps, "db" | "clock">,
  doer: Doer,
  siteId: number,
): Promise<Result<true, RequestRefusal>> {
  return deps.db.transact(async (tx): Promise<Result<true, RequestRefusal>> => {
    await record(tx, {
      at: deps.clock.now(),
      by: actorOf(doer),
      event: "requests.exported",
      subject: String(siteId),
      data: {},
    });
    return ok(true);
  });
}

type LineFile = CaseLine["files"][number];

async function writeFiles(order: ExportOrder, found: WholeRecord): Promise<readonly LineFile[]> {
  const written: LineFile[] = [];
  for (const [index, file] of found.files.entries()) {
    const { role, name, mediaType, size, sha256, isQuarantined } = file;
    const path = await writeOne(order, found, file, index + 1);
    written.push({ role, name, mediaType, size, sha256, isQuarantined, path });
  }
  return written;
}

async function writeOne(
  order: ExportOrder,
  found: WholeRecord,
  file: CaseFile,
  place: number,
): Promise<string | null> {
  if (file.isQuarantined || file.purgedOn !== null) return null;
  const bytes = await order.files.read(file.id);
  if (bytes === null) return null;
  const path = `${FILES_FOLDER}/${found.number.replaceAll(/[^\p{L}\p{N}.-]/gu, "_")}/${place}-${file.name}`;
  const target = join(order.folder, path);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  await pipeline(bytes, createWriteStream(target, { mode: 0o600 }));
  return path;
}

function lineOf(
  found: WholeRecord,
  files: readonly LineFile[],
  slugOf: (id: number) => string,
): CaseLine {
  return {
    number: found.number,
    organization: slugOf(found.case.organizationId),
    formKey: found.formKey,
    filedAt: found.filedAt.toISOString(),
    applicant: found.applicant,
    applicantKind: found.applicantKind,
    applicantLabel: found.applicantLabel,
    asked: { ...found.case.asked, items: [...found.case.asked.items] },
    events: found.events.map(({ at, byName, facts }) => ({
      at: at.toISOString(),
      by: byName,
      facts: lineFacts(facts, slugOf),
    })),
    files: [...files],
  };
}

async function write(stream: WriteStream, line: string): Promise<void> {
  if (!stream.write(`${line}\n`)) await once(stream, "drain");
}

async function writeYear(folder: string, { of, cases }: Year, { nameOf }: Names): Promise<void> {
  if (cases.length === 0) return;
  const rows = cases.map(({ found, more }) =>
    pastRowOf({ ...found, more }, nameOf(found.case.organizationId)),
  );
  const happened = cases.flatMap(({ found }) =>
    found.events.map((event) => {
      const { seq, at, byName } = event;
      const { on, title, lines } = eventWords(event, nameOf);
      return [found.number, seq, on ?? "", beijingMinute(at), byName, title, lines.join("；")];
    }),
  );
  const workbook = await pastWorkbook(rows, [
    {
      name: "经过",
      columns: [14, 6, 12, 18, 16, 30, 80].map((width) => ({ width })),
      rows: [["登记编号", "序号", "日期", "登记时间", "登记人", "事项", "说明"], ...happened],
    },
  ]);
  await writeFile(join(folder, `申请-${of}.xlsx`), workbook, { mode: 0o600 });
}
