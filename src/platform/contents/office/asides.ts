import { attributeOf, type Attributes } from "../xml/read-xml.ts";

export type AsideEvents = {
  /** Text in attributes that readers of the page do not see: alternative texts, items of choice lists. */
  aside?(text: string): void;
  /** The name of somebody who changed or commented. */
  author?(name: string): void;
};

/** Attributes of elements that hold text of the author. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  docPr: ["descr", "title"],
  cNvPr: ["descr", "title"],
  textpath: ["string"],
  listItem: ["displayText", "value"],
  listEntry: ["val"],
  default: ["val"],
  fldSimple: ["instr"],
  statusText: ["val"],
  helpText: ["val"],
  docVar: ["val"],
  query: ["val"],
  connectString: ["val"],
  filter: ["val"],
  connection: ["name", "description", "sourceFile", "odcFile"],
  dbPr: ["connection", "command"],
  webPr: ["url"],
  textPr: ["sourceFile"],
};
/** What any attribute may hold that is no key of the format: a number as long as those of people, an address of mail. */
const TELLING = /\d{11}|@/;
const SHORTEST = 6;

/** Tells of text in the attributes of an element of an office file. */
export function tellAsides(name: string, attributes: Attributes, events: AsideEvents): void {
  const author = attributeOf(attributes, "author");
  if (author !== undefined) events.author?.(author);
  if (events.aside === undefined) return;
  const said = SAID[name];
  for (const key in attributes) {
    const text = attributes[key] ?? "";
    const isSaid = said?.includes(key.slice(key.indexOf(":") + 1)) === true;
    if (isSaid ? text !== "0" && text !== "1" : text.length >= SHORTEST && TELLING.test(text)) {
      events.aside(text);
    }
  }
}
