import type { FastifyInstance } from "fastify";
import { renderSVG } from "uqr";
import {
  accountsMessages,
  beginEnrolment,
  changePassword,
  confirmEnrolment,
  endOwnSessions,
  needsSecondFactor,
  removeOwnSecondFactor,
  renewRecoveryCodes,
  secondFactorOf,
  sessionsOf,
} from "../../../../modules/accounts/index.ts";
import { problemOf } from "../../../../platform/http/index.ts";
import { evenReadOnly } from "../../access/read-only.ts";
import { knowBrowser, proofLimit } from "../../access/browser.ts";
import { openSessionOf, right } from "../../access/rights.ts";
import { accountsDeps, type App } from "../../app.ts";
import * as contract from "../contract/accounts.ts";
import { serveRoute } from "../serve-route.ts";
import { stateOf } from "./session-state.ts";

/** What everybody does with their own account: second factor, password, sessions. */
export function ownAccountRoutes(http: FastifyInstance, app: App): void {
  const deps = accountsDeps(app);

  serveRoute(http, contract.readSecondFactor, right("signing-in"), async ({ request }) => {
    const { person } = openSessionOf(request);
    const known = await secondFactorOf(deps, person.userId);
    return { required: needsSecondFactor(person.roles, deps.secondFactor), ...known };
  });

  serveRoute(
    http,
    contract.beginEnrolment,
    { ...right("signing-in"), ...proofLimit },
    async ({ request, reply }) => {
      const begun = await beginEnrolment(deps, openSessionOf(request));
      if (!begun.ok) return reply.problem(problemOf(begun, accountsMessages));
      const { secret, address } = begun.value;
      reply.header("cache-control", "no-store");
      return {
        secret: secret.match(/.{1,4}/g)?.join(" ") ?? secret,
        address,
        picture: renderSVG(address, { ecc: "M", border: 2 }),
      };
    },
  );

  serveRoute(
    http,
    contract.confirmEnrolment,
    { ...right("signing-in"), ...proofLimit },
    async ({ body, request, reply }) => {
      const session = openSessionOf(request);
      const done = await confirmEnrolment(deps, session, body.code);
      if (!done.ok) return reply.problem(problemOf(done, accountsMessages));
      const state = await stateOf(request, reply, app);
      if (state.step === null) await knowBrowser(request, reply, app, session.person.userId);
      reply.header("cache-control", "no-store");
      return { ...state, ...done.value };
    },
  );

  serveRoute(http, contract.renewRecoveryCodes, right("signed-in"), async ({ request, reply }) => {
    const done = await renewRecoveryCodes(deps, openSessionOf(request));
    reply.header("cache-control", "no-store");
    return done.ok ? done.value : reply.problem(problemOf(done, accountsMessages));
  });

  serveRoute(http, contract.removeSecondFactor, right("signed-in"), async ({ request, reply }) => {
    const done = await removeOwnSecondFactor(deps, openSessionOf(request));
    return done.ok ? { removed: true } : reply.problem(problemOf(done, accountsMessages));
  });

  serveRoute(
    http,
    contract.changePassword,
    { ...right("signed-in"), ...proofLimit },
    async ({ body, request, reply }) => {
      const done = await changePassword(deps, openSessionOf(request), body);
      if (done.ok) return { changed: true };
      // A wrong password here does not mean that the session has run out.
      const problem = problemOf(done, {
        ...accountsMessages,
        "wrong-credentials": "现在的密码不正确，请重新输入。",
      });
      return reply.problem({ ...problem, status: problem.status === 401 ? 422 : problem.status });
    },
  );

  serveRoute(http, contract.listOwnSessions, right("signed-in"), async ({ request }) => {
    const { id, person } = openSessionOf(request);
    const rows = await sessionsOf(deps, person.userId);
    return { rows: rows.map((row) => ({ ...row, current: row.id === id })) };
  });

  serveRoute(
    http,
    contract.endOwnSession,
    { ...right("signed-in"), ...evenReadOnly },
    async ({ params, request, reply }) => {
      const done = await endOwnSessions(deps, openSessionOf(request), params);
      return done.ok
        ? { ended: done.value }
        : reply.problem({ status: 404, code: "not-found", detail: "这次登录已经退出了。" });
    },
  );

  serveRoute(
    http,
    contract.endOtherSessions,
    { ...right("signed-in"), ...evenReadOnly },
    async ({ request, reply }) => {
      const done = await endOwnSessions(deps, openSessionOf(request), "others");
      return done.ok ? { ended: done.value } : reply.problem(problemOf(done, accountsMessages));
    },
  );
}
