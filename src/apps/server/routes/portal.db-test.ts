import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { aDistrictWithPeople, aProduct, aServer, reviewed } from "../fixtures.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;
let places: Awaited<ReturnType<typeof aDistrictWithPeople>>;

async function put(path: string, content: string) {
  const file = join(product.siteFolder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

beforeAll(async () => {
  places = await aDistrictWithPeople(product);
  server = await aServer(product);
  await put("index.html", "<h1>首页</h1>");
  await put("news/index.html", "<h1>动态</h1>");
  await put("404.html", "<h1>没有这个页面</h1>");
  await put("assets/site.0123456789.css", "a{}");
  await put("documents/2018/gone.html", "<h1>已撤回</h1>");
  await put("documents/2018/gone.html.gone", "");
  await put("documents/2018/half.html.0195.part", "half");
  await put("../secret.key", "secret");
});

const get = (url: string, headers: Record<string, string> = {}) =>
  server.http.inject({ url, headers: { accept: "text/html", ...headers } });

describe("the published site", () => {
  it("is served by address, with its type and without cookies", async () => {
    const home = await get("/");
    expect(home.body).toBe("<h1>首页</h1>");
    expect(home.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "public, max-age=0, must-revalidate",
    });
    expect(home.headers["set-cookie"]).toBeUndefined();
    expect((await get("/news/?from=x")).body).toBe("<h1>动态</h1>");
    expect((await get("/assets/site.0123456789.css")).headers["cache-control"]).toContain(
      "immutable",
    );
  });

  it("is not sent again to whoever has it", async () => {
    const { headers } = await get("/");
    const again = await get("/", { "if-none-match": String(headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
    const since = await get("/", { "if-modified-since": String(headers["last-modified"]) });
    expect(since.statusCode).toBe(304);
    await put("index.html", "<h1>新的首页</h1>");
    const changed = await get("/", { "if-none-match": String(headers.etag) });
    expect(changed.body).toBe("<h1>新的首页</h1>");
  });

  it("answers a folder without its slash by the way to it, inside this site", async () => {
    const reply = await get("/news?page=2");
    expect([reply.statusCode, reply.headers.location]).toEqual([301, "/news/?page=2"]);
    const search = await get("/search?q=%E4%BD%8E%E4%BF%9D");
    expect(search.headers.location).toBe("/search/?q=%E4%BD%8E%E4%BF%9D");
    expect((await get("//evil.example/%2f..")).statusCode).toBe(404);
  });

  it("shows the notice of a withdrawn page with 410, never kept by anybody", async () => {
    const reply = await get("/documents/2018/gone.html");
    expect([reply.statusCode, reply.body]).toEqual([410, "<h1>已撤回</h1>"]);
    expect(reply.headers["cache-control"]).toBe("no-store");
  });

  it.each([
    "/nothing.html",
    "/documents/2018/gone.html.gone",
    "/documents/2018/half.html.0195.part",
    "/../secret.key",
    "/%2e%2e/secret.key",
    "/..%2fsecret.key",
    "/news/%2e%2e/%2e%2e/secret.key",
    "/%00",
  ])("has nothing at %s", async (url) => {
    const reply = await get(url);
    expect(reply.statusCode).toBe(404);
    expect(reply.body).toBe("<h1>没有这个页面</h1>");
    expect(reply.headers["cache-control"]).toBe("no-store");
  });

  it("answers an address that is no text like any other mistake of a visitor", async () => {
    const reply = await get("/%E0%A4%A");
    expect([reply.statusCode, reply.headers["content-type"]]).toEqual([
      400,
      "text/html; charset=utf-8",
    ]);
    expect(reply.body).toContain("返回首页");
  });

  it("answers what it does not understand as a problem, for pages and for programs", async () => {
    expect((await get("/api/nothing", { accept: "*/*" })).json()).toMatchObject({
      status: 404,
      code: "not-found",
    });
    const posted = await server.http.inject({ method: "POST", url: "/news/", payload: {} });
    expect([posted.statusCode, posted.headers.allow]).toEqual([405, "GET, HEAD"]);
    const nowhere = await server.http.inject({ method: "POST", url: "/nothing", payload: {} });
    expect(nowhere.statusCode).toBe(404);
    expect((await get("/healthz")).json()).toEqual({ status: "ok" });
  });
});

describe("an attachment", () => {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  async function send(...files: readonly { name: string; content: Buffer }[]) {
    const officer = server.visitor();
    await officer.signIn("office");
    const reply = await officer.upload(
      "/api/files",
      files.map((file) => ["files", file] as const),
    );
    if (reply.statusCode !== 201) return { officer, reply, address: "" };
    const made = await officer.api("POST", "/api/documents", {
      title: "带附件的通知",
      columnId: places.policies,
      organizationId: places.finance,
      body: "<p>见附件。</p>",
      attachments: reply.json(),
    });
    return { officer, reply, address: `/api/documents/1/${made.json<{ id: string }>().id}` };
  }

  it("is public from publication to withdrawal and at no other time", async () => {
    const { officer, reply, address } = await send(
      { name: "附件1：申请表（新）.png", content: png },
      { name: "", content: Buffer.alloc(0) },
    );
    expect(reply.statusCode).toBe(201);
    const kept = await database.read
      .selectFrom("documents.attachments")
      .select(["sha256", "name", "media_type", "size"])
      .execute();
    expect(kept).toMatchObject([
      { name: "附件1：申请表（新）.png", media_type: "image/png", size: png.length },
    ]);
    const url = encodeURI(`/files/${kept[0]?.sha256}/${kept[0]?.name}`);
    expect((await get(url)).statusCode).toBe(410);

    const document = address;
    const version = await reviewed(server, officer, document);
    expect((await get(url)).statusCode).toBe(410);
    const publisher = server.visitor();
    await publisher.signIn("finance-publisher");
    await publisher.api("POST", `${document}/publish`, { version });
    const file = await get(url);
    expect(file.statusCode).toBe(200);
    expect(file.rawPayload.equals(png)).toBe(true);
    await server.visits.flush();
    const visits = await database.read.selectFrom("visits.totals").selectAll().execute();
    expect(visits.filter((one) => one.kind === "attachment")).toMatchObject([{ robots: 1 }]);
    expect(file.headers).toMatchObject({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "content-disposition": expect.stringMatching(
        /^inline; filename=".*\.png"; filename\*=UTF-8''/,
      ),
    });
    const part = await get(url, { range: "bytes=0-3" });
    expect([part.statusCode, part.rawPayload.length]).toEqual([206, 4]);
    expect((await get(url.replace(/[^/]*$/, "page.html"))).statusCode).toBe(404);

    await officer.api("POST", `${document}/withdraw`, { version: version + 1, reason: "有误" });
    const gone = await get(url, { "if-none-match": String(file.headers.etag) });
    expect([gone.statusCode, gone.body.includes("撤回")]).toEqual([410, true]);
  });

  it.each([
    [
      "a program",
      { name: "安装.exe", content: Buffer.from("4d5a900003000000", "hex") },
      "类型不能上传",
    ],
    ["a page", { name: "页面.html", content: Buffer.from("<!doctype html>") }, "类型不能上传"],
    ["a file that is not what its name says", { name: "图.pdf", content: png }, "扩展名与内容不符"],
    ["an empty file", { name: "空.txt", content: Buffer.alloc(0) }, "空文件"],
    [
      "a file over the limit",
      { name: "大.txt", content: Buffer.alloc(3_000_000, 65) },
      "不能超过 1 MB",
    ],
  ])("is refused when it is %s, with the file's name", async (_, file, said) => {
    const { reply } = await send({ name: "好的.png", content: png }, file);
    expect(reply.statusCode).toBe(422);
    const { detail } = reply.json<{ detail: string }>();
    expect(detail).toContain(said);
    expect(detail).toContain(file.name);
  });

  it("is not even read when the form does not prove where it comes from", async () => {
    const officer = server.visitor();
    await officer.signIn("office");
    const reply = await officer.upload(
      "/api/files",
      [["files", { name: "图.png", content: png }]],
      await server.visitor().tokenOf(),
    );
    expect(reply.statusCode).toBe(403);
  });
});
