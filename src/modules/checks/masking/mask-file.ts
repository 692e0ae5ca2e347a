import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { ok, refuse, type Result } from "../../../kernel/result.ts";
import {
  readContents,
  startChild,
  usualBounds,
  type Bounds,
  type Content,
} from "../../../platform/contents/index.ts";
import type { Finding } from "../model.ts";
import { scan } from "../scan.ts";
import type { CheckSettings } from "../settings.ts";
import { maskedName } from "./masked-name.ts";
import type { MaskingAnswer, MaskingTask } from "./masking-worker.ts";
import type { MaskRefusal, Target } from "./model.ts";

const WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "./masking-worker.ts" : "./masking-worker.js",
  import.meta.url,
);
const bounds: Bounds = { ...usualBounds, seconds: 120, memoryBytes: 480 * 1_048_576 };

/** A masked copy: where it lies, how it is to be called, how many findings were masked, and what it still holds. */
export type MaskedFile = {
  readonly path: string;
  readonly name: string;
  readonly masked: number;
  /** Findings in the copy: those that masking cannot mend, and notes. */
  readonly rest: readonly Finding[];
};

/**
 * Masks all that can be masked in a file and is more than a note, into a new file in the folder `into`; the original
 * is not touched. Word, Excel and presentation files keep their form; a PDF becomes pictures of its pages with the
 * findings blackened; photos lose what they say about themselves; texts keep their encoding. The copy is then read
 * and judged by the same rules. Refuses a file without anything to mask, of a kind that cannot be masked, or too
 * large, and a copy that cannot be read as its original can or in which something to mask is left.
 * 个人信息保护法 art. 25, 51(3) (去标识化); 国办发〔2018〕23号.
 */
export async function maskFile(
  file: { readonly path: string; readonly name: string },
  into: string,
  settings: CheckSettings,
): Promise<Result<MaskedFile, MaskRefusal>> {
  const before = await judged(file, settings);
  const wanted = before.findings.filter(isToMask);
  const name = maskedName(file.name, wanted);
  if (wanted.length === 0) return refuse("nothing-to-mask");
  const scratch = await mkdtemp(join(tmpdir(), "gongkai-masking-"));
  try {
    const { refusal, isPictures } = await inChild({
      ...file,
      bounds,
      scratch,
      targets: wanted.filter(({ place }) => place.spot !== NAME_SPOT).map(targetOf),
    });
    if (refusal !== null) return refuse(refusal);
    const made = join(scratch, "masked");
    const after = await judged({ path: made, name }, settings);
    if (!isAsReadable(before, after, isPictures)) return refuse("damaged-result");
    if (after.findings.some(isToMask)) return refuse("still-found", stillFound(after.findings));
    const path = join(into, randomUUID());
    await copyFile(made, path, constants.COPYFILE_EXCL);
    return ok({ path, name, masked: wanted.length, rest: after.findings });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Lines that are read in a file without text. */
const ONLY_ITS_NAME = 1;
const NAME_SPOT = "文件名";

function isToMask({ maskable, severity }: Finding): boolean {
  return maskable && severity !== "note";
}

function targetOf({ rule, span, address, maskable, masked, place }: Finding): Target {
  return { rule, span, address, maskable, masked, within: place.within, spot: place.spot };
}

/** Where something is left, for the message; never what. */
function stillFound(findings: readonly Finding[]): Readonly<Record<string, string>> {
  const left = findings.filter(isToMask);
  const places = [...new Set(left.map(({ place }) => [...place.within, place.spot].join("，")))];
  return { count: String(left.length), place: places.slice(0, 3).join("；") };
}

type Judged = {
  readonly findings: readonly Finding[];
  /** Lines that a reader of the file sees, by how many there are. */
  readonly shown: number;
  readonly isDamaged: boolean;
};

async function judged(
  file: { readonly path: string; readonly name: string },
  settings: CheckSettings,
): Promise<Judged> {
  const seen = { shown: 0, isDamaged: false };
  const findings: Finding[] = [];
  async function* counted(contents: AsyncIterable<Content>): AsyncGenerator<Content> {
    for await (const content of contents) {
      if (content.kind === "unread") seen.isDamaged ||= content.reason === "damaged";
      else if (content.concealed === null) seen.shown += content.text.split("\n").length;
      yield content;
    }
  }
  const all = { ...settings, mostPerRule: Number.POSITIVE_INFINITY };
  for await (const finding of scan(counted(readContents(file.path, file.name)), all)) {
    findings.push(finding);
  }
  return { findings, ...seen };
}

/**
 * A masked copy shows as many lines as its original, or fewer where sheets or pivot tables were taken out. Of pages
 * that became pictures nothing is read.
 */
function isAsReadable(before: Judged, after: Judged, isPictures: boolean): boolean {
  if (after.isDamaged && !before.isDamaged) return false;
  if (isPictures) return after.shown === ONLY_ITS_NAME;
  const isCut = before.findings.some(
    ({ rule }) => rule === "hidden-sheet" || rule === "pivot-cache",
  );
  return isCut ? after.shown <= before.shown && after.shown > 1 : after.shown === before.shown;
}

async function inChild(task: MaskingTask): Promise<MaskingAnswer> {
  const child = startChild(task.bounds, task.scratch, WORKER);
  child.waiting(true);
  child.input.end(`${JSON.stringify(task)}\n`);
  const reason = await child.ended;
  if (reason !== null) {
    return {
      refusal: reason === "damaged" ? "kind-cannot-be-masked" : "too-large",
      isPictures: false,
    };
  }
  return JSON.parse(await readFile(join(task.scratch, "answer.json"), "utf8")) as MaskingAnswer;
}
