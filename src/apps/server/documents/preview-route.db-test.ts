import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { aDistrictWithPeople, aProduct, aServer } from "../fixtures.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;
let address = "";
let picture = "";
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function someone(username: string) {
  const visitor = server.visitor();
  await visitor.signIn(username);
  return visitor;
}

beforeAll(async () => {
  const places = await aDistrictWithPeople(product);
  server = await aServer(product);
  const drafter = await someone("finance-drafter");
  const token = (await drafter.api("GET", "/api/session")).json<{ formToken: string }>().formToken;
  const sent = await drafter.upload(
    "/api/files",
    [["files", { name: "a.png", content: png }]],
    token,
  );
  picture = sent.json<{ sha256: string }[]>()[0]?.sha256 ?? "";
  const made = await drafter.api("POST", "/api/documents", {
    title: "关于做好冬季供暖工作的通知",
    columnId: places.policies,
    organizationId: places.finance,
    body: `<p>请做好<script>x</script>供暖准备。<img src="/files/${picture}/a.png" alt="图"></p>`,
  });
  const { siteId, id } = made.json<{ siteId: number; id: string }>();
  address = `/api/documents/${siteId}/${id}/preview`;
});

describe("the preview of a draft", () => {
  it("is the portal's page, with a note that it is not public", async () => {
    const page = await (await someone("finance-drafter")).get(address);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain("预览，未公开");
    expect(page.body).toContain(`<h1>关于做好冬季供暖工作的通知</h1>`);
    expect(page.body).toContain("供暖准备。");
    expect(page.body).not.toContain("<script>x");
  });

  it("shows pictures by the address of those who may see them", async () => {
    const page = await (await someone("finance-drafter")).get(address);
    expect(page.body).toContain(`src="/api/files/${picture}/a.png"`);
    expect(page.body).not.toMatch(/(?:src|href)="\/files\//);
  });

  it("is kept nowhere, listed nowhere, and framed by the console alone", async () => {
    const { headers, body } = await (await someone("finance-drafter")).get(address);
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers["x-robots-tag"]).toContain("noindex");
    expect(headers["x-frame-options"]).toBe("SAMEORIGIN");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
    expect(headers["content-security-policy"]).not.toContain("script-src");
    expect(body).toContain(`<meta name="robots" content="noindex`);
    expect(body).not.toContain(`rel="canonical"`);
  });

  it("is not there for those who may not read the draft, nor for the public", async () => {
    expect((await (await someone("civil-publisher")).get(address)).statusCode).toBe(404);
    expect((await server.visitor().get(address, { accept: "application/json" })).statusCode).toBe(
      401,
    );
  });
});
