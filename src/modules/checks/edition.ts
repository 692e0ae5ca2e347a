import type { Piece, Place, Unread } from "../../platform/contents/model.ts";
import { findingKey } from "./gate-rules.ts";
import type { EditionFinding } from "./keeping-model.ts";
import type { MetadataInput } from "./metadata/model.ts";
import type { Finding } from "./model.ts";
import type { FileScan } from "./store/file-scans.ts";

/** What an edition says, as far as checks read it. */
export type EditionText = {
  readonly title: string;
  readonly fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly text: string;
  }[];
  readonly blocks: readonly {
    readonly index: number;
    readonly text: string;
    readonly cell: {
      readonly table: number;
      readonly row: number;
      readonly column: number;
    } | null;
  }[];
  readonly attachments: readonly { readonly name: string; readonly sha256: string }[];
  /** What its form says; null where only the text is in question. */
  readonly form: Omit<MetadataInput, "links"> | null;
};

/** The edition's own text as pieces, each with an address that says which part it is: "title", "body#3". */
export function editionPieces(edition: EditionText): readonly Piece[] {
  const piece = (
    spot: string,
    text: string,
    address: string,
    more: Partial<Piece> = {},
  ): Piece => ({
    kind: "piece",
    place: { within: [], spot },
    text,
    concealed: null,
    cell: null,
    address,
    ...more,
  });
  return [
    piece("标题", edition.title, "title"),
    ...edition.fields.map(({ name, label, text }) => piece(label, text, `field#${name}`)),
    ...edition.blocks.map(({ index, text, cell }) =>
      piece(
        cell === null
          ? `正文第 ${index + 1} 段`
          : `正文表格 ${cell.table} 第 ${cell.row} 行第 ${cell.column} 列`,
        text,
        `body#${index}`,
        cell === null
          ? {}
          : { cell: { table: `body#${cell.table}`, row: cell.row, column: cell.column } },
      ),
    ),
    ...edition.attachments.map(({ name, sha256 }) =>
      piece("文件名", name, `file-name#${sha256}`, { place: { within: [name], spot: "文件名" } }),
    ),
  ];
}

export type EditionState = {
  /** False while a file has not been read under the present rules. */
  readonly ready: boolean;
  readonly findings: readonly EditionFinding[];
  readonly unread: readonly Unread[];
};

/** Puts what was found in the text and in the files together, each finding with its name and its part. */
export function stateOfEdition(
  edition: EditionText,
  inText: readonly Finding[],
  scans: ReadonlyMap<string, FileScan>,
): EditionState {
  const textOf = new Map(editionPieces(edition).map((piece) => [piece.address ?? "", piece.text]));
  const findings = inText.map((finding) => ofText(edition, finding, textOf));
  const unread: Unread[] = [];
  let ready = true;
  for (const file of edition.attachments) {
    const scan = scans.get(file.sha256);
    if (scan === undefined) {
      ready = false;
      continue;
    }
    for (const finding of scan.findings) findings.push(ofFile(finding, file));
    for (const one of scan.unread) unread.push({ ...one, place: inside(file.name, one.place) });
  }
  return { ready, findings: numbered(findings), unread };
}

function ofText(
  edition: EditionText,
  finding: Finding,
  textOf: ReadonlyMap<string, string>,
): EditionFinding {
  const [name = "", rest = ""] = (finding.address ?? "").split("#");
  const attachment =
    name === "file-name" ? edition.attachments.find((file) => file.sha256 === rest) : undefined;
  const part =
    name === "title"
      ? "title"
      : name === "body"
        ? "body"
        : attachment === undefined
          ? "field"
          : "attachment";
  const content = textOf.get(finding.address ?? "") ?? edition.title;
  return {
    ...finding,
    key: keyOf(finding, part, content),
    part,
    field: part === "field" ? rest : null,
    attachment: attachment ?? null,
    block: part === "body" && rest !== "" ? Number(rest) : null,
  };
}

function ofFile(
  finding: Finding,
  file: { readonly name: string; readonly sha256: string },
): EditionFinding {
  return {
    ...finding,
    key: keyOf(finding, "attachment", `${file.sha256} ${finding.address ?? ""}`),
    place: inside(file.name, finding.place),
    part: "attachment",
    field: null,
    attachment: file,
    block: null,
  };
}

function keyOf(finding: Finding, part: string, content: string): string {
  const { rule, place, span, masked } = finding;
  // The number of a paragraph is no part of its name: a new paragraph before it changes nothing about it.
  const where = part === "body" && finding.span !== null ? "" : placeText(place);
  return findingKey({ rule, part, content, place: where, span, masked });
}

/** Gives findings that are alike in every way names of their own. */
function numbered(findings: readonly EditionFinding[]): readonly EditionFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const times = seen.get(finding.key) ?? 0;
    seen.set(finding.key, times + 1);
    return times === 0 ? finding : { ...finding, key: `${finding.key}.${times}` };
  });
}

function inside(name: string, place: Place): Place {
  return { within: [name, ...place.within], spot: place.spot };
}

/** A place in words: "附件“名单.zip” › “名单.xlsx”，工作表“Sheet1”C5". */
export function placeText(place: Place): string {
  if (place.within.length === 0) return place.spot;
  return `附件${place.within.map((name) => `“${name}”`).join(" › ")}，${place.spot}`;
}
