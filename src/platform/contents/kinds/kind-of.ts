import { open } from "node:fs/promises";
import { endingOf } from "../../files/file-name.ts";
import { encodingOf } from "../../lines/encoding.ts";
import type { SourceFile } from "../reading.ts";
import { delimiterOf, type Delimiter } from "../texts/delimited.ts";

/** What a file is, by its content. */
export type Kind =
  | {
      readonly kind:
        | "empty"
        | "zip"
        | "pdf"
        | "compound"
        | "rtf"
        | "image"
        | "html"
        | "xml"
        | "mail";
    }
  | { readonly kind: "plain" | "unknown" }
  | { readonly kind: "delimited"; readonly delimiter: Delimiter };

const HEAD = 65_536;
const ZIP_TAIL = 65_557;
const ZIP_END = Buffer.from("PK\u0005\u0006", "latin1");
/** How the content of a kind begins, in hexadecimal. */
const BEGINNINGS: readonly (readonly [RegExp, Kind["kind"]])[] = [
  [/^504b0(304|506|102)/, "zip"],
  [/^d0cf11e0a1b11ae1/, "compound"],
  [/^(efbbbf)?7b5c727466/, "rtf"],
  [
    /^ffd8ff|^89504e470d0a1a0a|^47494638|^52494646.{8}57454250|^424d.{8}0000|^(49492a00|4d4d002a)/,
    "image",
  ],
  [/^.{8}66747970(68656963|68656978|6d696631|61766966)/, "image"],
];
const MAIL =
  /^(From|Received|Return-Path|MIME-Version|Message-ID|Delivered-To|X-[\w-]+|Date|Subject|To):\s/;
const PAGE =
  /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+(html|svg)|html|head|body|meta|table|div|p|svg|title|style|span|center|font)\b/i;
// oxlint-disable-next-line no-control-regex -- control characters are what tells data from text
const CONTROL = /[\0-\u0008\u000E-\u001A\u001C-\u001F]/g;

/**
 * What a file is, by its content and never by its ending; the name only helps to tell columns from running text.
 * A zip file is known by its directory at the end too, whatever stands before it.
 */
export async function kindOf({ path, name }: SourceFile): Promise<Kind> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size === 0) return { kind: "empty" };
    const buffer = Buffer.alloc(Math.min(HEAD, size));
    await file.read(buffer, 0, buffer.length, 0);
    const start = buffer.toString("hex", 0, 32);
    for (const [pattern, kind] of BEGINNINGS) {
      if (pattern.test(start)) return { kind } as Kind;
    }
    if (buffer.subarray(0, 1_024).includes("%PDF-")) return { kind: "pdf" };
    const text = textOf(buffer);
    if (text !== null) return textKind(text, name);
    const tail = Buffer.alloc(Math.min(ZIP_TAIL, size));
    await file.read(tail, 0, tail.length, size - tail.length);
    return { kind: tail.includes(ZIP_END) ? "zip" : "unknown" };
  } finally {
    await file.close();
  }
}

function textKind(text: string, name: string): Kind {
  if (PAGE.test(text)) return { kind: "html" };
  if (/^\s*<\?xml/.test(text)) return { kind: "xml" };
  if (MAIL.test(text) && /^(MIME-Version|Content-Type|Received):/im.test(text))
    return { kind: "mail" };
  const delimiter = delimiterOf(text, /^(csv|tsv)$/.test(endingOf(name)));
  return delimiter === null ? { kind: "plain" } : { kind: "delimited", delimiter };
}

const MOST_CONTROLS = 0.002;

/** The beginning of a file as text, cut to whole lines; null for what is no text. */
function textOf(head: Buffer): string | null {
  const { encoding } = encodingOf(head);
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  const controls = text.match(CONTROL)?.length ?? 0;
  if (controls > text.length * MOST_CONTROLS) return null;
  const strange = text.match(/\ufffd/g)?.length ?? 0;
  if (strange > text.length / 20) return null;
  const end = head.length < HEAD ? text.length : text.lastIndexOf("\n");
  return end > 0 ? text.slice(0, end) : text;
}
