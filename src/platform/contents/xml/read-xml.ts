import { SaxesParser } from "saxes";
import { encodingOf } from "../../lines/encoding.ts";

import { Halt, type Budget, type Found, type Contents } from "../reading.ts";

export type Attributes = Readonly<Record<string, string>>;

/**
 * What follows a stream of XML. Names come without their prefix. `from` and `to` are the place of a text in the
 * XML, in UTF-16 units: whoever changes the XML replaces exactly these.
 */
export type XmlWatcher = {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string, from: number, to: number): void;
};

export type XmlParser = { write(text: string): void; close(): void };

/**
 * Tells a watcher what stands in XML. No document type is taken and no entity but the five of XML is known:
 * halts for both, for what is not well formed, and for elements that stand too deep in each other.
 */
export function xmlParser(watcher: XmlWatcher, depthBound: number): XmlParser {
  const parser = new SaxesParser({ xmlns: false, fragment: false });
  let depth = 0;
  let after = 0;
  const passed = () => {
    after = parser.position;
  };
  parser.on("doctype", () => {
    throw new Halt("damaged");
  });
  parser.on("error", () => {
    throw new Halt("damaged");
  });
  parser.on("opentag", (tag) => {
    after = parser.position;
    depth += 1;
    if (depth > depthBound) throw new Halt("too-large");
    watcher.open?.(localName(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    after = parser.position;
    depth -= 1;
    watcher.close?.(localName(tag.name));
  });
  parser.on("comment", passed);
  parser.on("processinginstruction", passed);
  parser.on("text", (text) => watcher.text?.(text, after, parser.position - 1));
  parser.on("cdata", (text) => {
    watcher.text?.(text, after, parser.position);
    after = parser.position;
  });
  return {
    write: (text) => void parser.write(text),
    close: () => void parser.close(),
  };
}

/** Reads a part of XML as it streams by and yields what its watcher finds. Halts as `xmlParser` does. */
export async function* readXml(
  chunks: AsyncIterable<Buffer>,
  watcher: XmlWatcher,
  found: Found,
  budget: Budget,
): Contents {
  const parser = xmlParser(watcher, budget.bounds.xmlDepth);
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(declaredEncoding(chunk));
      parser.write(decoder.decode(chunk, { stream: true }));
      yield found.take();
    }
    parser.write(decoder?.decode() ?? "");
    parser.close();
  } catch (error) {
    yield found.take();
    throw error;
  }
  yield found.take();
}

/** The same for parts of which only facts are wanted. */
export async function watchXml(
  chunks: AsyncIterable<Buffer>,
  watcher: XmlWatcher,
  budget: Budget,
): Promise<void> {
  const parser = xmlParser(watcher, budget.bounds.xmlDepth);
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(declaredEncoding(chunk));
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.write(decoder?.decode() ?? "");
  parser.close();
}

function declaredEncoding(head: Buffer): string {
  const marked = encodingOf(head);
  if (marked.bomLength > 0) return marked.encoding;
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(
    head.toString("latin1", 0, 200),
  );
  return /^gb/i.test(declared?.[1] ?? "") ? "gb18030" : "utf-8";
}

function localName(name: string): string {
  const at = name.indexOf(":");
  return at < 0 ? name : name.slice(at + 1);
}

/** The value of an attribute by its name without prefix. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  const plain = attributes[name] ?? attributes[`w:${name}`];
  if (plain !== undefined) return plain;
  const ending = `:${name}`;
  for (const key in attributes) if (key.endsWith(ending)) return attributes[key];
  return undefined;
}

/** Whether an on-off element of Word is on: it is, unless its value says no. */
export function isOn(attributes: Attributes): boolean {
  const value = attributeOf(attributes, "val");
  return value === undefined || !/^(0|false|off|none)$/.test(value);
}
