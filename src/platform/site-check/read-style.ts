import type { FileReading, Remark } from "./model.ts";
import { addressOf } from "./page/read-page.ts";
import type { Targets } from "./targets.ts";

const NAMED = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g;

/** Reads a style sheet: whether the fonts and pictures that it names are there. */
export function readStyle(path: string, text: string, targets: Targets): FileReading {
  const remarks: Remark[] = [];
  const leadsTo: string[] = [];
  for (const found of text.matchAll(NAMED)) {
    const address = found.slice(1).find((part) => part !== undefined) ?? "";
    if (address === "" || address.startsWith("#")) continue;
    const target = targets.of(address, addressOf(path));
    if (target.kind === "there") leadsTo.push(target.path);
    if (target.kind === "dead")
      remarks.push({ rule: "dead-asset", subject: target.address, where: null });
  }
  return {
    path,
    bytes: Buffer.byteLength(text),
    remarks,
    leadsTo,
    announces: [],
    farAnchors: [],
    outside: [],
    page: null,
  };
}
