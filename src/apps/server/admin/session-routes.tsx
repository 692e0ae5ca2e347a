import type { FastifyInstance, FastifyReply } from "fastify";
import * as z from "zod";
import {
  accountsMessages,
  LONGEST_SESSION,
  signIn,
  signInForm,
  signOut,
} from "../../../modules/accounts/index.ts";
import { cookieOptions, sentenceOf, statusOf } from "../../../platform/http/index.ts";
import { browserOf } from "../access/browser.ts";
import { right } from "../access/rights.ts";
import { commandDeps, type App } from "../app.ts";
import { setUpForm, setUpInstallation, setUpMessages } from "../first-agency.ts";
import { adminPage, Field } from "./layout.tsx";

const nextPage = (text: unknown) =>
  typeof text === "string" && /^\/admin\/[\w/?&=%.:-]*$/.test(text) ? text : "/admin/documents";
const strict = { rateLimit: { max: 30, timeWindow: 60_000 } };

/** Signing in and out, and the first run. */
export function sessionRoutes(http: FastifyInstance, app: App): void {
  const deps = { db: app.database, clock: app.clock };
  const html = "text/html; charset=utf-8";

  http.get("/admin/", { config: right("public"), schema: { hide: true } }, async (_, reply) =>
    reply.redirect((await app.setUp.isOpen()) ? "/admin/set-up" : "/admin/documents", 303),
  );
  http.get("/admin", { config: right("public"), schema: { hide: true } }, async (_, reply) =>
    reply.redirect("/admin/", 301),
  );

  http.get(
    "/admin/sign-in",
    { config: right("public"), schema: { hide: true } },
    async (request, reply) => {
      if (await app.setUp.isOpen()) return reply.redirect("/admin/set-up", 303);
      const { next } = z.object({ next: z.string().optional() }).catch({}).parse(request.query);
      return reply
        .header("cache-control", "no-store")
        .type(html)
        .send(signInPage(reply.formToken(), { next: nextPage(next) }));
    },
  );

  http.post(
    "/admin/sign-in",
    { config: { ...right("public"), ...strict }, schema: { hide: true } },
    async (request, reply) => {
      const form = signInForm.extend({ next: z.string().optional() }).safeParse(request.body);
      const next = nextPage(form.data?.next);
      const username = form.data?.username ?? "";
      const done = form.success
        ? await signIn(deps, { username, password: form.data.password, ...browserOf(request, app) })
        : ({ ok: false, refusal: "wrong-credentials" } as const);
      if (!done.ok) {
        return reply
          .code(statusOf(done.refusal))
          .type(html)
          .send(
            signInPage(reply.formToken(), {
              next,
              username,
              problem: sentenceOf(done, accountsMessages),
            }),
          );
      }
      return begin(app, reply, done.value.token).redirect(next, 303);
    },
  );

  http.post(
    "/admin/sign-out",
    { config: right("signed-in"), schema: { hide: true } },
    async (request, reply) => {
      const token = request.cookies[app.names.session];
      if (token !== undefined) await signOut(deps, token);
      return reply
        .clearCookie(app.names.session, cookieOptions(app.secure))
        .redirect("/admin/sign-in", 303);
    },
  );

  http.get("/admin/set-up", { config: right("fresh"), schema: { hide: true } }, async (_, reply) =>
    reply.header("cache-control", "no-store").type(html).send(setUpPage(reply.formToken(), {})),
  );

  http.post(
    "/admin/set-up",
    { config: { ...right("fresh"), ...strict }, schema: { hide: true } },
    async (request, reply) => {
      const again = (problem: string) =>
        reply
          .code(422)
          .type(html)
          .send(
            setUpPage(reply.formToken(), {
              typed: request.body as Record<string, string>,
              problem,
            }),
          );
      const form = setUpForm.safeParse(request.body);
      if (!form.success) return again(form.error.issues[0]?.message ?? "请检查填写的内容。");
      if (!app.setUp.accepts(form.data.code))
        return again("安装码不对。它显示在启动平台的命令行窗口里。");
      const made = await setUpInstallation(commandDeps(app), form.data);
      if (!made.ok) return again(sentenceOf(made, setUpMessages));
      const { username, password } = form.data;
      const opened = await signIn(deps, { username, password, ...browserOf(request, app) });
      return opened.ok
        ? begin(app, reply, opened.value.token).redirect("/admin/documents", 303)
        : reply.redirect("/admin/sign-in", 303);
    },
  );
}

function begin(app: App, reply: FastifyReply, token: string): FastifyReply {
  return reply.setCookie(app.names.session, token, {
    ...cookieOptions(app.secure),
    maxAge: LONGEST_SESSION / 1_000,
  });
}

function signInPage(
  token: string,
  about: { readonly next: string; readonly username?: string; readonly problem?: string },
): string {
  return adminPage({
    title: "登录",
    person: null,
    token,
    problem: about.problem,
    children: (
      <form class="card" method="post" action="/admin/sign-in">
        <input type="hidden" name="_token" value={token} />
        <input type="hidden" name="next" value={about.next} />
        <Field name="username" label="用户名">
          <input
            id="username"
            name="username"
            autocomplete="username"
            required
            value={about.username ?? ""}
          />
        </Field>
        <Field name="password" label="密码">
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="current-password"
            required
          />
        </Field>
        <div class="row">
          <button type="submit">登录</button>
        </div>
      </form>
    ),
  });
}

const SET_UP_FIELDS = [
  ["code", "安装码（显示在启动平台的命令行窗口里）", "text"],
  ["government", "政府名称，例如：某某县人民政府", "text"],
  ["regionCode", "行政区划代码（6 位）", "text"],
  ["identifier", "政府网站标识码（10 位；还没有可先填区划代码加 0001）", "text"],
  ["username", "管理员用户名", "text"],
  ["displayName", "管理员姓名", "text"],
  ["password", "管理员密码（至少 12 位，长比复杂更安全）", "password"],
] as const;

function setUpPage(
  token: string,
  about: { readonly typed?: Readonly<Record<string, string>>; readonly problem?: string },
): string {
  return adminPage({
    title: "首次设置",
    person: null,
    token,
    problem: about.problem,
    children: (
      <form class="card" method="post" action="/admin/set-up">
        <input type="hidden" name="_token" value={token} />
        {SET_UP_FIELDS.map(([name, label, type]) => (
          <Field name={name} label={label}>
            {type === "password" ? (
              <input id={name} name={name} type="password" required autocomplete="new-password" />
            ) : (
              <input
                id={name}
                name={name}
                required
                autocomplete="off"
                value={about.typed?.[name] ?? ""}
              />
            )}
          </Field>
        ))}
        <div class="row">
          <button type="submit">完成设置</button>
        </div>
      </form>
    ),
  });
}
