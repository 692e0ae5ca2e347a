import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { aDistrictWithPeople, aProduct, aServer } from "../fixtures.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;
let places: Awaited<ReturnType<typeof aDistrictWithPeople>>;

beforeAll(async () => {
  places = await aDistrictWithPeople(product);
  server = await aServer(product);
});

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
type Upload = { id: string; offset: number; attachment: { sha256: string } | null };

async function signedIn(username: string) {
  const visitor = server.visitor();
  await visitor.signIn(username);
  const { formToken } = (await visitor.get("/api/session")).json<{ formToken: string }>();
  return {
    api: visitor.api,
    get: visitor.get,
    send: (id: string, offset: number, bytes: Buffer, more: Record<string, string> = {}) =>
      server.http.inject({
        method: "PATCH",
        url: `/api/uploads/${id}?offset=${offset}`,
        headers: {
          cookie: visitor.cookies(),
          accept: "application/json",
          "sec-fetch-site": "same-origin",
          "content-type": "application/octet-stream",
          "x-form-token": formToken,
          ...more,
        },
        payload: bytes,
      }),
  };
}

async function uploaded(who: Awaited<ReturnType<typeof signedIn>>, name: string, content: Buffer) {
  const begun = (
    await who.api("POST", "/api/uploads", { name, size: content.length })
  ).json<Upload>();
  const reply = await who.send(begun.id, 0, content);
  const sha256 = reply.json<Upload>().attachment?.sha256;
  if (sha256 === undefined) throw new Error(reply.body);
  return { sha256, url: `/api/files/${sha256}/${encodeURIComponent(name)}` };
}

describe("an upload in parts", () => {
  it("goes on after a wrong offset was answered by the right one", async () => {
    const clerk = await signedIn("finance-drafter");
    const begun = await clerk.api("POST", "/api/uploads", { name: "照片.png", size: png.length });
    const { id } = begun.json<Upload>();
    expect([begun.statusCode, begun.json<Upload>().offset]).toEqual([200, 0]);
    expect((await clerk.send(id, 0, png.subarray(0, 30))).json()).toMatchObject({
      offset: 30,
      attachment: null,
    });
    const wrong = await clerk.send(id, 10, png.subarray(10));
    expect([wrong.statusCode, wrong.json()]).toMatchObject([
      409,
      { code: "wrong-offset", offset: 30 },
    ]);
    const state = await clerk.api("GET", `/api/uploads/${id}`);
    expect(state.json()).toMatchObject({ id, offset: 30 });
    const done = await clerk.send(id, 30, png.subarray(30));
    expect(done.json()).toMatchObject({
      offset: png.length,
      attachment: { name: "照片.png", mediaType: "image/png", size: png.length },
    });
    const again = await clerk.send(id, png.length, Buffer.alloc(0));
    expect(again.json()).toEqual(done.json());
  });

  it("is not there for another person", async () => {
    const clerk = await signedIn("finance-drafter");
    const { id } = (
      await clerk.api("POST", "/api/uploads", { name: "表.txt", size: 9 })
    ).json<Upload>();
    const other = await signedIn("finance-publisher");
    expect((await other.api("GET", `/api/uploads/${id}`)).statusCode).toBe(404);
    expect((await other.send(id, 0, Buffer.from("123456789"))).statusCode).toBe(404);
  });

  it("of a gigabyte is refused before it begins, and when it comes all the same", async () => {
    const clerk = await signedIn("finance-drafter");
    const big = await clerk.api("POST", "/api/uploads", { name: "大.pdf", size: 1_073_741_824 });
    expect([big.statusCode, big.json()]).toMatchObject([
      413,
      { code: "too-large", detail: expect.stringContaining("不能超过 1 MB") },
    ]);
    const { id } = (
      await clerk.api("POST", "/api/uploads", { name: "小.txt", size: 10 })
    ).json<Upload>();
    const lied = await clerk.send(id, 0, Buffer.alloc(5_000_000, 65));
    expect([lied.statusCode, lied.headers["connection"]]).toEqual([413, "close"]);
    expect((await clerk.api("GET", `/api/uploads/${id}`)).statusCode).toBe(404);
  });

  it("is taken from pages of ours only", async () => {
    const clerk = await signedIn("finance-drafter");
    const { id } = (
      await clerk.api("POST", "/api/uploads", { name: "表.txt", size: 9 })
    ).json<Upload>();
    const forged = await clerk.send(id, 0, Buffer.from("123456789"), { "x-form-token": "made up" });
    expect(forged.statusCode).toBe(403);
    expect((await clerk.api("GET", `/api/uploads/${id}`)).json()).toMatchObject({ offset: 0 });
  });

  it("is not taken as the body of any other address", async () => {
    const clerk = await signedIn("finance-drafter");
    const reply = await server.http.inject({
      method: "POST",
      url: "/api/documents",
      headers: { "content-type": "application/octet-stream", "sec-fetch-site": "same-origin" },
      payload: Buffer.alloc(100),
    });
    expect(reply.statusCode).toBeGreaterThanOrEqual(400);
    expect((await clerk.api("GET", "/api/documents")).statusCode).toBe(200);
  });
});

describe("a file that is not public", () => {
  it("is seen by the one who brought it and by nobody else, in a sandbox", async () => {
    const clerk = await signedIn("finance-drafter");
    const file = await uploaded(clerk, "照片.png", Buffer.concat([png, Buffer.from("1")]));
    const own = await clerk.get(file.url);
    expect(own.statusCode).toBe(200);
    expect(own.headers).toMatchObject({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("sandbox"),
      "cache-control": "private, no-store",
      "content-disposition": expect.stringMatching(/^inline/),
    });
    for (const username of ["finance-publisher", "civil-publisher", "admin"])
      expect((await (await signedIn(username)).get(file.url)).statusCode, username).toBe(404);
    expect((await server.http.inject({ url: file.url })).statusCode).toBe(401);
    expect((await server.http.inject({ url: file.url.replace("/api", "") })).statusCode).toBe(410);
  });

  it("is saved and not shown when it could hold something that runs", async () => {
    const clerk = await signedIn("finance-drafter");
    const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><title>图</title></svg>`);
    const file = await uploaded(clerk, "图.svg", svg);
    expect((await clerk.get(file.url)).headers["content-disposition"]).toMatch(/^attachment/);
  });

  it("is seen by those who may read the draft that carries it, as attachment or picture", async () => {
    const clerk = await signedIn("finance-drafter");
    const [attached, pictured] = [
      await uploaded(clerk, "附件.png", Buffer.concat([png, Buffer.from("2")])),
      await uploaded(clerk, "图片.png", Buffer.concat([png, Buffer.from("3")])),
    ];
    const made = await clerk.api("POST", "/api/documents", {
      columnId: places.policies,
      organizationId: places.finance,
      title: "草稿",
      body: `<p>见图<img src="${pictured.url}" alt="照片"></p>`,
      attachments: [{ name: "附件.png", sha256: attached.sha256, mediaType: "image/png", size: 1 }],
    });
    expect(made.statusCode, made.body).toBeLessThan(300);
    for (const { url } of [attached, pictured]) {
      expect((await (await signedIn("finance-publisher")).get(url)).statusCode).toBe(200);
      expect((await (await signedIn("civil-publisher")).get(url)).statusCode).toBe(404);
      expect((await server.http.inject({ url: url.replace("/api", "") })).statusCode).toBe(410);
    }
  });
});
