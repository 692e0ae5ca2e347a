import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { endingOf } from "./file-name.ts";
import { compoundFileType, fileKinds, type FileKind, type FileKindName } from "./kinds.ts";
import { textKindOf } from "./text-kind.ts";
import { zipNames } from "./zip-names.ts";

export type TypeRefusal = "type-not-allowed" | "ending-differs" | "file-empty";

/**
 * The media type of a file, found from its content. Refuses what is not on the list of kinds (programs, web
 * pages, drawings that run something, data of unknown kind), an empty file, and a name whose ending says
 * something else than the content.
 */
export async function mediaTypeOf(
  path: string,
  name: string,
): Promise<Result<string, TypeRefusal>> {
  const ending = endingOf(name);
  const found = await contentOf(path);
  if (found === "empty") return refuse("file-empty", { name });
  if (found === null) return refuse("type-not-allowed", { name });
  if (found === "compound-file") {
    const mediaType = compoundFileType(ending);
    return mediaType === null ? refuse("ending-differs", { name }) : ok(mediaType);
  }
  if (found === "text") {
    if (ending === "csv") return ok(fileKinds.csv.mediaType);
    return ending === "txt" ? ok(fileKinds.txt.mediaType) : refuse("type-not-allowed", { name });
  }
  const kind: FileKind = fileKinds[found];
  return kind.endings.includes(ending)
    ? ok(kind.mediaType)
    : refuse("ending-differs", { name, kind: found });
}

async function contentOf(
  path: string,
): Promise<FileKindName | "compound-file" | "text" | "empty" | null> {
  const file = await open(path);
  try {
    if ((await file.stat()).size === 0) return "empty";
    const type = (await fileTypeFromFile(path))?.ext ?? null;
    if (type === "cfb") return "compound-file";
    if (type === "zip") return (await zipNames(file))?.includes("OFD.xml") === true ? "ofd" : null;
    if (type !== null && type !== "xml") return type in fileKinds ? (type as FileKindName) : null;
  } finally {
    await file.close();
  }
  const text = await textKindOf(path);
  if (text === "svg") return "svg";
  return text === "plain" ? "text" : null;
}
