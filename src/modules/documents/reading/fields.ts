import { storable } from "../html/index.ts";

/** A row as JSON gives it: any value under any name. */
export type Row = Readonly<Record<string, unknown>>;

/** What a field holds that text can be made of: text or a number; anything else counts as nothing. */
export function wordOf(value: unknown): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? storable(value).trim() : "";
}

/** The first of the named fields that says something, as text; empty when none does. */
export function textIn(row: Row, ...names: readonly string[]): string {
  for (const name of names) {
    const text = Object.hasOwn(row, name) ? wordOf(row[name]) : "";
    if (text !== "") return text;
  }
  return "";
}

/** The same for one line of text: breaks and runs of blanks become one blank. */
export function lineIn(row: Row, ...names: readonly string[]): string {
  return textIn(row, ...names).replaceAll(/\s+/g, " ");
}

/** The first of the named fields that is filled in, whatever it holds. */
export function valueIn(row: Row, ...names: readonly string[]): unknown {
  return names
    .map((name) => row[name])
    .find((value) => value !== null && value !== undefined && !/^\s*$/.test(emptyOf(value)));
}

function emptyOf(value: unknown): string {
  if (typeof value === "string") return value;
  return Array.isArray(value) && value.length === 0 ? "" : "filled";
}

/** The texts of a list, or of a text that lists them. */
export function listIn(row: Row, ...names: readonly string[]): readonly string[] {
  const given = names.map((name) => row[name]).find((value) => Array.isArray(value));
  if (Array.isArray(given)) return given.map(wordOf);
  return textIn(row, ...names).split(/[,，、;；\s]+/);
}
