import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Result } from "../../../../kernel/result.ts";
import { actorOf } from "../../../../modules/accounts/index.ts";
import {
  addEntry,
  changeEntry,
  checkItem,
  lexiconEntries,
  lexiconMessages,
  removeEntry,
  restoreEntry,
  type LexiconEntry,
} from "../../../../modules/lexicon/index.ts";
import { titlesOf } from "../../../../modules/documents/index.ts";
import type { Actor } from "../../../../platform/audit.ts";
import type { Db } from "../../../../platform/database/database.ts";
import { problemOf } from "../../../../platform/http/index.ts";
import type { SearchDesk } from "../../../../portal/index.ts";
import { mayEverywhere } from "../../access/places.ts";
import { notAllowed, personOf, right } from "../../access/rights.ts";
import { commandDeps, type App } from "../../app.ts";
import { hitOf, trySearch, type Trial } from "../../search/search-trials.ts";
import * as contract from "../contract/search.ts";
import { serveRoute } from "../serve-route.ts";
import { noSite, siteAsked } from "./site-asked.ts";

const HITS_COMPARED = 5;

/** The office's entries: to see, to add, change, remove and bring back, and to try before. They hold for the whole district. */
export function lexiconRoutes(http: FastifyInstance, app: App, desk: SearchDesk): void {
  const db = app.database.read;
  const deps = commandDeps(app);
  const changing = right("search.administer");

  /** Does a change for whoever may make it in the whole district. */
  async function change(
    { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
    work: (actor: Actor) => Promise<Result<LexiconEntry, keyof typeof lexiconMessages>>,
  ) {
    const person = personOf(request);
    if (!mayEverywhere(person, "search.administer")) return reply.problem(notAllowed);
    const done = await work(actorOf(person));
    return done.ok ? { id: done.value.id } : reply.problem(problemOf(done, lexiconMessages));
  }

  serveRoute(http, contract.listLexicon, right("search.read"), async ({ query }) => {
    const rows = await lexiconEntries(db, query.kind ?? null);
    const titles = await titlesOfTargets(db, rows);
    return {
      rows: rows.map((row) => ({ ...row, targetTitle: titles.get(row.id) ?? null })),
      today: app.clock.today(),
    };
  });

  serveRoute(http, contract.addToLexicon, changing, (asked) =>
    change(asked, (actor) => addEntry(deps, actor, asked.body)),
  );
  serveRoute(http, contract.changeLexicon, changing, (asked) =>
    change(asked, (actor) => changeEntry(deps, actor, asked.params.id, asked.body)),
  );
  serveRoute(http, contract.removeFromLexicon, changing, (asked) =>
    change(asked, (actor) => removeEntry(deps, actor, asked.params.id)),
  );
  serveRoute(http, contract.restoreLexicon, changing, (asked) =>
    change(asked, (actor) => restoreEntry(deps, actor, asked.params.id)),
  );

  serveRoute(http, contract.previewLexicon, changing, async ({ body, reply }) => {
    const site = await siteAsked(app, body.siteId);
    if (site === null) return reply.problem(noSite);
    let { item } = body;
    if (item !== null) {
      const others = (await lexiconEntries(db)).filter((one) => one.id !== body.id);
      const fit = checkItem(
        item,
        others.map((one) => one.item),
        app.clock.today(),
      );
      if (!fit.ok) return reply.problem(problemOf(fit, lexiconMessages));
      item = fit.value;
    }
    const shown = (trial: Trial) => ({
      total: trial.answer.total,
      totalExact: trial.answer.totalExact,
      hits: trial.answer.hits.slice(0, HITS_COMPARED).map((hit) => hitOf(site, hit)),
      pinned: trial.pinned?.title ?? null,
    });
    const rows = [];
    for (const text of body.questions) {
      const tried = { id: body.id, item };
      const before = await trySearch({ app, desk }, { site, text, change: null });
      const after = await trySearch({ app, desk }, { site, text, change: tried });
      rows.push({ question: text, before: shown(before), after: shown(after) });
    }
    return { rows };
  });
}

/** The public titles of the documents that pinned answers lead to, by the answer's key. */
async function titlesOfTargets(
  db: Db,
  entries: readonly LexiconEntry[],
): Promise<ReadonlyMap<number, string | null>> {
  const targets = entries.flatMap(({ id, item }) =>
    item.kind === "pinned" && item.target.kind === "document" ? [{ id, to: item.target }] : [],
  );
  const known = await titlesOf(
    db,
    [...new Set(targets.map(({ to }) => to.siteId))],
    targets.map(({ to }) => to.id),
  );
  return new Map(targets.map(({ id, to }) => [id, known.get(to.id)?.title ?? null]));
}
