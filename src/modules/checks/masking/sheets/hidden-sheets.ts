import type { Package } from "../office/package.ts";

const ATTRIBUTES = `(?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*\\s*`;
const SHEET = new RegExp(`<(?:\\w+:)?sheet\\b${ATTRIBUTES}(?:/>|></(?:\\w+:)?sheet>)`, "g");
const NAME = /<((?:\w+:)?)definedName\b([^>]*)>([\s\S]*?)<\/\1definedName>/g;

/**
 * Takes hidden sheets out of a workbook, and sheets that it does not list: the parts with all that they own, and
 * what names them. The numbers by which names belong to sheets are counted anew.
 */
export async function removeHiddenSheets(file: Package, main: string): Promise<void> {
  const workbook = await file.xml(main);
  const links = await file.xml(main.replace(/([^/]+)$/, "_rels/$1.rels"));
  if (workbook === null || links === null) return;
  const base = main.replace(/[^/]+$/, "");
  const targets = new Map<string, string>();
  for (const [link] of links.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const target = valueOf(link, "Target");
    targets.set(valueOf(link, "Id"), target.startsWith("/") ? target.slice(1) : `${base}${target}`);
  }
  const sheets = [...workbook.matchAll(SHEET)].map(([sheet]) => ({
    part: targets.get(/\s\w+:id\s*=\s*["']([^"']*)["']/.exec(sheet)?.[1] ?? "") ?? "",
    name: valueOf(sheet, "name"),
    isHidden: /^(?:veryH|h)idden$/i.test(valueOf(sheet, "state")),
  }));
  const shown = new Set(
    sheets.filter(({ isHidden }) => !isHidden).map(({ part }) => part.toLowerCase()),
  );
  const gone = file.names.filter(
    (name) =>
      /^xl\/(?:worksheets|dialogsheets|macrosheets|chartsheets)\/[^/]+\.xml$/i.test(name) &&
      !shown.has(name.toLowerCase()),
  );
  if (gone.length === 0 || shown.size === 0) return;
  const owned = await ownedBy(file, gone);
  await file.remove([...gone, ...owned]);
  const rest = await file.xml(main);
  if (rest !== null) file.write(main, recounted(rest, sheets));
}

/** Comments, drawings and the like that only sheets which go have. */
async function ownedBy(file: Package, gone: readonly string[]): Promise<readonly string[]> {
  const owners = new Map<string, boolean>();
  for (const name of file.names) {
    const sheet = /^xl\/(\w+)\/_rels\/([^/]+)\.rels$/i.exec(name);
    if (sheet === null || !/sheets$/i.test(sheet[1] ?? "")) continue;
    const isGone = gone.includes(`xl/${sheet[1]}/${sheet[2]}`);
    for (const [link] of ((await file.xml(name)) ?? "").matchAll(
      /<(?:\w+:)?Relationship\b[^>]*>/g,
    )) {
      const target = valueOf(link, "Target").replace(/^(?:\.\.\/|\/xl\/)/, "xl/");
      owners.set(target, isGone && (owners.get(target) ?? true));
    }
  }
  return [...owners].filter(([, isOnlyGone]) => isOnlyGone).map(([name]) => name);
}

type Listed = { readonly name: string; readonly isHidden: boolean };

function recounted(workbook: string, sheets: readonly Listed[]): string {
  const places = new Map<number, number>();
  for (const [index, { isHidden }] of sheets.entries())
    if (!isHidden) places.set(index, places.size);
  const gone = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  return workbook

    .replaceAll(NAME, (_, prefix: string, attributes: string, refers: string) => {
      const at = /\slocalSheetId\s*=\s*["'](\d+)["']/.exec(attributes)?.[1];
      const place = at === undefined ? undefined : places.get(Number(at));
      if (at !== undefined && place === undefined) return "";
      if (gone.some((name) => refers.includes(name))) return "";
      const now = attributes.replace(/(\slocalSheetId\s*=\s*["'])\d+/, `$1${place}`);
      return `<${prefix}definedName${now}>${refers}</${prefix}definedName>`;
    })
    .replaceAll(/<((?:\w+:)?)definedNames\b[^>]*>\s*<\/\1definedNames>/g, "")
    .replaceAll(/\s(?:activeTab|firstSheet)\s*=\s*["']\d+["']/g, "");
}

function valueOf(element: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(element)?.[1] ?? "";
}
