import * as z from "zod";
import { describe, expect, it } from "vitest";
import { aServer } from "./fixtures.ts";

const open = { config: { right: "public" } };

describe("the web server", () => {
  it("sends headers that let a page load nothing from elsewhere and run no script in its text", async () => {
    const { http } = await aServer({ secureCookies: true });
    http.get("/", open, async () => "x");
    const { headers } = await http.inject("/");
    expect(headers["content-security-policy"]).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';" +
        "connect-src 'self';media-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none'",
    );
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["strict-transport-security"]).toContain("max-age=31536000");
    expect(headers["x-powered-by"]).toBeUndefined();
  });

  it("does not take a route that declares no right", async () => {
    const { http } = await aServer();
    expect(() => http.get("/secret", async () => "x")).toThrow("declares no right");
  });

  it("answers programs with problem+json and browsers with a page", async () => {
    const { http } = await aServer();
    http.get("/api/thing", open, async (_, reply) =>
      reply.problem({ status: 404, code: "not-found", detail: "没有找到。" }),
    );
    http.get("/thing", open, async (_, reply) =>
      reply.problem({ status: 404, code: "not-found", detail: "没有找到。" }),
    );
    const forPrograms = await http.inject("/api/thing");
    expect(forPrograms.statusCode).toBe(404);
    expect(forPrograms.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    expect(forPrograms.json()).toEqual({
      type: "urn:gongkai:problem:not-found",
      title: "没有找到",
      status: 404,
      code: "not-found",
      detail: "没有找到。",
      requestId: forPrograms.headers["x-request-id"],
    });
    const page = await http.inject({ url: "/thing", headers: { accept: "text/html,*/*" } });
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.body).toContain("没有找到。");
  });

  it("names the fields of a request that is malformed", async () => {
    const { http } = await aServer();
    http.get(
      "/api/list",
      { ...open, schema: { querystring: z.object({ year: z.coerce.number("请写年份。") }) } },
      async () => "x",
    );
    const { statusCode, json } = await http.inject("/api/list?year=abc");
    expect(statusCode).toBe(400);
    expect(json()).toMatchObject({ code: "malformed", fields: { year: "请写年份。" } });
  });

  it("answers 500 to a bug without saying or logging what it was about", async () => {
    const { http, lines } = await aServer();
    http.get("/api/bug", open, async () => {
      throw new Error("duplicate key: 王小明 13800000000");
    });
    const { statusCode, body } = await http.inject("/api/bug");
    expect(statusCode).toBe(500);
    expect(body + lines.join("")).not.toContain("王小明");
    expect(lines.join("")).toContain("open-http.test.ts");
  });

  it("answers 503 while the database is away", async () => {
    const { http } = await aServer();
    http.get("/api/x", open, async () => {
      throw Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
    });
    const { statusCode, headers } = await http.inject("/api/x");
    expect([statusCode, headers["retry-after"]]).toEqual([503, "10"]);
  });

  it("logs the pattern of a route and never its query", async () => {
    const { http, lines } = await aServer();
    http.get("/search/:what", open, async () => "x");
    await http.inject("/search/低保?q=王小明");
    await new Promise((resolve) => setImmediate(resolve));
    const said = lines.join("");
    expect(said).toContain('"route":"/search/:what"');
    expect(said).not.toMatch(/低保|王小明|%E4/);
  });

  it("refuses a body that is too large and too many requests", async () => {
    const { http } = await aServer({ requestsPerMinute: 2 });
    http.get("/api/x", open, async () => "x");
    const statuses: number[] = [];
    for (const _ of [1, 2, 3]) statuses.push((await http.inject("/api/x")).statusCode);
    expect(statuses).toEqual([200, 200, 429]);
    const refused = await http.inject("/api/x");
    expect(refused.json()).toMatchObject({ status: 429, code: "too-many-requests" });
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  });
});
