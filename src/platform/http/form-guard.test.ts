import { describe, expect, it } from "vitest";
import { aServer } from "./fixtures.ts";
import { comesFromHere, formToken, provesForm } from "./form-token.ts";

const here = (site?: string, origin?: string) => comesFromHere({ site, origin }, ["a.cn"]);
const open = { config: { right: "public" } };

async function serverWithForm() {
  const { http } = await aServer();
  http.get("/form", open, async (_, reply) => reply.formToken());
  http.post("/form", open, async () => "changed");
  http.post("/upload", { config: { right: "public", multipartForm: true } }, async () => "changed");
  const page = await http.inject("/form");
  const cookie = String(page.headers["set-cookie"]).split(";")[0] ?? "";
  const post = (about: { token?: string; cookie?: string; headers?: Record<string, string> }) =>
    http.inject({
      method: "POST",
      url: "/form",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        cookie: about.cookie ?? cookie,
        ...about.headers,
      },
      payload: new URLSearchParams({ _token: about.token ?? page.body }).toString(),
    });
  return { http, page, post, token: page.body, cookie };
}

describe("a form", () => {
  it("is taken with the cookie and the token of its page", async () => {
    const { post, page } = await serverWithForm();
    expect(String(page.headers["set-cookie"])).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await post({})).body).toBe("changed");
  });

  it.each([
    ["with no token", { token: "" }],
    ["with a wrong token", { token: "x".repeat(43) }],
    ["with somebody else's cookie", { cookie: "gongkai-visitor=other" }],
    ["without a cookie", { cookie: "" }],
    ["from another site", { headers: { "sec-fetch-site": "cross-site" } }],
    ["from a sister host", { headers: { "sec-fetch-site": "same-site" } }],
    ["with another origin", { headers: { origin: "https://evil.example" } }],
    ["with a hidden origin", { headers: { origin: "null" } }],
  ])("is refused %s", async (_, about) => {
    const { post } = await serverWithForm();
    const { statusCode, body } = await post(about);
    expect([statusCode, body.includes("changed")]).toEqual([403, false]);
  });

  it("can carry its token in a header, for JSON", async () => {
    const { http, token, cookie } = await serverWithForm();
    const send = (headers: Record<string, string>) =>
      http.inject({ method: "POST", url: "/form", headers: { cookie, ...headers }, payload: {} });
    expect((await send({ "x-form-token": token })).statusCode).toBe(200);
    expect((await send({})).statusCode).toBe(403);
  });

  it("with files fails loudly when its handler forgot to ask for the token", async () => {
    const { http } = await serverWithForm();
    expect((await http.inject({ method: "POST", url: "/upload" })).statusCode).toBe(500);
  });
});

describe("a form token", () => {
  const secret = Buffer.alloc(32, 1);

  it("belongs to one cookie and one secret", () => {
    const token = formToken(secret, "a");
    expect(provesForm(secret, "a", token)).toBe(true);
    expect(provesForm(secret, "b", token)).toBe(false);
    expect(provesForm(Buffer.alloc(32, 2), "a", token)).toBe(false);
    expect(provesForm(secret, undefined, token)).toBe(false);
    expect(provesForm(secret, "", formToken(secret, ""))).toBe(false);
  });

  it("is asked for only where the browser does not say that the request comes from elsewhere", () => {
    expect(here("same-origin")).toBe(true);
    expect(here("none")).toBe(true);
    expect(here("cross-site", "https://a.cn")).toBe(false);
    expect(here(undefined, "https://a.cn")).toBe(true);
    expect(here(undefined, "https://a.cn.evil.com")).toBe(false);
    expect(here(undefined, undefined)).toBe(true);
  });
});
