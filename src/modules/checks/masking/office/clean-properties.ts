import { xmlParser } from "../../../../platform/contents/xml/read-xml.ts";
import { edited, type Edit, type Package } from "./package.ts";

/** Properties that say who worked on a file and where, which nobody needs who reads it. */
const PERSONAL =
  /^(?:creator|lastModifiedBy|Company|Manager|Template|HyperlinkBase|initial-creator|printed-by)$/;
/** Names of sheets and headings, of hidden ones too. */
const LISTS = /<(TitlesOfParts|HeadingPairs)\b[^>]*(?:\/>|>[\s\S]*?<\/\1>)/g;
const DEEPEST = 32;

/**
 * Empties who made and changed a file, for which office and from which template; properties that somebody added go
 * altogether. The title and the like stay.
 */
export async function cleanProperties(file: Package): Promise<void> {
  for (const name of ["docProps/core.xml", "docProps/app.xml"]) {
    const xml = await file.xml(name);
    if (xml !== null) file.write(name, withoutTexts(xml.replaceAll(LISTS, "")));
  }
  await file.remove(["docProps/custom.xml"]);
  const settings = "word/_rels/settings.xml.rels";
  const links = await file.xml(settings);
  if (links?.includes("/attachedTemplate") === true) {
    file.write(settings, links.replaceAll(TEMPLATE, '$1Normal.dotm"'));
  }
}

const TEMPLATE = /(<Relationship\b(?=[^>]*\/attachedTemplate")[^>]*\bTarget=")[^"]*"/g;

function withoutTexts(xml: string): string {
  const edits: Edit[] = [];
  let element = "";
  const parser = xmlParser(
    {
      open: (name) => void (element = name),
      close: () => void (element = ""),
      text(_, from, to) {
        if (PERSONAL.test(element)) edits.push({ from, to, xml: "" });
      },
    },
    DEEPEST,
  );
  parser.write(xml);
  parser.close();
  return edited(xml, edits);
}

/** Empties the names of those who changed or commented, which stand in attributes. */
export function withoutAuthors(xml: string): string {
  return xml.replaceAll(/(\s\w+:(?:author|initials)=)(?:"[^"]*"|'[^']*')/g, '$1""');
}
