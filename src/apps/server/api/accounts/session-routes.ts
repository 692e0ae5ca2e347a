import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
  accountsMessages,
  chooseNewPassword,
  proveAgain,
  proveSecondFactor,
  signIn,
  signOut,
} from "../../../../modules/accounts/index.ts";
import { problemOf } from "../../../../platform/http/index.ts";
import { evenReadOnly } from "../../access/read-only.ts";
import {
  browserOf,
  giveSession,
  knowBrowser,
  takeSession,
  proofLimit,
} from "../../access/browser.ts";
import { openSessionOf, right, sessionIn } from "../../access/rights.ts";
import { accountsDeps, commandDeps, type App } from "../../app.ts";
import { setUpInstallation, setUpMessages } from "../../first-agency.ts";
import * as contract from "../contract/accounts.ts";
import { serveRoute } from "../serve-route.ts";
import { stateOf } from "./session-state.ts";

/** The steps of signing in, signing out, and the first run. */
export function sessionRoutes(http: FastifyInstance, app: App): void {
  const deps = accountsDeps(app);

  serveRoute(http, contract.readSession, right("public"), async ({ request, reply }) => {
    reply.header("cache-control", "no-store");
    return stateOf(request, reply, app);
  });

  serveRoute(
    http,
    contract.signIn,
    { ...right("public"), ...evenReadOnly, ...proofLimit },
    async ({ body, request, reply }) => {
      const done = await signIn(deps, { ...body, ...browserOf(request, app) });
      if (!done.ok) return reply.problem(problemOf(done, accountsMessages));
      giveSession(request, reply, app, done.value.token);
      await knowWhenDone(request, reply);
      return {
        ...(await stateOf(request, reply, app)),
        failedBefore: done.value.failedBefore,
      };
    },
  );

  serveRoute(http, contract.signOut, right("signing-in"), async ({ request, reply }) => {
    await signOut(deps, request.cookies[app.names.session] ?? "");
    takeSession(request, reply, app);
    return { ended: true };
  });

  serveRoute(
    http,
    contract.proveSecondFactor,
    { ...right("signing-in"), ...proofLimit },
    async ({ body, request, reply }) => {
      const done = await proveSecondFactor(deps, openSessionOf(request), body.code);
      if (!done.ok) return reply.problem(problemOf(done, accountsMessages));
      await knowWhenDone(request, reply);
      return { ...(await stateOf(request, reply, app)), ...done.value };
    },
  );

  serveRoute(
    http,
    contract.chooseNewPassword,
    { ...right("signing-in"), ...proofLimit },
    async ({ body, request, reply }) => {
      const done = await chooseNewPassword(deps, openSessionOf(request), body.next);
      if (!done.ok) return reply.problem(problemOf(done, accountsMessages));
      await knowWhenDone(request, reply);
      return stateOf(request, reply, app);
    },
  );

  serveRoute(
    http,
    contract.proveAgain,
    { ...right("signing-in"), ...proofLimit },
    async ({ body, request, reply }) => {
      const session = openSessionOf(request);
      const done = await proveAgain(deps, session, body.proof);
      return done.ok ? done.value : reply.problem(problemOf(done, accountsMessages));
    },
  );

  serveRoute(http, contract.readSetUp, right("public"), async () => ({
    open: await app.setUp.isOpen(),
  }));

  serveRoute(
    http,
    contract.setUp,
    { ...right("fresh"), ...proofLimit },
    async ({ body, request, reply }) => {
      if (!app.setUp.accepts(body.code)) return reply.problem(wrongSetUpCode);
      const made = await setUpInstallation(commandDeps(app), body);
      if (!made.ok) return reply.problem(problemOf(made, setUpMessages));
      const { username, password } = body;
      const opened = await signIn(deps, { username, password, ...browserOf(request, app) });
      if (opened.ok) giveSession(request, reply, app, opened.value.token);
      return stateOf(request, reply, app);
    },
  );

  async function knowWhenDone(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const session = await sessionIn(request, app);
    if (session === null || session.step !== null) return;
    await knowBrowser(request, reply, app, session.person.userId);
  }
}

const wrongSetUpCode = {
  status: 422,
  code: "wrong-set-up-code",
  detail: "安装码不对。它显示在启动平台的命令行窗口里。",
  fields: { code: "安装码不对。它显示在启动平台的命令行窗口里。" },
};
