import type { FastifyInstance } from "fastify";
import { parsePlainDate } from "../../../../kernel/dates.ts";
import { refuse } from "../../../../kernel/result.ts";
import { namesOf } from "../../../../modules/accounts/index.ts";
import {
  appointDeputy,
  deputiesFrom,
  endDeputy,
  reviewMessages,
  type Deputy,
} from "../../../../modules/reviews/index.ts";
import { problemOf } from "../../../../platform/http/index.ts";
import { mayAnywhere } from "../../access/places.ts";
import { personOf, right } from "../../access/rights.ts";
import { commandDeps, type App } from "../../app.ts";
import * as contract from "../contract/work.ts";
import { serveRoute } from "../serve-route.ts";

/** Who decides for whom, now and in days to come. Everybody sees their own; who appoints deputies sees all. */
export function deputyRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;
  const shown = async (deputies: readonly Deputy[]) => {
    const names = await namesOf(db, [
      ...new Set(deputies.flatMap((one) => [one.userId, one.deputyId])),
    ]);
    return deputies.map((one) => ({
      ...one,
      userName: names.get(one.userId) ?? "",
      deputyName: names.get(one.deputyId) ?? "",
    }));
  };
  const working = right("working");

  serveRoute(http, contract.listDeputies, right("signed-in"), async ({ request }) => {
    const person = personOf(request);
    const people = mayAnywhere(person, "deputy.appoint") ? null : [person.userId];
    return { rows: await shown(await deputiesFrom(db, app.clock.today(), people)) };
  });

  serveRoute(http, contract.appointDeputy, working, async ({ body, request, reply }) => {
    const [from, to] = [parsePlainDate(body.from), parsePlainDate(body.to)];
    if (from === null || to === null)
      return reply.problem(problemOf(refuse("days-in-wrong-order"), reviewMessages));
    const { userId, deputyId } = body;
    const wanted = { userId, deputyId, from, to };
    const done = await appointDeputy(commandDeps(app), personOf(request), wanted);
    if (!done.ok) return reply.problem(problemOf(done, reviewMessages));
    const [one] = await shown([done.value]);
    return one ?? reply.problem(problemOf(refuse("not-found"), reviewMessages));
  });

  serveRoute(http, contract.endDeputy, working, async ({ params, request, reply }) => {
    const done = await endDeputy(commandDeps(app), personOf(request), params.id);
    return done.ok ? done.value : reply.problem(problemOf(done, reviewMessages));
  });
}
