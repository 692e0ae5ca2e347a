import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Result } from "../../../../kernel/result.ts";
import {
  accountsMessages,
  changeUser,
  createUser,
  disableUser,
  enableUser,
  endSessionsOf,
  findPeople,
  newOneTimePassword,
  resetPassword,
  resetSecondFactor,
  sessionsOf,
  type AccountsRefusal,
  type SignedIn,
  type User,
} from "../../../../modules/accounts/index.ts";
import { problemOf, type Problem } from "../../../../platform/http/index.ts";
import { evenReadOnly } from "../../access/read-only.ts";
import { mayAnywhere } from "../../access/places.ts";
import { openSessionOf, personOf, right, staleProofOf } from "../../access/rights.ts";
import { accountsDeps, type App } from "../../app.ts";
import * as contract from "../contract/people.ts";
import { serveRoute } from "../serve-route.ts";
import { peopleView, type PeopleView } from "./people-view.ts";

/** Whoever may do one of these may name a deputy for it. */
const deciding = ["document.review", "document.secrecy-review", "document.publish"] as const;
const decides = (person: SignedIn) => deciding.some((action) => mayAnywhere(person, action));

const noSuchPerson: Problem = {
  status: 404,
  code: "not-found",
  detail: accountsMessages["not-found"],
};

const MOST_COLLEAGUES = 50;

/** People and their roles, for those who may see them; changes for those who administer them. */
export function peopleRoutes(http: FastifyInstance, app: App): void {
  const deps = accountsDeps(app);
  type Found = { readonly view: PeopleView; readonly user: User };

  async function personNamed(request: FastifyRequest, id: string): Promise<Found | null> {
    const view = await peopleView(app, personOf(request));
    const user = view === null ? null : await view.find(id);
    return view === null || user === null ? null : { view, user };
  }

  /** Answers a change with the person as they are now, or with why it was refused. */
  async function afterwards(
    done: Result<unknown, AccountsRefusal>,
    asked: { readonly request: FastifyRequest; readonly reply: FastifyReply },
    id: string,
  ) {
    if (!done.ok) return asked.reply.problem(problemOf(done, accountsMessages));
    const found = await personNamed(asked.request, id);
    return found === null ? asked.reply.problem(noSuchPerson) : found.view.shown(found.user);
  }

  serveRoute(http, contract.listPeople, right("account.read"), async ({ query, request }) => {
    const view = await peopleView(app, personOf(request));
    if (view === null) return { total: 0, rows: [], next: null };
    const { after, limit, organizationId } = query;
    const page = await findPeople(
      app.database.read,
      {
        siteId: view.siteId,
        scope: view.scope,
        organizationIds: organizationId === undefined ? null : view.below(organizationId),
        query: query.query === undefined || query.query === "" ? null : query.query,
        role: query.role ?? null,
        state: query.state ?? null,
      },
      { after: after ?? null, limit },
    );
    return { ...page, rows: page.rows.map((user) => view.shown(user)) };
  });

  serveRoute(http, contract.listColleagues, right("working"), async ({ query, request }) => {
    const person = personOf(request);
    const because = mayAnywhere(person, "deputy.appoint") ? "deputy.appoint" : "own-place";
    if (because === "own-place" && !decides(person)) return { rows: [] };
    const view = await peopleView(app, person, because);
    if (view === null) return { rows: [] };
    const { siteId, scope } = view;
    const words = query.query === undefined || query.query === "" ? null : query.query;
    const page = await findPeople(
      app.database.read,
      { siteId, scope, organizationIds: null, query: words, role: null, state: "active" },
      { after: null, limit: MOST_COLLEAGUES },
    );
    const rows = page.rows.map((user) => view.shown(user));
    return {
      rows: rows.map(({ id, displayName, organizationName, roles }) => ({
        id,
        displayName,
        organizationName,
        roleNames: roles.map(({ roleName }) => roleName),
      })),
    };
  });

  serveRoute(
    http,
    contract.readPerson,
    right("account.read"),
    async ({ params, request, reply }) => {
      const found = await personNamed(request, params.id);
      return found === null ? reply.problem(noSuchPerson) : found.view.shown(found.user);
    },
  );

  serveRoute(
    http,
    contract.addPerson,
    right("account.administer"),
    async ({ body, request, reply }) => {
      const view = await peopleView(app, personOf(request));
      if (view === null) return reply.problem(noSuchPerson);
      const stale = staleProofOf(request);
      if (stale !== null) return reply.problem(stale);
      const oneTimePassword = newOneTimePassword();
      const { oidcName, ...named } = body;
      const done = await createUser(deps, personOf(request), {
        ...named,
        siteId: view.siteId,
        password: oneTimePassword,
        mustChangePassword: true,
        ...(oidcName === null ? {} : { oidcName }),
      });
      if (!done.ok) return reply.problem(problemOf(done, accountsMessages));
      reply.header("cache-control", "no-store");
      return { id: done.value.userId, oneTimePassword };
    },
  );

  serveRoute(http, contract.changePerson, right("account.administer"), async (asked) => {
    const { params, body, request, reply } = asked;
    const found = await personNamed(request, params.id);
    if (found === null) return reply.problem(noSuchPerson);
    const isFresh = openSessionOf(request).freshUntil !== null;
    const change = { ...body, userId: found.user.id, isFresh };
    return afterwards(await changeUser(deps, personOf(request), change), asked, params.id);
  });

  serveRoute(
    http,
    contract.disablePerson,
    { ...right("account.administer"), ...evenReadOnly },
    async (asked) => {
      const { params, request, reply } = asked;
      const found = await personNamed(request, params.id);
      if (found === null) return reply.problem(noSuchPerson);
      return afterwards(
        await disableUser(deps, personOf(request), found.user.id),
        asked,
        params.id,
      );
    },
  );

  serveRoute(http, contract.enablePerson, right("account.administer"), async (asked) => {
    const { params, request, reply } = asked;
    const found = await personNamed(request, params.id);
    if (found === null) return reply.problem(noSuchPerson);
    return afterwards(await enableUser(deps, personOf(request), found.user.id), asked, params.id);
  });

  serveRoute(
    http,
    contract.resetPersonPassword,
    right("account.reset-password"),
    async ({ params, request, reply }) => {
      const found = await personNamed(request, params.id);
      if (found === null) return reply.problem(noSuchPerson);
      const stale = staleProofOf(request);
      if (stale !== null) return reply.problem(stale);
      const next = newOneTimePassword();
      const ask = { userId: found.user.id, next, isOneTime: true };
      const done = await resetPassword(deps, personOf(request), ask);
      if (!done.ok) return reply.problem(problemOf(done, accountsMessages));
      reply.header("cache-control", "no-store");
      return { oneTimePassword: next };
    },
  );

  serveRoute(
    http,
    contract.resetPersonSecondFactor,
    right("account.reset-second-factor"),
    async (asked) => {
      const { params, request, reply } = asked;
      const found = await personNamed(request, params.id);
      if (found === null) return reply.problem(noSuchPerson);
      const stale = staleProofOf(request);
      if (stale !== null) return reply.problem(stale);
      const done = await resetSecondFactor(deps, personOf(request), found.user.id);
      return afterwards(done, asked, params.id);
    },
  );

  serveRoute(
    http,
    contract.listPersonSessions,
    right("session.revoke"),
    async ({ params, request, reply }) => {
      const found = await personNamed(request, params.id);
      if (found === null || !found.view.shown(found.user).administered) {
        return reply.problem(noSuchPerson);
      }
      return { rows: await sessionsOf(deps, found.user.id) };
    },
  );

  serveRoute(
    http,
    contract.endPersonSessions,
    { ...right("session.revoke"), ...evenReadOnly },
    async ({ params, request, reply }) => {
      const found = await personNamed(request, params.id);
      if (found === null) return reply.problem(noSuchPerson);
      const done = await endSessionsOf(deps, personOf(request), found.user.id);
      return done.ok ? { ended: done.value } : reply.problem(problemOf(done, accountsMessages));
    },
  );
}
