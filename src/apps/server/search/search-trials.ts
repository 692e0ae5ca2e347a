import {
  lexiconEntries,
  lexiconOf,
  pinFor,
  type Lexicon,
  type LexiconEntry,
  type LexiconItem,
} from "../../../modules/lexicon/index.ts";
import { search, type SearchAnswer, type SearchHit } from "../../../modules/search/index.ts";
import { understand, type Understanding } from "../../../modules/understanding/index.ts";
import type { Site } from "../../../modules/columns/index.ts";
import type { SearchDesk } from "../../../portal/index.ts";
import type { App } from "../app.ts";

/** What is tried: a change of the office's entries that is not saved. `item` null leaves the entry out. */
export type Change = { readonly id: number | null; readonly item: LexiconItem | null };

export type Trial = {
  readonly understanding: Understanding;
  readonly answer: SearchAnswer;
  readonly pinned: Lexicon["pinned"][number] | null;
};

/** Asks a question as a visitor would, on the office's entries as they stand in the database, or changed in one. */
export async function trySearch(
  { app, desk }: { readonly app: Pick<App, "database" | "clock">; readonly desk: SearchDesk },
  asked: { readonly site: Site; readonly text: string; readonly change: Change | null },
): Promise<Trial> {
  const db = app.database.read;
  const standing = await lexiconEntries(db);
  const lexicon = lexiconOf(changed(standing, asked.change), 0, app.clock.today());
  const knowledge = await desk.knowledge(asked.site.prefix, lexicon);
  if (knowledge === null) throw new Error("a site that has no shape");
  const { site, text } = asked;
  return {
    understanding: understand(text, knowledge.questions, new Set()),
    answer: await search(db, knowledge, {
      siteIds: [site.id],
      text,
      order: "relevance",
      page: 1,
    }),
    pinned: pinFor(lexicon.pinned, text),
  };
}

/** A hit as the office reads it. */
export function hitOf(site: Site, hit: SearchHit) {
  return {
    siteId: hit.siteId,
    id: hit.id,
    title: hit.title.map((part) => part.text).join(""),
    address: `/${site.prefix}${hit.path}`,
    publishedOn: hit.publishedOn,
    kind: hit.kind,
  };
}

/** A new entry comes last, as it does when it is saved. */
function changed(
  standing: readonly LexiconEntry[],
  change: Change | null,
): readonly Pick<LexiconEntry, "id" | "item">[] {
  if (change === null) return standing;
  const { id, item } = change;
  if (id === null) return item === null ? standing : [...standing, { id: 0, item }];
  return standing.flatMap((one) =>
    one.id !== id ? [one] : item === null ? [] : [{ ...one, item }],
  );
}
