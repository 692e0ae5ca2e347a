import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ok, type Result } from "../../../kernel/result.ts";
import { explainedCalendar } from "../../../modules/calendar/index.ts";
import { explain } from "../../../modules/deadlines/index.ts";
import {
  letterFile,
  lettersOf,
  letterTitles,
  type DrawingDeps,
} from "../../../modules/official-letters/index.ts";
import {
  caseFiles,
  caseFolder,
  clockOf,
  settingsOf,
  type Applicant,
  type CaseRecord,
  type FolderFacts,
  type FolderPaper,
} from "../../../modules/requests/index.ts";
import type { SealedFiles } from "../../../platform/sealed-files/index.ts";
import {
  joinableTypes,
  type JoinableType,
  type JoinedPart,
} from "../../../platform/typesetting/index.ts";
import type { Db } from "../../../platform/database/database.ts";
import type { PlainDate } from "../../../kernel/dates.ts";

type About = {
  readonly found: CaseRecord;
  readonly applicant: Applicant | null;
  readonly nameOf: (organizationId: number) => string;
  readonly today: PlainDate;
};
export type FolderRefusal = "not-found" | "letter-too-large";

/** The folder of a case as one PDF: its papers drawn, fetched and joined, with a list and a bookmark each. */
export async function drawFolder(
  deps: DrawingDeps & { readonly sealedFiles: Pick<SealedFiles, "read"> },
  about: About,
): Promise<Result<Buffer, FolderRefusal>> {
  const papers = caseFolder(await factsOf(deps.db.read, about));
  // Plain copies of sealed papers lie here while they are joined, for this program alone.
  const folder = await mkdtemp(join(tmpdir(), "gongkai-folder-"));
  try {
    const parts: JoinedPart[] = [];
    for (const [index, paper] of papers.entries()) {
      const path = join(folder, String(index));
      const drawn = await put(deps, about.found.siteId, paper, path);
      if (!drawn.ok) return drawn;
      const part = { title: paper.title, path, mediaType: drawn.value };
      parts.push(index === 0 ? { ...part, isCover: true } : part);
    }
    const title = `政府信息公开申请案卷 ${about.found.number}`;
    const joined = await deps.typesetter.joinPapers(title, parts);
    return joined.ok ? ok(joined.value.bytes) : joined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function factsOf(db: Db, about: About): Promise<FolderFacts> {
  const { found, nameOf } = about;
  const { siteId, id } = found;
  const { calendar, nameOf: nameOfDay } = await explainedCalendar(db, siteId);
  const { interpretation } = await settingsOf(db, siteId);
  const clock = clockOf(found.case, calendar, interpretation);
  const { channel, arrivedOn, confirmedOn } = found.case;
  const arrival = { channel, arrivedOn, confirmedOn };
  const letters = await lettersOf(db, siteId, id);
  return {
    ...about,
    letters: letters.map((letter) => ({
      id: letter.id,
      title: letterTitles[letter.kind],
      number: letter.kind === "receipt" ? "" : letter.number,
      isReceipt: letter.kind === "receipt",
    })),
    files: await caseFiles(db, siteId, id),
    days: clock === null ? [] : explain(clock, { calendar, nameOf: nameOfDay, arrival }),
    dueOn: clock?.due ?? null,
    organ: nameOf(found.case.organizationId),
  };
}

/** Puts a paper down where the joining reads it; answers of what type it is. */
async function put(
  deps: DrawingDeps & { readonly sealedFiles: Pick<SealedFiles, "read"> },
  siteId: number,
  paper: FolderPaper,
  path: string,
): Promise<Result<JoinableType, FolderRefusal>> {
  if (paper.is === "sheet") {
    const drawn = await deps.typesetter.letterPdf(paper.sheet);
    if (!drawn.ok) return drawn;
    await writeFile(path, drawn.value.bytes, { mode: 0o600 });
    return ok("application/pdf");
  }
  if (paper.is === "letter") {
    const letter = await letterFile(deps, { siteId, id: paper.id }, "pdf");
    if (!letter.ok) return letter;
    await pipeline(Readable.from(letter.value.bytes), createWriteStream(path, { mode: 0o600 }));
    return ok("application/pdf");
  }
  const bytes = await deps.sealedFiles.read(paper.file.id);
  // One that is gone from the store is listed as unreadable by the joining.
  await (bytes === null
    ? writeFile(path, "")
    : pipeline(Readable.from(bytes), createWriteStream(path, { mode: 0o600 })));
  const type = joinableTypes.find((one) => one === paper.file.mediaType);
  return ok(type ?? "application/pdf");
}
