import { documentNumberKey } from "../../../kernel/document-number.ts";
import { ok, refuse, type Result } from "../../../kernel/result.ts";
import type { RedirectKind } from "../model.ts";
import { readOldAddress, readTarget, type RedirectRefusal } from "../rules.ts";

/** How a row names the document that its old address shall lead to. */
export type DocumentName = {
  readonly by: "index-number" | "document-number" | "title";
  readonly text: string;
};

/** A row of a table of old addresses, as far as it can be read without the records. */
export type OldAddressRow = {
  readonly kind: RedirectKind;
  readonly from: string;
  readonly to: { readonly address: string } | DocumentName;
};

export type RowRefusal =
  | RedirectRefusal
  | "old-address-missing"
  | "target-missing"
  | "document-unknown"
  | "document-ambiguous"
  | "line-unreadable";

const headings = {
  from: ["旧网址", "原网址", "旧地址", "原地址", "old", "from", "url"],
  to: ["新网址", "新地址", "目标网址", "new", "to", "target"],
  "index-number": ["索引号", "index_no"],
  "document-number": ["文号", "发文字号", "doc_no"],
  title: ["标题", "名称", "title"],
} as const;
type Field = keyof typeof headings;
const fields = Object.keys(headings) as readonly Field[];

/** Where which field stands in the rows of a table. */
export type Layout = ReadonlyMap<Field, number>;

/** The layout that the first row names; null when it names none and so is a row like the others. */
export function layoutOf(cells: readonly string[]): Layout | null {
  const plain = cells.map((cell) => cell.trim().toLowerCase());
  const found = fields.flatMap((field) => {
    const at = plain.findIndex((cell) => (headings[field] as readonly string[]).includes(cell));
    return at < 0 ? [] : [[field, at] as const];
  });
  return found.some(([field]) => field === "from") ? new Map(found) : null;
}

/** Without headings: the old address first, then an address, an index number, a document number or a title. */
export const plainLayout: Layout = new Map<Field, number>([
  ["from", 0],
  ["to", 1],
]);

const INDEX_NUMBER = /^[A-Za-z0-9]{2,18}-(?:19|20)\d{2}-\d{5,}$/;

/**
 * Reads one row. An old address that ends with '/*' stands for all that begin like it. Of several ways to name
 * the goal the surest counts: the new address, the index number, the document number, the title.
 */
export function readOldAddressRow(
  cells: readonly string[],
  layout: Layout,
  allowedHosts: ReadonlySet<string>,
): Result<OldAddressRow, RowRefusal> {
  const cell = (field: Field) => (cells[layout.get(field) ?? -1] ?? "").trim();
  const written = cell("from");
  if (written === "") return refuse("old-address-missing");
  const kind = written.endsWith("/*") ? "prefix" : "exact";
  const from = readOldAddress(kind === "prefix" ? written.slice(0, -1) : written, kind);
  if (!from.ok) return from;
  const goal = cell("to");
  if (/^(?:\/|https?:\/\/)/i.test(goal)) {
    const to = readTarget(goal, allowedHosts);
    return to.ok ? ok({ kind, from: from.value, to: { address: to.value } }) : to;
  }
  const name = documentNameOf(cell, goal);
  return name === null ? refuse("target-missing") : ok({ kind, from: from.value, to: name });
}

function documentNameOf(cell: (field: Field) => string, goal: string): DocumentName | null {
  for (const by of ["index-number", "document-number", "title"] as const)
    if (cell(by) !== "") return { by, text: cell(by) };
  if (goal === "") return null;
  if (INDEX_NUMBER.test(goal)) return { by: "index-number", text: goal };
  const isNumber = documentNumberKey(goal) !== null && goal.length <= 40;
  return { by: isNumber ? "document-number" : "title", text: goal };
}
