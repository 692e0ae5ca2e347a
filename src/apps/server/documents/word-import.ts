import { createReadStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { cleanHtml, htmlToText } from "../../../modules/documents/index.ts";
import { convertWord, type Converted, type WordRefusal } from "../../../platform/word/index.ts";
import type { App } from "../app.ts";
import { absentParagraphs, lossNotes, type Absent } from "./word-notes.ts";

export type WordImport = { readonly body: string; readonly notes: readonly string[] };
export type WordImportRefusal =
  | WordRefusal
  | "file-missing"
  | "word-old-format"
  | "word-other-format"
  | "word-empty"
  | "word-unreadable"
  | "word-busy";

/** What a person reads when a Word file cannot be taken in. */
export const wordMessages: Readonly<Record<WordImportRefusal, string>> = {
  "file-missing": "找不到这个文件，请重新上传后再导入。",
  "word-old-format":
    "这是旧格式的文件（.doc 或 .wps）。请用 Word 或 WPS 打开，点“另存为”，类型选“Word 文档（*.docx）”，再上传导入。",
  "word-other-format": "只能导入 Word 文档（.docx）。其他文件请作为附件上传。",
  "word-damaged": "这个 Word 文件已损坏，打不开。请用 Word 或 WPS 打开并另存后再导入。",
  "word-encrypted": "这个 Word 文件有密码。请去掉密码后另存，再导入。",
  "word-too-large": "这个 Word 文件太大或太复杂，不能转为正文。请拆成几份，或把附表作为附件上传。",
  "word-too-slow": "转换用时太长，已停止。请拆成几份，或把附表作为附件上传。",
  "word-empty": "这个文件里没有可以导入的文字。如果是扫描件或图片，请作为附件上传。",
  "word-unreadable": "转换后的文字与原文对不上，没有导入。请打开原文，复制后粘贴到正文里。",
  "word-busy": "正在转换的文件较多，请稍等一分钟再试。",
};

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const OLD = new Set(["application/msword", "application/rtf"]);
const AT_ONCE = 2;
const MOST_WAITING = 10;
const LONGEST_BODY = 4_000_000;
/** Of a text, so much must be found again after its conversion; below, the conversion has failed. */
const LEAST_KEPT = 0.9;

/** Turns uploaded Word files into texts, two at a time. */
export function wordImports(app: Pick<App, "files" | "uploads" | "uploadsFolder">) {
  const turn = turns(AT_ONCE, MOST_WAITING);

  return {
    /**
     * The cleaned text of a stored Word file, its pictures kept as files that `ownerId` brought, and notes on
     * what could not be kept. It answers a text only when every paragraph was looked for in it: what is missing
     * is said, and a text that mostly is refused.
     */
    async convert(
      ownerId: string,
      file: { readonly sha256: string; readonly name: string },
    ): Promise<Result<WordImport, WordImportRefusal>> {
      const path = app.files.pathOf(file.sha256);
      const described = await app.files.describe(file.sha256, file.name);
      if (path === null || (!described.ok && described.refusal === "not-found"))
        return refuse("file-missing");
      if (!described.ok) return refuse("word-other-format");
      const { mediaType } = described.value;
      if (OLD.has(mediaType)) return refuse("word-old-format");
      if (mediaType !== DOCX) return refuse("word-other-format");
      await mkdir(app.uploadsFolder, { recursive: true });
      const done = await turn(() =>
        convertWord(path, app.uploadsFolder, (converted, folder) =>
          taken(app, ownerId, converted, folder),
        ),
      );
      if (done === "too-many") return refuse("word-busy");
      return done.ok ? checked(done.value) : done;
    },
  };
}

type Taken = WordImport & { readonly paragraphs: readonly string[]; readonly pictures: number };

async function taken(
  app: Pick<App, "files" | "uploads">,
  ownerId: string,
  converted: Converted,
  folder: string,
): Promise<Taken> {
  const addresses: string[] = [];
  let lost = 0;
  for (const [index, picture] of converted.pictures.entries()) {
    const ending = picture.mediaType.replace(/^image\/(?:x-)?/, "").replace("jpeg", "jpg");
    const name = `图${index + 1}.${ending}`;
    const kept = await app.files.put(createReadStream(join(folder, picture.file)), name);
    if (!kept.ok || !kept.value.mediaType.startsWith("image/")) {
      lost += 1;
      addresses.push("");
      continue;
    }
    await app.uploads.brought(ownerId, kept.value.sha256);
    addresses.push(`/files/${kept.value.sha256}/${encodeURIComponent(kept.value.name)}`);
  }
  const body = cleanHtml(
    converted.html.replaceAll(
      /src="picture:(\d+)"/g,
      (_, index: string) => `src="${addresses[Number(index)] ?? ""}"`,
    ),
  );
  const pictures = addresses.length - lost;
  const unnamed = [...body.matchAll(/<img src="[^"]*"(?! alt="[^"])/g)].length;
  return {
    body,
    notes: lossNotes(converted.losses, { lost, unnamed }),
    paragraphs: converted.paragraphs,
    pictures,
  };
}

function checked(found: Taken): Result<WordImport, WordImportRefusal> {
  if (found.body.length > LONGEST_BODY) return refuse("word-too-large");
  if (found.paragraphs.length === 0 && found.pictures === 0) return refuse("word-empty");
  const absent = absentParagraphs(found.paragraphs, htmlToText(found.body));
  if (absent.kept < LEAST_KEPT) return refuse("word-unreadable");
  return ok({ body: found.body, notes: [...absentNote(absent), ...found.notes] });
}

function absentNote(absent: Absent): readonly string[] {
  if (absent.count === 0) return [];
  return [`有 ${absent.count} 段文字没有转换过来，第一段含有“${absent.first}”。请对照原文补上。`];
}

/** Lets work run so many at once, the rest in turn; beyond that, it says "too-many". */
function turns(atOnce: number, mostWaiting: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T | "too-many"> => {
    if (running >= atOnce) {
      if (waiting.length >= mostWaiting) return "too-many";
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
