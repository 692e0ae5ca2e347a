import { SaxesParser } from "saxes";
import type { ListedObject } from "./model.ts";

/** The objects of a ListObjectsV2 answer and how to ask for those after them. */
export function objectsIn(xml: string): {
  readonly objects: readonly ListedObject[];
  readonly next: string | null;
} {
  const objects: ListedObject[] = [];
  let next: string | null = null;
  let texts = new Map<string, string>();
  for (const [name, text] of elementsOf(xml)) {
    if (name === "NextContinuationToken") next = text;
    if (name !== "Contents") {
      texts.set(name, text);
      continue;
    }
    objects.push({
      key: texts.get("Key") ?? "",
      size: Number(texts.get("Size") ?? 0),
      etag: (texts.get("ETag") ?? "").replaceAll('"', ""),
    });
    texts = new Map();
  }
  return { objects, next };
}

/** The store's word for what went wrong; empty when the answer has none. */
export function errorCodeIn(text: string): string {
  for (const [name, code] of elementsOf(text)) if (name === "Code") return code.slice(0, 60);
  return "";
}

/** Elements with the text directly in them, in the order in which they end. */
function elementsOf(xml: string): readonly (readonly [name: string, text: string])[] {
  const elements: [string, string][] = [];
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("opentag", () => void open.push(""));
  parser.on("text", (text) => {
    if (open.length > 0) open[open.length - 1] += text;
  });
  parser.on("closetag", (tag) => void elements.push([tag.name, (open.pop() ?? "").trim()]));
  // What is no XML says nothing.
  parser.on("error", () => {});
  parser.write(xml).close();
  return elements;
}
