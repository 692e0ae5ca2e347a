import { createReadStream } from "node:fs";
import { realpath } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import { fingerprintOf, readLines } from "../../../platform/lines/index.ts";
import { sentenceOf } from "../../../platform/http/index.ts";
import type { SealedFile, SealedFiles } from "../../../platform/sealed-files/index.ts";
import { actorOf, may, type Doer } from "../../accounts/index.ts";
import { deadlineMessages } from "../../deadlines/index.ts";
import type { RequestsDeps } from "../deps.ts";
import type { CaseEvent, EventFacts } from "../events.ts";
import type { RequestRefusal } from "../messages.ts";
import type { CaseFile, FileRole } from "../model.ts";
import { caseOf } from "../rules/case.ts";
import { checkedClock } from "../rules/clock.ts";
import { insertFiles } from "../store/files.ts";
import { caseLine, eventFacts, type CaseLine } from "./case-line.ts";
import { countingOf } from "./enter-past.ts";
import type { FileRefusal } from "./import-messages.ts";
import type { PastImport, PastReport } from "./import-past.ts";
import type { NamedOrganization } from "./read-row.ts";
import { numbersTaken } from "./store.ts";
import { insertWhole, type WholeCase } from "./whole-cases.ts";

type Order = {
  readonly file: string;
  readonly siteId: number;
  readonly organizations: readonly NamedOrganization[];
  readonly isTrial: boolean;
  readonly lineLimitBytes: number;
  readonly files: Pick<SealedFiles, "put" | "remove">;
};
type Deps = Pick<RequestsDeps, "db" | "clock" | "sealer" | "calendarOf">;
type Kept = { readonly role: FileRole; readonly file: SealedFile };

/**
 * Imports what an export wrote: every case with all that happened in it and its files, one transaction each. A number
 * that is there already is left, so an interrupted import is simply run again. Faulty lines are named and left out.
 */
export async function importLines(
  deps: Deps,
  doer: Doer,
  order: Order,
  report: PastReport,
): Promise<Result<PastImport, RequestRefusal | FileRefusal>> {
  const allowed = may(doer, "request.administer", { trail: [] });
  if (!allowed.ok) return allowed;
  if (!(await fingerprintOf(order.file)).ok) return refuse("unreadable");
  const counting = await countingOf(deps, order.siteId);
  const ids = new Map(order.organizations.map((one) => [one.slug, one.id]));
  let sofar: PastImport = { rows: 0, entered: 0, there: 0, faulty: 0, remarked: 0 };
  for await (const line of readLines(order.file, { limitBytes: order.lineLimitBytes })) {
    const read = "text" in line ? readCase(line.text, ids) : "这一行太长，或者不是文字。";
    const outcome = typeof read === "string" ? read : await enter(read);
    if (typeof outcome !== "string" && !outcome.ok) return outcome;
    const entered = typeof outcome !== "string" && outcome.value;
    const isFaulty = typeof outcome === "string";
    if (isFaulty) report.problem(`第 ${line.number} 行：${outcome}`);
    sofar = {
      ...sofar,
      rows: sofar.rows + 1,
      entered: sofar.entered + (entered ? 1 : 0),
      there: sofar.there + (entered || isFaulty ? 0 : 1),
      faulty: sofar.faulty + (isFaulty ? 1 : 0),
    };
    if (sofar.rows % 100 === 0) report.progress(sofar);
  }
  report.progress(sofar);
  return ok(sofar);

  async function enter(read: ReadCase): Promise<Result<boolean, RequestRefusal> | string> {
    const { whole, line } = read;
    const found = caseOf(whole, whole.events);
    const clock = checkedClock(found, counting.calendar, counting.interpretation);
    if (!clock.ok) return sentenceOf(clock, deadlineMessages);
    const taken = await numbersTaken(deps.db.read, order.siteId, [whole.number]);
    if (taken.has(whole.number)) return ok(false);
    if (order.isTrial) return ok(true);
    const kept = await putFiles(order, line);
    if (typeof kept === "string") return kept;
    const done = await deps.db.transact(async (tx): Promise<Result<boolean, RequestRefusal>> => {
      const [id] = await insertWhole(deps, tx, order.siteId, [whole], counting);
      if (id === undefined) return ok(false);
      await insertFiles(tx, order.siteId, id, caseFiles(kept, deps.clock.now()));
      await record(tx, {
        at: deps.clock.now(),
        by: actorOf(doer),
        event: "requests.imported",
        subject: id,
        data: { numbers: [whole.number] },
      });
      return ok(true);
    });
    if (!done.ok) for (const { file } of kept) await order.files.remove(file.id);
    return done;
  }
}

function caseFiles(kept: readonly Kept[], addedAt: Date): readonly CaseFile[] {
  return kept.map(({ role, file }) => ({
    ...file,
    id: file.id as CaseFile["id"],
    role,
    addedAt,
    addedBy: null,
    purgedOn: null,
  }));
}

type ReadCase = { readonly whole: WholeCase; readonly line: CaseLine };

/** A case out of a line, or what is wrong with the line. */
function readCase(text: string, ids: ReadonlyMap<string, number>): ReadCase | string {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return "不是 JSON。";
  }
  const read = caseLine.safeParse(data);
  if (!read.success) {
    const [issue] = read.error.issues;
    return `“${issue?.path.join(".") ?? ""}”的内容不符合导出文件的格式。`;
  }
  const line = read.data;
  const organizationId = ids.get(line.organization);
  if (organizationId === undefined) return `没有地址为“${line.organization}”的机构。`;
  if (line.events[0]?.facts.kind !== "filed") return "第一件事不是收到申请。";
  const events: CaseEvent[] = [];
  for (const [index, { at, by, facts }] of line.events.entries()) {
    const fits: EventFacts | null = eventFacts(facts, (slug) => ids.get(slug) ?? null);
    if (fits === null) return "所提到的机构有的不存在。";
    events.push({ seq: index + 1, at: new Date(at), by: null, byName: by, facts: fits });
  }
  const { number, formKey, applicant, applicantKind, applicantLabel, asked, filedAt } = line;
  return {
    line,
    whole: {
      number,
      formKey,
      organizationId,
      applicant,
      applicantKind,
      applicantLabel,
      asked,
      filedAt: new Date(filedAt),
      events,
    },
  };
}

/** Keeps the files of a line, sealed; or says which one is missing or another one than was exported. */
async function putFiles(order: Order, { files }: CaseLine): Promise<readonly Kept[] | string> {
  const folder = await realpath(dirname(order.file));
  const kept: Kept[] = [];
  const fail = async (message: string) => {
    for (const { file } of kept) await order.files.remove(file.id);
    return message;
  };
  for (const { path, role, name, sha256 } of files) {
    if (path === null) continue;
    const real = await realpath(join(folder, path)).catch(() => null);
    if (real === null || !real.startsWith(folder + sep))
      return fail(`文件“${path}”不在导出的文件夹里。`);
    const put = await order.files.put(createReadStream(real), name);
    if (!put.ok) return fail(`文件“${path}”不能保存（${put.refusal}）。`);
    kept.push({ role, file: put.value });
    if (put.value.sha256 !== sha256) return fail(`文件“${path}”与导出时不同。`);
  }
  return kept;
}
