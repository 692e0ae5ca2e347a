import type { Severity } from "../model.ts";
import { isWholeDay } from "../personal-data/birth-dates.ts";
import { halfWidth } from "../personal-data/folding.ts";
import { overlap, type Hit } from "../personal-data/hit.ts";
import { leadsToDoor } from "../personal-data/home-addresses.ts";
import { personalDataIn, type TextSituation } from "../personal-data/judge-text.ts";
import { isLandline } from "../personal-data/landlines.ts";
import { isName, mayBeName } from "../personal-data/names.ts";
import { saysNothing, sensitivityOf, type Sensitivity } from "../personal-data/sensitive-words.ts";
import { isTravelDocument } from "../personal-data/travel-documents.ts";
import { splitNumbersIn } from "./split-numbers.ts";
import { hasRole, headingOf, type Cell, type Heading, type TableState } from "./table-state.ts";

/** A hit in one cell of a row. */
export type CellHit = { readonly cell: Cell; readonly hit: Hit };

export type RowSituation = Pick<TextSituation, "today" | "ownDomains">;

type RowFacts = {
  readonly headings: readonly (Heading | null)[];
  /** Whether the row is about a private person. */
  readonly person: boolean;
  readonly contacts: TextSituation["contacts"];
  readonly offices: boolean;
};

/** Personal data in the cells of a row, judged with headings, labels and neighbours; split numbers come once for each cell they touch. */
export function judgeRow(
  state: TableState,
  row: readonly Cell[],
  situation: RowSituation,
): readonly CellHit[] {
  const facts = factsOf(state, row);
  const found: CellHit[] = [];
  row.forEach((cell, index) => {
    if (cell.text === "") return;
    for (const hit of hitsInCell(cell, index, row, facts, situation)) found.push({ cell, hit });
  });
  for (const split of splitNumbersIn(row, facts.headings, facts.person, situation.today)) {
    if (split.hit.rule === "mobile-number" && facts.contacts === "office") continue;
    if (!found.some((one) => one.cell === split.cell && overlap(one.hit, split.hit)))
      found.push(split);
  }
  found.push(...namesIn(state, row, facts));
  return found;
}

const OFFICE_TITLE =
  /通讯录|联系方式|联系电话|服务网点|办公(?:电话|地址)|监督(?:电话|举报)|举报电话|咨询电话|值班(?:表|电话)|机构(?:名单|一览|信息)|热线/;

function factsOf(state: TableState, row: readonly Cell[]): RowFacts {
  const headings = row.map((_, index) => headingOf(state, row, index));
  const named = row.some(
    (cell, index) => headings[index]?.role === "name" && mayBeOrWasName(cell.text),
  );
  if (named && state.headings.size === 0) state.person = true;
  const offices = hasRole(headings, state, "organization");
  const contact = hasRole(headings, state, "contact-name");
  const hasNames = hasRole(headings, state, "name");
  const bare = !contact && !hasNames && row.some((cell) => isName(cell.text));
  const person = named || state.person || bare || hasRole(headings, state, "resident-id");
  const contacts =
    person && !(offices && OFFICE_TITLE.test(state.about))
      ? "person"
      : contact || offices || OFFICE_TITLE.test(state.about)
        ? "office-contact"
        : "by-words";
  return { headings, person, contacts, offices };
}

/** Masked names count too: a row with 张某某 is about a person. */
function mayBeOrWasName(text: string): boolean {
  return (
    mayBeName(text) ||
    /^[\p{Script=Han}]{1,2}[某*＊×○〇xX]{1,3}[\p{Script=Han}]?$/u.test(text.trim())
  );
}

function hitsInCell(
  cell: Cell,
  index: number,
  row: readonly Cell[],
  facts: RowFacts,
  situation: RowSituation,
): readonly Hit[] {
  const heading = facts.headings[index] ?? null;
  const lead = heading === null ? "" : `${heading.text}：`;
  const office = heading?.role === "office-phone";
  const hits = personalDataIn(lead + cell.text, {
    ...situation,
    before: lead === "" ? (row[index - 1]?.text.slice(-40) ?? "") : "",
    contacts: office ? "office" : facts.contacts,
  })
    .map((hit) => ({ ...hit, start: hit.start - lead.length, end: hit.end - lead.length }))
    .filter(
      (hit) => hit.start >= 0 && !(hit.rule === "home-address" && facts.offices && !facts.person),
    );
  if (hits.length > 0 || heading === null) return hits;
  const own = byHeading(halfWidth(cell.text), heading, facts);
  if (own === null) return hits;
  const start = cell.text.length - cell.text.trimStart().length;
  return [{ rule: own, start, end: cell.text.trimEnd().length }];
}

function byHeading(folded: string, heading: Heading, facts: RowFacts): Hit["rule"] | null {
  const digits = folded.replaceAll(/\D/g, "").length;
  const masked = folded.includes("*");
  switch (heading.role) {
    case "account":
      return facts.person && !masked && digits >= 8 && digits <= 30 && /^[\d\s\-—]+$/.test(folded)
        ? "bank-account"
        : null;
    case "phone":
      return facts.contacts === "person" && !hasOffice(facts) && isLandline(folded)
        ? "landline"
        : null;
    case "address":
      return facts.person && !masked && leadsToDoor(folded) ? "home-address" : null;
    case "birth":
      return facts.person && isWholeDay(folded) ? "birth-date" : null;
    case "paper":
      return isTravelDocument(folded) ? "travel-document" : null;
    case "number":
      return facts.person &&
        !masked &&
        digits >= 7 &&
        /^[A-Za-z\d\s\-—()第号\p{Script=Han}]{7,40}$/u.test(folded)
        ? "personal-number"
        : null;
    default:
      return null;
  }
}

function hasOffice(facts: RowFacts): boolean {
  return facts.headings.some(
    (heading) => heading?.role === "position" || heading?.role === "organization",
  );
}

const GRAVE: ReadonlySet<Sensitivity> = new Set(["illness", "disability", "minor"]);

function namesIn(state: TableState, row: readonly Cell[], facts: RowFacts): readonly CellHit[] {
  const named = row.filter((cell, index) => {
    const role = facts.headings[index]?.role;
    return role === "name"
      ? mayBeName(cell.text)
      : role === undefined && state.headings.size === 0 && isName(cell.text);
  });
  if (named.length === 0) return [];
  const sensitivity = sensitivityOfRow(state, row, facts);
  if (sensitivity === null) return [];
  const severity: Severity = GRAVE.has(sensitivity) ? "leak" : "warning";
  return named.map((cell) => {
    const start = cell.text.length - cell.text.trimStart().length;
    return {
      cell,
      hit: { rule: "name-in-sensitive-list", start, end: cell.text.trimEnd().length, severity },
    };
  });
}

function sensitivityOfRow(
  state: TableState,
  row: readonly Cell[],
  facts: RowFacts,
): Sensitivity | null {
  const found = new Set<Sensitivity>();
  const add = (of: Sensitivity | null) => {
    if (of !== null) found.add(of);
  };
  row.forEach((cell, index) => {
    const heading = facts.headings[index];
    if (heading?.role === "name" || heading?.role === "organization" || heading?.role === "address")
      return;
    add(sensitivityOf(cell.text.slice(0, 60)));
    if (heading !== null && heading !== undefined && !saysNothing(cell.text))
      add(sensitivityOf(heading.text));
  });
  const employed = facts.headings.some((heading) => heading?.role === "position");
  if (!employed) {
    add(sensitivityOf(state.about));
    for (const heading of state.headings.values())
      if (heading.role === "name") add(sensitivityOf(heading.text));
  }
  for (const kind of ["illness", "disability", "minor", "student", "relief"] as const) {
    if (found.has(kind)) return kind;
  }
  return null;
}
