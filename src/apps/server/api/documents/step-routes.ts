import type { FastifyInstance, FastifyReply } from "fastify";
import type { Id } from "../../../../kernel/ids.ts";
import type { Result } from "../../../../kernel/result.ts";
import { problemOf } from "../../../../platform/http/index.ts";
import { personOf, right } from "../../access/rights.ts";
import { deskMessages, type DeskRefusal, type DocumentDesk } from "../../documents/desk.ts";
import * as contract from "../contract/documents.ts";
import { serveRoute } from "../serve-route.ts";

type Address = { readonly siteId: number; readonly id: string };

/**
 * The steps of a document on its way. Who works with documents may ask for any: the commands know who decides,
 * and a deputy decides by somebody else's rights.
 */
export function stepRoutes(http: FastifyInstance, desk: DocumentDesk): void {
  const working = right("working");
  const ref = ({ siteId, id }: Address) => ({ siteId, id: id as Id<"document"> });
  const seen = (params: Address, { version }: { readonly version: number }) => ({
    ...ref(params),
    version,
  });

  serveRoute(http, contract.submitDocument, working, async ({ params, body, request, reply }) =>
    stepped(reply, await desk.submit(personOf(request), seen(params, body), body.opinion)),
  );
  serveRoute(http, contract.takeBackDocument, working, async ({ params, body, request, reply }) =>
    stepped(reply, await desk.takeBack(personOf(request), seen(params, body))),
  );
  serveRoute(http, contract.passDocument, working, async ({ params, body, request, reply }) =>
    stepped(reply, await desk.pass(personOf(request), seen(params, body), body)),
  );
  serveRoute(http, contract.returnDocument, working, async ({ params, body, request, reply }) =>
    stepped(reply, await desk.sendBack(personOf(request), seen(params, body), body.opinion)),
  );
  serveRoute(http, contract.publishDocument, working, async ({ params, body, request, reply }) =>
    stepped(reply, await desk.publish(personOf(request), seen(params, body), body.correction)),
  );
  serveRoute(http, contract.scheduleDocument, working, async ({ params, body, request, reply }) =>
    stepped(reply, await desk.schedule(personOf(request), seen(params, body), new Date(body.at))),
  );
  serveRoute(http, contract.unscheduleDocument, working, async ({ params, body, request, reply }) =>
    stepped(reply, await desk.unschedule(personOf(request), seen(params, body))),
  );
  serveRoute(http, contract.archiveDocument, working, async ({ params, body, request, reply }) =>
    stepped(reply, await desk.archive(personOf(request), seen(params, body), body.reason)),
  );
  serveRoute(http, contract.withdrawDocument, working, async ({ params, body, request, reply }) =>
    stepped(
      reply,
      await desk.withdraw(personOf(request), seen(params, body), body.reason, body.forced),
    ),
  );

  serveRoute(http, contract.addComment, working, async ({ params, body, request, reply }) => {
    const done = await desk.comment(personOf(request), ref(params), body);
    return done.ok ? done.value : reply.problem(problemOf(done, deskMessages));
  });
  serveRoute(http, contract.resolveComment, working, async ({ params, request, reply }) => {
    const done = await desk.resolve(personOf(request), ref(params), params.commentId);
    return done.ok ? done.value : reply.problem(problemOf(done, deskMessages));
  });
}

function stepped(
  reply: FastifyReply,
  done: Result<{ readonly version: number }, DeskRefusal>,
): { version: number } | FastifyReply {
  return done.ok ? { version: done.value.version } : reply.problem(problemOf(done, deskMessages));
}
