import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { aDistrictWithPeople, aProduct, aServer } from "../fixtures.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;
let places: Awaited<ReturnType<typeof aDistrictWithPeople>>;

type Stored = { name: string; sha256: string; mediaType: string; size: number };
type Found = { key: string; rule: string; maskable: boolean };

const input = (about: object = {}) => ({
  title: "困难群众取暖补贴名单公示",
  columnId: places.policies,
  organizationId: places.finance,
  body: "<p>名单见附件。</p>",
  ...about,
});
const seen = async (username: string, file: Stored) => {
  const visitor = await server.as(username);
  const url = `/api/files/${file.sha256}/${encodeURIComponent(file.name)}`;
  return (await visitor.api("GET", url)).statusCode;
};

async function upload(username: string): Promise<Stored> {
  const visitor = await server.as(username);
  const content = Buffer.from("姓名,身份证号\n李桂芳,150204198010110015\n");
  const token = (await visitor.api("GET", "/api/session")).json<{ formToken: string }>().formToken;
  const sent = await visitor.upload(
    "/api/files",
    [["files", { name: "名单.csv", content }]],
    token,
  );
  expect(sent.statusCode).toBe(201);
  const [file] = sent.json<Stored[]>();
  if (file === undefined) throw new Error("no file was stored");
  return file;
}

describe("the original of a masked file", () => {
  let original: Stored;
  let copy: Stored;
  let address = "";

  beforeAll(async () => {
    places = await aDistrictWithPeople(product);
    server = await aServer(product);
    original = await upload("finance-drafter");
    const drafter = await server.as("finance-drafter");
    const made = await drafter.api("POST", "/api/documents", input({ attachments: [original] }));
    const { siteId, id } = made.json<{ siteId: number; id: string }>();
    address = `/api/documents/${siteId}/${id}`;
    if ((await seen("finance-drafter", original)) !== 200)
      throw new Error("not open to its bringer");
    let findings: Found[] = [];
    for (let tries = 0; tries < 200; tries += 1) {
      const found = (await drafter.api("GET", `${address}/findings`)).json<{
        ready: boolean;
        findings: Found[];
      }>();
      ({ findings } = found);
      if (found.ready) break;
      await pause(100);
    }
    const keys = findings.filter((one) => one.rule === "resident-id").map((one) => one.key);
    const masked = await drafter.api("POST", `${address}/mask`, { version: 0, keys });
    if (masked.statusCode !== 200) throw new Error(`not masked: ${masked.body}`);
    const open = (await drafter.api("GET", address)).json<{ edition: { attachments: Stored[] } }>();
    [copy = original] = open.edition.attachments;
    if (copy.sha256 === original.sha256) throw new Error("the original was kept");
  });

  it("is closed to all but the secrecy reviewer, to the one who brought it too", async () => {
    expect(await seen("finance-drafter", original)).toBe(404);
    expect(await seen("finance-publisher", original)).toBe(404);
    expect(await seen("auditor", original)).toBe(404);
    expect(await seen("finance-secrecy", original)).toBe(200);
    expect(await seen("finance-drafter", copy)).toBe(200);
  });

  it("goes into no draft again", async () => {
    const drafter = await server.as("finance-drafter");
    const put = await drafter.api("PUT", address, {
      ...input({ attachments: [original] }),
      version: 1,
    });
    expect([put.statusCode, put.json<{ code: string }>().code]).toEqual([
      422,
      "attachment-missing",
    ]);
    const picture = `<p><img src="/files/${original.sha256}/x.png" alt="名单照片"></p>`;
    const shown = await drafter.api("POST", "/api/documents", input({ body: picture }));
    expect(shown.json<{ code: string }>().code).toBe("attachment-missing");
  });

  it("and no file that a person may not see goes into a draft of theirs", async () => {
    const stranger = await server.as("civil-publisher");
    expect(await seen("civil-publisher", copy)).toBe(404);
    const taken = await stranger.api(
      "POST",
      "/api/documents",
      input({ organizationId: places.civilAffairs, attachments: [copy] }),
    );
    expect(taken.json<{ code: string }>().code).toBe("attachment-missing");
    expect(await seen("civil-publisher", copy)).toBe(404);
  });
});
