import { diffArrays } from "diff";
import { htmlOf, textOf, treeOf, type Child } from "../paste/tree.ts";
import { fieldWords, type Draft, type DocumentRecord } from "../draft.ts";

/** How two people's drafts of one document differ, to be read by the one who could not save. */
export type Conflict = {
  /** Who saved meanwhile, and when; null where the server does not say. */
  readonly by: string | null;
  readonly at: string | null;
  readonly fields: readonly {
    readonly label: string;
    readonly mine: string;
    readonly theirs: string;
  }[];
  readonly paragraphs: readonly {
    readonly kind: "same" | "mine" | "theirs";
    readonly text: string;
  }[];
};

const SHOWN = [
  "title",
  "documentNumber",
  "openness",
  "opennessReason",
  "genre",
  "writtenOn",
  "effectiveOn",
  "expiresOn",
  "summary",
  "keywords",
  "columnId",
  "organizationId",
  "attachments",
] as const;

/** Compares a person's draft with what the server holds now. */
export function conflictOf(mine: Draft, record: DocumentRecord): Conflict {
  const theirs = record.edition;
  const newest = record.editions.find((one) => one.number === theirs.number);
  return {
    by: newest?.by ?? null,
    at: newest?.updatedAt ?? null,
    fields: SHOWN.flatMap((name) => {
      const [here, there] = [words(mine[name]), words(theirs[name])];
      return here === there ? [] : [{ label: fieldWords[name] ?? name, mine: here, theirs: there }];
    }),
    paragraphs: diffArrays([...paragraphsOf(theirs.body)], [...paragraphsOf(mine.body)]).flatMap(
      (part) =>
        part.value.map((text) => ({
          kind: part.added
            ? ("mine" as const)
            : part.removed
              ? ("theirs" as const)
              : ("same" as const),
          text,
        })),
    ),
  };
}

/** The paragraphs of a body as plain text, the rows of a table one by one. */
export function paragraphsOf(body: string): readonly string[] {
  const found: string[] = [];
  const walk = (child: Child) => {
    if (typeof child === "string") return;
    if (/^(?:p|h2|h3|h4|caption|figcaption|li)$/.test(child.tag)) found.push(textOf(child));
    else if (child.tag === "tr")
      found.push(
        child.children
          .filter((one) => typeof one !== "string")
          .map(textOf)
          .join("　"),
      );
    else child.children.forEach(walk);
  };
  treeOf(body).children.forEach(walk);
  return found.filter((text) => text.trim() !== "");
}

/** A draft's text for the clipboard, so that it can be pasted back after taking the other's version. */
export function copyable(draft: Draft): { readonly html: string; readonly text: string } {
  return {
    html: htmlOf(treeOf(draft.body).children),
    text: [draft.title, ...paragraphsOf(draft.body)].join("\n"),
  };
}

function words(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map((one) =>
        typeof one === "object" && one !== null && "name" in one ? String(one.name) : String(one),
      )
      .join("、");
  return value === null || value === undefined ? "" : String(value);
}
