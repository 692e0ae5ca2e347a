import type { FastifyRequest } from "fastify";
import type { Paper } from "./tickets.ts";
import type { SealedFiles, SealRefusal } from "../../../platform/sealed-files/index.ts";

/** What came in from a form of an applicant. */
export type SentForm = {
  readonly isProven: boolean;
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly Paper[];
  /** What is wrong with files that were not kept, as a sentence. */
  readonly fileProblem: string | null;
};

export const MOST_FILES = 10;
/** What a form may weigh: beyond it the connection is let go without reading on. */
export const HEAVIEST = 64 * 1_048_576;
const FIELD = 128 * 1_024;

const messages: Readonly<Record<SealRefusal, string>> = {
  "too-large": "文件“{name}”太大，每个不能超过{limit} MB，请压缩或分开上传；其他内容都还在。",
  "file-empty": "文件“{name}”是空的，请重新选择。",
  "name-unusable": "有一个文件的名称不能使用，请改名后再选。",
};

/** Whether a form says itself that it is heavier than any may be; then nothing of it is read. */
export function isTooHeavy(request: FastifyRequest): boolean {
  return Number(request.headers["content-length"] ?? 0) > HEAVIEST;
}

/**
 * Reads a form of an applicant. Its token comes first; without it files are not kept, and the text is still answered,
 * so that nothing typed is lost. Files go sealed into quarantine as they come in.
 */
export async function readRequestForm(
  request: FastifyRequest,
  store: SealedFiles,
  /** Seconds until one more file may be kept. */
  wait: () => number,
): Promise<SentForm> {
  const fields = new Map<string, string[]>();
  const add = (name: string, value: unknown) =>
    fields.set(name, [...(fields.get(name) ?? []), String(value)]);
  if (!request.isMultipart()) {
    const body = (request.body ?? {}) as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(body))
      for (const one of Array.isArray(value) ? value : [value]) add(name, one);
    return { isProven: request.proveForm(body["_token"]), fields, files: [], fileProblem: null };
  }
  const files: Paper[] = [];
  let fileProblem: string | null = null;
  let isProven = false;
  let weight = 0;
  let seconds = 0;
  const limits = { fileSize: store.limit + 1, files: MOST_FILES, fieldSize: FIELD, fields: 200 };
  let isWatched = false;
  try {
    for await (const part of request.parts({ limits })) {
      if (!isWatched) {
        isWatched = true;
        request.raw.on("data", (chunk: Buffer) => {
          weight += chunk.length;
          if (weight > HEAVIEST) request.raw.destroy();
        });
      }
      if (part.type === "field") {
        if (part.fieldname === "_token") isProven = request.proveForm(part.value);
        else add(part.fieldname, part.value);
      } else if (part.filename === "" || !isProven) part.file.resume();
      else if ((seconds = wait()) > 0) {
        part.file.resume();
        fileProblem ??= `您这里传的文件太多了，请等 ${seconds} 秒再传；其他内容都还在。`;
      } else {
        // The rest of a refused file must still be read, or the form would never end.
        const kept = await store.put(part.file.iterator({ destroyOnReturn: false }), part.filename);
        part.file.resume();
        if (kept.ok) files.push({ ...kept.value, role: roleOf(part.fieldname) });
        else
          fileProblem ??= messages[kept.refusal]
            .replace("{name}", kept.detail?.["name"] ?? "")
            .replace("{limit}", String(Math.floor(store.limit / 1_048_576)));
      }
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "FST_FILES_LIMIT"))
      throw error;
    fileProblem ??= `文件最多 ${MOST_FILES} 个，多出来的没有收下，请删去一些或者分几次上传。`;
  }
  return { isProven, fields, files, fileProblem };
}

/** What a paper is, by the field it came in. What says who asks is purged with them. */
function roleOf(field: string): Paper["role"] {
  if (field === "files-mandate") return "mandate";
  return field === "files-material" ? "material" : "identity";
}
