import { createReadStream } from "node:fs";

export type TextKind = "plain" | "markup" | "svg" | "active-svg" | "not-text";

// oxlint-disable-next-line no-control-regex -- control characters are what tells data from text
const CONTROL = /[\0-\u0008\u000B\u000E-\u001F\u007F]/;
const MARKUP =
  /^\s*(<!doctype\s+html|<(html|head|body|script|iframe|meta|link|style|object|embed)\b)/i;
const SVG = /^\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype\s+svg[^>[]*>\s*)?<svg\b/i;
const ACTIVE =
  /<\s*(script|foreignobject|iframe|object|embed|handler|animate|set)\b|\son[a-z]+\s*=|javascript:|<!entity|<!doctype[^>]*\[|<\?xml-stylesheet|(href|src)\s*=\s*["']?\s*(?!["'#])/i;
const LONGEST_SVG = 2 * 1_048_576;

/**
 * What a file of letters is: plain text in UTF-8 or GB18030, a web page, or a drawing (SVG) with or without
 * parts that run or fetch something. Reads the whole file, a piece at a time.
 */
export async function textKindOf(path: string): Promise<TextKind> {
  const head = (await readsAs(path, "utf-8")) ?? (await readsAs(path, "gb18030"));
  if (head === null) return "not-text";
  if (SVG.test(head)) {
    return head.length >= LONGEST_SVG || ACTIVE.test(head) ? "active-svg" : "svg";
  }
  return MARKUP.test(head) ? "markup" : "plain";
}

async function readsAs(path: string, encoding: "utf-8" | "gb18030"): Promise<string | null> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let head = "";
  try {
    for await (const piece of createReadStream(path)) {
      const text = decoder.decode(piece as Buffer, { stream: true });
      if (CONTROL.test(text)) return null;
      if (head.length < LONGEST_SVG) head += text;
    }
    return head + decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
