import { fileTypeFromBuffer } from "file-type";
import { endingOf } from "../files/file-name.ts";
import { compoundFileType, fileKinds, type FileKindName } from "../files/kinds.ts";

/** What applicants may hand in: papers and pictures. */
const ACCEPTED: readonly FileKindName[] = [
  "pdf",
  "ofd",
  "docx",
  "xlsx",
  "jpg",
  "png",
  "gif",
  "webp",
  "bmp",
  "tif",
];

/** The endings that the form's file picker offers. */
export const acceptedForRequests: readonly string[] = [
  ...ACCEPTED.flatMap((kind) => fileKinds[kind].endings),
  "txt",
  "doc",
  "wps",
  "xls",
  "et",
];

// oxlint-disable-next-line no-control-regex -- control characters are what tells data from text
const CONTROL = /[\0-\u0008\u000B\u000E-\u001F\u007F]/;
const MARKUP = /^\s*<(!doctype|\?xml|html|head|body|script|svg|iframe)\b/i;

/**
 * The media type of a paper or picture, by its content; null for everything else, such as programs, web pages,
 * archives, what cannot be read, and what is named as something other than it is.
 */
export async function kindOf(bytes: Uint8Array, name: string): Promise<string | null> {
  const ending = endingOf(name);
  const found = (await fileTypeFromBuffer(bytes))?.ext ?? null;
  if (found === "cfb") return compoundFileType(ending);
  if (found === "zip")
    return ending === "ofd" && Buffer.from(bytes).includes("OFD.xml")
      ? fileKinds.ofd.mediaType
      : null;
  if (found !== null) {
    const kind = ACCEPTED.find((one) => one === found);
    const endings: readonly string[] = kind === undefined ? [] : fileKinds[kind].endings;
    return kind !== undefined && endings.includes(ending) ? fileKinds[kind].mediaType : null;
  }
  return ending === "txt" && isPlainText(bytes) ? fileKinds.txt.mediaType : null;
}

function isPlainText(bytes: Uint8Array): boolean {
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return !CONTROL.test(text) && !MARKUP.test(text);
    } catch {
      // Not in this encoding.
    }
  }
  return false;
}
