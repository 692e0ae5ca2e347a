import type { FastifyInstance, FastifyReply } from "fastify";
import type { Result } from "../../../../kernel/result.ts";
import { actorOf } from "../../../../modules/accounts/index.ts";
import {
  bodiesSet,
  deliveredWording,
  letterMessages,
  numberGaps,
  officeOf,
  officeSetting,
  ownWordings,
  placesFor,
  previewWording,
  saveBodies,
  saveOffice,
  saveWording,
  wordingKeys,
  type WordingKey,
} from "../../../../modules/official-letters/index.ts";
import { problemOf } from "../../../../platform/http/index.ts";
import { mayAt, mayEverywhere } from "../../access/places.ts";
import { notAllowed, personOf, right } from "../../access/rights.ts";
import { commandDeps, type App } from "../../app.ts";
import * as contract from "../contract/letters.ts";
import { noSite, placesFor as organizationsFor, requestSite } from "../requests/request-site.ts";
import { serveRoute } from "../serve-route.ts";
import { wordingName } from "./wording-names.ts";

const ACTION = "request.administer";

/** What an office settles for its letters: numbers, names, words. Words and the site's bodies hold for everybody. */
export function letterSettingRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;
  const deps = commandDeps(app);
  const administering = right(ACTION);

  function answer(reply: FastifyReply, done: Result<true, keyof typeof letterMessages>) {
    return done.ok ? {} : reply.problem(problemOf(done, letterMessages));
  }

  serveRoute(http, contract.letterSettings, administering, async ({ request, reply }) => {
    const site = await requestSite(app);
    if (site === null) return reply.problem(noSite);
    const person = personOf(request);
    const places = organizationsFor(person, ACTION, site.organizations);
    const own = site.organizations.filter((one) => places === null || places.includes(one.id));
    const organizations = await Promise.all(
      own.map(async ({ id, name }) => ({
        id,
        name,
        office: await officeSetting(db, id),
        bodies: await bodiesSet(db, site.id, id),
      })),
    );
    const gaps = await numberGaps(db, site.id);
    return {
      organizations,
      siteBodies: await bodiesSet(db, site.id, null),
      maySetSite: places === null,
      gaps: gaps.filter((gap) => own.some((one) => one.id === gap.organizationId)),
    };
  });

  serveRoute(http, contract.changeLetterOffice, administering, async (asked) => {
    const site = await requestSite(app);
    if (site === null) return asked.reply.problem(noSite);
    const { organizationId } = asked.params;
    const person = personOf(asked.request);
    const isThere = site.organizations.some((one) => one.id === organizationId);
    if (!isThere || !(await mayAt(db, person, ACTION, organizationId)))
      return asked.reply.problem(notAllowed);
    const at = { siteId: site.id, organizationId };
    return answer(asked.reply, await saveOffice(deps, actorOf(person), at, asked.body));
  });

  serveRoute(http, contract.changeRemedyBodies, administering, async (asked) => {
    const site = await requestSite(app);
    if (site === null) return asked.reply.problem(noSite);
    const { organizationId, bodies } = asked.body;
    const person = personOf(asked.request);
    const isThere =
      organizationId === null || site.organizations.some((one) => one.id === organizationId);
    if (!isThere || !(await mayAt(db, person, ACTION, organizationId)))
      return asked.reply.problem(notAllowed);
    const at = { siteId: site.id, organizationId };
    return answer(asked.reply, await saveBodies(deps, actorOf(person), at, bodies));
  });

  serveRoute(http, contract.letterWordings, administering, async ({ request, reply }) => {
    const site = await requestSite(app);
    if (site === null) return reply.problem(noSite);
    const own = await ownWordings(db, site.id);
    return {
      rows: wordingKeys.map((key) => ({
        key,
        name: wordingName(key),
        own: own.get(key) ?? null,
        delivered: deliveredWording(key),
        ...placesFor(key),
      })),
      mayChange: mayEverywhere(personOf(request), ACTION),
    };
  });

  serveRoute(http, contract.changeLetterWording, administering, async (asked) => {
    const site = await requestSite(app);
    if (site === null) return asked.reply.problem(noSite);
    const person = personOf(asked.request);
    if (!mayEverywhere(person, ACTION)) return asked.reply.problem(notAllowed);
    const key = asked.params.key as WordingKey;
    const done = await saveWording(deps, actorOf(person), site.id, key, asked.body.text);
    return answer(asked.reply, done);
  });

  serveRoute(http, contract.previewLetterWording, administering, async (asked) => {
    const site = await requestSite(app);
    const { organizationId, text } = asked.body;
    const office = site === null ? null : await officeOf(db, site.id, organizationId);
    if (office === null) return asked.reply.problem(noSite);
    const shown = previewWording(asked.params.key as WordingKey, text, office);
    return shown.ok ? shown.value : asked.reply.problem(problemOf(shown, letterMessages));
  });
}
