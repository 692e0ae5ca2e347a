import { SaxesParser } from "saxes";
import { Unreadable } from "./model.ts";

export type Attributes = Readonly<Record<string, string>>;

/** What follows XML: names with their prefixes as they stand; `at` is the place after the tag. */
export type Watcher = {
  open(name: string, attributes: Attributes, at: number): void;
  close(name: string, at: number): void;
  text?(text: string): void;
};

const MOST_ELEMENTS = 600_000;
const DEEPEST = 160;

/**
 * Tells a watcher what stands in XML. Ends the reading for a document type (no entities are taken), for what
 * is not well formed, and for more or deeper elements than any letter has: what comes after would fall over them.
 */
export function watchXml(xml: string, watcher: Watcher): void {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  let elements = 0;
  parser.on("doctype", () => {
    throw new Unreadable("word-damaged");
  });
  parser.on("error", () => {
    throw new Unreadable("word-damaged");
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    elements += 1;
    if (depth > DEEPEST || elements > MOST_ELEMENTS) throw new Unreadable("word-too-large");
    watcher.open(tag.name, tag.attributes, parser.position);
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    watcher.close(tag.name, parser.position);
  });
  parser.on("text", (text) => watcher.text?.(text));
  parser.on("cdata", (text) => watcher.text?.(text));
  parser.write(xml).close();
}

/** The whole number that an attribute holds; null where it holds none. */
export function wholeNumber(attributes: Attributes, name = "w:val"): number | null {
  const value = attributes[name];
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : null;
}

/** Whether an on-off element is on: it is, unless its value says no. */
export function isOn(attributes: Attributes): boolean {
  return !/^(0|false|off|none)$/.test(attributes["w:val"] ?? "");
}
