import { diffArrays } from "diff";
import type { Attachment, DocumentFields } from "../model.ts";
import { linesOf } from "./lines.ts";

type Part = { readonly kind: "same" | "removed" | "added"; readonly text: string };
export type DifferentBlock = {
  readonly kind: "same" | "removed" | "added" | "changed";
  readonly parts: readonly Part[];
};

export type Difference = {
  readonly fields: readonly (keyof DocumentFields)[];
  readonly blocks: readonly DifferentBlock[];
  readonly attachments: { readonly removed: readonly string[]; readonly added: readonly string[] };
};

type Content = {
  readonly fields: DocumentFields;
  readonly body: string;
  readonly attachments: readonly Attachment[];
};

/** Beyond so many edits two texts have nothing to do with each other, and looking on would take long. */
const MOST_EDITS = 3_000;
/** Two lines are one line changed when so much of the shorter one is in both. */
const ALIKE = 0.4;
/** Equal words shorter than this between changes are read as part of the change. */
const SHORTEST_SAME = 2;

/** What differs between two contents of a document: lines first, then characters inside lines that changed. */
export function differenceOf(from: Content, to: Content): Difference {
  const names = Object.keys(to.fields) as (keyof DocumentFields)[];
  const files = (of: Content) => of.attachments.map(({ name, sha256 }) => ({ name, sha256 }));
  const missing = (of: Content, there: Content) => {
    const known = new Set(files(there).map(({ name, sha256 }) => `${sha256} ${name}`));
    return files(of).flatMap(({ name, sha256 }) => (known.has(`${sha256} ${name}`) ? [] : [name]));
  };
  return {
    fields: names.filter(
      (name) => JSON.stringify(from.fields[name]) !== JSON.stringify(to.fields[name]),
    ),
    blocks: differentBlocks(linesOf(from.body), linesOf(to.body)),
    attachments: { removed: missing(from, to), added: missing(to, from) },
  };
}

/** The lines of two texts side by side, in the order of reading. */
export function differentBlocks(
  from: readonly string[],
  to: readonly string[],
): readonly DifferentBlock[] {
  const changes = diffArrays([...from], [...to], { maxEditLength: MOST_EDITS });
  if (changes === undefined) return [...from.map(whole("removed")), ...to.map(whole("added"))];
  const blocks: DifferentBlock[] = [];
  let removed: readonly string[] = [];
  for (const change of changes) {
    if (change.removed) {
      blocks.push(...removed.map(whole("removed")));
      removed = change.value;
    } else if (change.added) {
      blocks.push(...paired(removed, change.value));
      removed = [];
    } else {
      blocks.push(...removed.map(whole("removed")), ...change.value.map(whole("same")));
      removed = [];
    }
  }
  return [...blocks, ...removed.map(whole("removed"))];
}

function whole(kind: Part["kind"]): (text: string) => DifferentBlock {
  return (text) => ({ kind, parts: [{ kind, text }] });
}

/** Lines that went beside lines that came: those alike are one line changed, in order. */
function paired(removed: readonly string[], added: readonly string[]): readonly DifferentBlock[] {
  const blocks: DifferentBlock[] = [];
  let next = 0;
  for (const line of added) {
    const found = removed.findIndex(
      (old, index) => index >= next && index < next + 8 && alike(old, line),
    );
    if (found === -1) {
      blocks.push(whole("added")(line));
      continue;
    }
    blocks.push(...removed.slice(next, found).map(whole("removed")));
    blocks.push(changedLine(removed[found] ?? "", line));
    next = found + 1;
  }
  return [...blocks, ...removed.slice(next).map(whole("removed"))];
}

/** Whether two lines share enough characters to be one line before and after; linear in their length. */
function alike(a: string, b: string): boolean {
  const counts = new Map<string, number>();
  for (const character of a) counts.set(character, (counts.get(character) ?? 0) + 1);
  let shared = 0;
  for (const character of b) {
    const left = counts.get(character) ?? 0;
    if (left === 0) continue;
    counts.set(character, left - 1);
    shared += 1;
  }
  return shared >= ALIKE * Math.max(Math.min(a.length, b.length), 1);
}

/** Characters, but a number or a Latin word as one: 5月1日 becomes 6月15日, not 15日 with a 5 put in. */
function tokensOf(text: string): string[] {
  return text.match(/\d+|[A-Za-z]+|./gsu) ?? [];
}

function changedLine(from: string, to: string): DifferentBlock {
  const compared = diffArrays(tokensOf(from), tokensOf(to), { maxEditLength: MOST_EDITS });
  if (compared === undefined)
    return {
      kind: "changed",
      parts: [
        { kind: "removed", text: from },
        { kind: "added", text: to },
      ],
    };
  const changes = compared.map((change) => ({ ...change, value: change.value.join("") }));
  const parts: Part[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    if (removed !== "") parts.push({ kind: "removed", text: removed });
    if (added !== "") parts.push({ kind: "added", text: added });
    removed = "";
    added = "";
  };
  for (const [index, change] of changes.entries()) {
    if (change.removed) removed += change.value;
    else if (change.added) added += change.value;
    else if (
      change.value.length < SHORTEST_SAME &&
      index > 0 &&
      index < changes.length - 1 &&
      removed !== "" &&
      added !== ""
    ) {
      removed += change.value;
      added += change.value;
    } else {
      flush();
      parts.push({ kind: "same", text: change.value });
    }
  }
  flush();
  return { kind: "changed", parts };
}
