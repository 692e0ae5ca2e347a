import { isOn, watchXml, wholeNumber } from "./xml.ts";

/** What a paragraph style says itself; null where it says nothing. */
type Said = {
  name: string;
  basedOn: string | null;
  alignment: string | null;
  numId: number | null;
  level: number | null;
  isBold: boolean | null;
  /** In points. */
  size: number | null;
};

export type Style = Readonly<Omit<Said, "basedOn">>;

const LONGEST_CHAIN = 12;

/** The paragraph styles of a document by id, each with what it takes from those it is based on. */
export function readStyles(xml: string): (id: string | null) => Style | null {
  const said = new Map<string, Said>();
  let defaultId: string | null = null;
  let here: Said | null = null;
  watchXml(xml, {
    open(name, attributes) {
      if (name === "w:style") {
        const id = attributes["w:styleId"] ?? "";
        here = {
          name: "",
          basedOn: null,
          alignment: null,
          numId: null,
          level: null,
          isBold: null,
          size: null,
        };
        if (attributes["w:type"] === "paragraph") {
          said.set(id, here);
          if (isOn({ "w:val": attributes["w:default"] ?? "0" })) defaultId = id;
        }
        return;
      }
      if (here === null) return;
      if (name === "w:name") here.name = attributes["w:val"] ?? "";
      else if (name === "w:basedOn") here.basedOn = attributes["w:val"] ?? null;
      else if (name === "w:jc") here.alignment = attributes["w:val"] ?? null;
      else if (name === "w:numId") here.numId = wholeNumber(attributes);
      else if (name === "w:ilvl") here.level = wholeNumber(attributes);
      else if (name === "w:b") here.isBold = isOn(attributes);
      else if (name === "w:sz") here.size = (wholeNumber(attributes) ?? 0) / 2 || null;
    },
    close(name) {
      if (name === "w:style") here = null;
    },
  });
  const known = new Map<string, Style>();
  return (given) => {
    const id = given ?? defaultId;
    if (id === null) return null;
    const found = known.get(id) ?? resolved(said, id);
    if (found !== null) known.set(id, found);
    return found;
  };
}

function resolved(said: ReadonlyMap<string, Said>, id: string): Style | null {
  const own = said.get(id);
  if (own === undefined) return null;
  const style = { ...own };
  let at: Said | undefined = own;
  for (let step = 0; step < LONGEST_CHAIN && at?.basedOn; step += 1) {
    at = said.get(at.basedOn);
    if (at === undefined) break;
    style.alignment ??= at.alignment;
    style.numId ??= at.numId;
    style.level ??= at.level;
    style.isBold ??= at.isBold;
    style.size ??= at.size;
  }
  return style;
}
