import { createReadStream } from "node:fs";
import { kindOf, type Kind } from "./kinds/kind-of.ts";

import { mainPartOf, readPackage } from "./office/package.ts";
import { readOfd } from "./open-formats/ofd.ts";
import { readOpenDocument } from "./open-formats/odf.ts";
import {
  guarded,
  unreadAt,
  WHOLE,
  type Reading,
  type SourceFile,
  type Contents,
} from "./reading.ts";
import { readDelimited } from "./texts/delimited.ts";
import { readPlain } from "./texts/plain.ts";
import { readAnyXml } from "./xml/any-xml.ts";
import { readArchive } from "./zip/inside.ts";
import { openZip } from "./zip/open-zip.ts";

/** Reads a file of any kind; what cannot be read is said, with what could be read before it. */
export async function* readFile(file: SourceFile, reading: Reading): Contents {
  yield* guarded(byKind(file, reading), WHOLE, reading);
}

async function* byKind(file: SourceFile, reading: Reading): Contents {
  const kind = await kindOf(file);
  switch (kind.kind) {
    case "empty":
      return;
    case "zip":
      return yield* readZip(file, reading);
    case "delimited":
      return yield* readDelimited(file, kind.delimiter, reading);
    case "plain":
      return yield* readPlain(file, reading);
    case "xml":
      return yield* readAnyXml(
        bytesOf(file),
        { title: "文件", concealed: null, part: null },
        reading,
      );
    case "mail":
      // Its parts are packed in ways that are not read.
      yield* readPlain(file, reading);
      return yield [unreadAt(WHOLE, "unknown-kind", reading)];
    case "unknown":
      return yield [unreadAt(WHOLE, "unknown-kind", reading)];
    default:
      return yield* readRarer(kind.kind, file, reading);
  }
}

/** Readers whose libraries are loaded only for a file that needs them. */
async function* readRarer(
  kind: Exclude<Kind["kind"], "zip" | "empty" | "delimited" | "plain" | "xml" | "mail" | "unknown">,
  file: SourceFile,
  reading: Reading,
): Contents {
  if (kind === "html") yield* (await import("./texts/html.ts")).readHtml(file, reading);
  else if (kind === "rtf") yield* (await import("./texts/rtf.ts")).readRtf(file, reading);
  else if (kind === "compound") {
    yield* (await import("./texts/compound.ts")).readCompound(file, reading);
  } else if (kind === "pdf") yield* (await import("./pdf/pdf-file.ts")).readPdfFile(file, reading);
  else yield* (await import("./pdf/pdf-file.ts")).readImageFile(file, reading);
}

async function* readZip(file: SourceFile, reading: Reading): Contents {
  const zip = await openZip(file.path, reading.budget);
  try {
    const main = await mainPartOf(zip, reading);
    if (main !== null) yield* readPackage(zip, main, reading);
    else if (zip.part("OFD.xml") !== undefined) yield* readOfd(zip, reading);
    else if (zip.part("content.xml") !== undefined && zip.part("mimetype") !== undefined) {
      yield* readOpenDocument(zip, reading);
    } else yield* readArchive(zip, reading);
  } finally {
    zip.close();
  }
}

async function* bytesOf({ path }: SourceFile): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path)) yield chunk as Buffer;
}
