import type { FastifyReply, FastifyRequest } from "fastify";
import type * as z from "zod";
import { actions, type OpenSession } from "../../../../modules/accounts/index.ts";
import { mayAnywhere, mayEverywhere } from "../../access/places.ts";
import { sessionIn } from "../../access/rights.ts";
import type { App } from "../../app.ts";
import { oidcAddresses, type sessionState } from "../contract/accounts.ts";

type State = z.input<typeof sessionState>;

/** Where a browser stands: who is signed in, what is left to do, and the token for its next change. */
export async function stateOf(
  request: FastifyRequest,
  reply: FastifyReply,
  app: App,
): Promise<State> {
  const session = await sessionIn(request, app);
  const { oidc } = app.config;
  return {
    formToken: reply.formToken(),
    setUpOpen: await app.setUp.isOpen(),
    oidc: oidc === null ? null : { label: oidc.label, address: oidcAddresses.start },
    person: session === null ? null : personIn(session),
    step: session?.step ?? null,
    freshUntil: session?.freshUntil ?? null,
  };
}

/** Until signing in is done, a person is no more than their name. */
function personIn(session: OpenSession): State["person"] {
  const { person, step } = session;
  const { userId, name, username, organizationId, roles } = person;
  const isDone = step === null;
  return {
    id: userId,
    name,
    username,
    organizationId,
    roles,
    may: isDone ? actions.filter((action) => mayAnywhere(person, action)) : [],
    mayEverywhere: isDone ? actions.filter((action) => mayEverywhere(person, action)) : [],
  };
}
