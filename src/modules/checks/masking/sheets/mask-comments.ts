import { xmlParser } from "../../../../platform/contents/xml/read-xml.ts";
import { partsOf, type Located } from "../located.ts";
import { edited, escaped, type Edit, type Package } from "../office/package.ts";
import { replacedPart, replacementsIn } from "../replacements.ts";

type Stretch = {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
};

/** Masks what was found in the comments of sheets, in each run of its text. */
export async function maskComments(file: Package, located: Located, depth: number): Promise<void> {
  for (const name of partsOf(located)) {
    if (!/comments?\/?[^/]*\.xml$/i.test(name)) continue;
    const xml = await file.xml(name);
    if (xml !== null) file.write(name, maskedComments(xml, name, located, depth));
  }
}

function maskedComments(xml: string, part: string, located: Located, depth: number): string {
  const edits: Edit[] = [];
  const seen = new Map<string, number>();
  let cell = "";
  let text = "";
  let stretches: Stretch[] = [];
  let isTaking = false;
  const parser = xmlParser(
    {
      open(element, attributes) {
        if (element === "comment" || element === "threadedComment") {
          cell = attributes["ref"] ?? "";
          text = "";
          stretches = [];
        }
        isTaking = element === "t" || element === "text";
      },
      text(more, from, to) {
        if (!isTaking) return;
        stretches.push({ start: text.length, end: text.length + more.length, from, to });
        text += more;
      },
      close(element) {
        isTaking = false;
        if (element !== "comment" && element !== "threadedComment") return;
        const times = (seen.get(cell) ?? 0) + 1;
        seen.set(cell, times);
        const found = located.pieces.get(`${part}#${cell}${times > 1 ? `.${times}` : ""}`);
        if (found?.text !== text) return;
        const replacements = replacementsIn(text, found.targets);
        for (const { start, end, from, to } of stretches) {
          edits.push({ from, to, xml: escaped(replacedPart(text, start, end, replacements)) });
        }
      },
    },
    depth,
  );
  parser.write(xml);
  parser.close();
  return edited(xml, edits);
}
