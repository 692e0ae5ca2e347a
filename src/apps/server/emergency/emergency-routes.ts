import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { refuse } from "../../../kernel/result.ts";
import { actorOf, may, type SignedIn } from "../../../modules/accounts/index.ts";
import {
  emergencyMessages,
  endMeasure,
  liftFreeze,
  newestMeasures,
  setMeasure,
  standingMeasures,
  type Effect,
} from "../../../modules/emergencies/index.ts";
import { countPages } from "../../../modules/pages/index.ts";
import { problemOf } from "../../../platform/http/index.ts";
import { readSiteAssets } from "../../../ui/assets.ts";
import { withEmergency } from "../../../ui/emergency/with-emergency.ts";
import { frozenOf } from "../../freeze-targets.ts";
import { evenReadOnly } from "../access/read-only.ts";
import { notAllowed, personOf, right } from "../access/rights.ts";
import * as contract from "../api/contract/emergency.ts";
import { serveRoute } from "../api/serve-route.ts";
import type { App } from "../app.ts";
import { asVisitor } from "../appearances/as-visitor.ts";
import { seenIn } from "./seen.ts";

const PAST = 100;
/** Nothing runs in a preview, and only the console frames it. */
const PREVIEW_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'none'; frame-ancestors 'self'; base-uri 'none'";

/** Banner, grey mode, read-only mode and freezes: what stands, one button each, what is past. */
export function emergencyRoutes(http: FastifyInstance, app: App): void {
  const { clock, jobs } = app;
  const db = app.database.read;
  const deps = { db: app.database, clock, jobs };
  const changing = { ...right("site.emergency"), ...evenReadOnly };

  serveRoute(http, contract.listEmergencies, right("signed-in"), async ({ request }) => {
    const person = personOf(request);
    const mayChange = mayChangeAll(person);
    const looksAfter = mayChange || may(person, "site.read", { trail: [] }).ok;
    return {
      standing: [...(await standingMeasures(db, clock.now()))],
      past: looksAfter
        ? (await newestMeasures(db, PAST)).filter((one) => one.endedAt !== null)
        : [],
      pages: await countPages(db),
      mayChange,
    };
  });

  serveRoute(http, contract.setEmergency, changing, async ({ body, request, reply }) => {
    const person = personOf(request);
    if (!mayChangeAll(person)) return reply.problem(notAllowed);
    const effect: Effect | null =
      body.effect.kind === "freeze" ? await freezeOf(body.effect) : body.effect;
    if (effect === null)
      return reply.problem(problemOf(refuse("target-unknown"), emergencyMessages));
    const done = await setMeasure(deps, actorOf(person), effect, {
      beginsAt: body.from === null ? clock.now() : new Date(body.from),
      until: body.until === null ? null : new Date(body.until),
      reason: body.reason,
    });
    return done.ok ? done.value : reply.problem(problemOf(done, emergencyMessages));
  });

  serveRoute(http, contract.endEmergency, changing, async ({ params, request, reply }) => {
    const person = personOf(request);
    if (!mayChangeAll(person)) return reply.problem(notAllowed);
    const standing = await standingMeasures(db, clock.now());
    const found = standing.find((one) => one.id === params.id);
    if (found === undefined) return reply.problem(problemOf(refuse("not-on"), emergencyMessages));
    const { kind } = found.effect;
    const done =
      kind === "freeze"
        ? await liftFreeze(deps, actorOf(person), found.id)
        : await endMeasure(deps, actorOf(person), kind);
    return done.ok ? done.value : reply.problem(problemOf(done, emergencyMessages));
  });

  serveRoute(http, contract.seeEmergency, right("signed-in"), async () => {
    const { body } = await asVisitor(http)("/");
    return { at: clock.now(), ...seenIn(body) };
  });

  const { grey } = readSiteAssets();
  http.withTypeProvider<ZodTypeProvider>().get(
    "/api/emergencies/preview",
    {
      config: right("site.emergency"),
      schema: { querystring: contract.previewBanner, hide: true },
    },
    async ({ query }, reply) => {
      const home = await readFile(join(app.siteFolder, "index.html")).catch(() => null);
      if (home === null) return reply.callNotFound();
      const { text, tone, link } = query;
      const banner = text.trim() === "" ? null : { text, tone, link: link === "" ? null : link };
      const shown = { banner, grey: query.grey === "1" ? grey : null };
      return reply
        .header("content-security-policy", PREVIEW_POLICY)
        .header("x-frame-options", "SAMEORIGIN")
        .header("cache-control", "private, no-store")
        .type("text/html; charset=utf-8")
        .send(withEmergency(home, shown));
    },
  );

  async function freezeOf(asked: Parameters<typeof frozenOf>[1]): Promise<Effect | null> {
    const found = await frozenOf(db, asked);
    return found === null ? null : { kind: "freeze", ...found };
  }
}

/** It is about the whole district: a right for one organization is not enough. */
function mayChangeAll(person: SignedIn): boolean {
  return may(person, "site.emergency", { trail: [] }).ok;
}
