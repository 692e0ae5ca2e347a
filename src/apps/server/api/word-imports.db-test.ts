import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { centred, p, picture, writeWord, type WordParts } from "../../../platform/word/fixtures.ts";
import { aDistrictWithPeople, aProduct, aServer } from "../fixtures.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;
const folder = mkdtempSync(join(tmpdir(), "word-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  await aDistrictWithPeople(product);
  server = await aServer(product);
});

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function clerk(username = "finance-drafter") {
  const visitor = server.visitor();
  await visitor.signIn(username);
  const { formToken } = (await visitor.get("/api/session")).json<{ formToken: string }>();
  async function bring(name: string, content: Buffer) {
    const begun = (await visitor.api("POST", "/api/uploads", { name, size: content.length })).json<{
      id: string;
    }>();
    const reply = await server.http.inject({
      method: "PATCH",
      url: `/api/uploads/${begun.id}?offset=0`,
      headers: {
        cookie: visitor.cookies(),
        accept: "application/json",
        "content-type": "application/octet-stream",
        "x-form-token": formToken,
      },
      payload: content,
    });
    return reply.json<{ attachment: { sha256: string } }>().attachment.sha256;
  }
  return {
    bring,
    get: visitor.get,
    convert: (sha256: string, name: string) =>
      visitor.api("POST", "/api/word-imports", { sha256, name }),
  };
}

let files = 0;
async function wordFile(given: WordParts): Promise<Buffer> {
  files += 1;
  const path = join(folder, `${files}.docx`);
  await writeWord(path, given);
  return readFileSync(path);
}

describe("a Word file", () => {
  it("becomes a clean text with its pictures kept as files", async () => {
    const person = await clerk();
    const content = await wordFile({
      picture: png,
      body:
        p("关于开展普查的通知", centred, "<w:b/>") +
        p("一、总体要求") +
        p("按时完成<b>。</b>".replaceAll(/<\/?b>/g, "")) +
        picture("现场照片") +
        `<w:p><w:hyperlink w:anchor="x"><w:r><w:t>见附件</w:t></w:r></w:hyperlink></w:p>`,
    });
    const reply = await person.convert(await person.bring("通知.docx", content), "通知.docx");
    expect(reply.statusCode, reply.body).toBe(200);
    const { body, notes } = reply.json<{ body: string; notes: string[] }>();
    const address = /src="(\/files\/[0-9a-f]{64}\/[^"]+)"/.exec(body)?.[1] ?? "";
    expect(body).toBe(
      `<h2 class="center">关于开展普查的通知</h2>\n<h2>一、总体要求</h2>\n<p>按时完成。</p>\n<p><img src="${address}" alt="现场照片" /></p>\n<p><a href="#x">见附件</a></p>`,
    );
    expect(notes).toEqual([]);
    expect((await person.get(`/api${address}`)).rawPayload.equals(png)).toBe(true);
    expect((await server.http.inject({ url: address })).statusCode).toBe(410);
  });

  it("says what was lost: pictures of kinds that no browser shows, and pictures without words", async () => {
    const person = await clerk();
    const named = await wordFile({
      picture: Buffer.from("d7cdc69a", "hex"),
      body: p("正文") + picture("图"),
    });
    const lost = await person.convert(await person.bring("甲.docx", named), "甲.docx");
    expect(lost.json()).toMatchObject({
      body: "<p>正文</p>\n<p>图</p>",
      notes: [expect.stringContaining("1 张图片的格式")],
    });
    const unnamed = await wordFile({ picture: png, body: p("正文") + picture("") });
    const kept = await person.convert(await person.bring("乙.docx", unnamed), "乙.docx");
    expect(kept.json()).toMatchObject({ notes: [expect.stringContaining("没有文字说明")] });
  });

  it("without words or pictures is never called a success", async () => {
    const person = await clerk();
    const reply = await person.convert(
      await person.bring("空.docx", await wordFile({ body: "<w:p/>" })),
      "空.docx",
    );
    expect([reply.statusCode, reply.json()]).toMatchObject([422, { code: "word-empty" }]);
  });

  it.each([
    ["旧.doc", Buffer.from("d0cf11e0a1b11ae1".padEnd(2_000, "0"), "hex"), "word-old-format"],
    ["旧.wps", Buffer.from(`d0cf11e0a1b11ae1${"01".repeat(900)}`, "hex"), "word-old-format"],
    ["表.txt", Buffer.from("一"), "word-other-format"],
  ])("%s is refused with what to do", async (name, content, code) => {
    const person = await clerk();
    const reply = await person.convert(await person.bring(name, content), name);
    expect([reply.statusCode, reply.json()]).toMatchObject([422, { code }]);
  });

  it("of somebody else does not exist", async () => {
    const sha256 = await (await clerk()).bring("密.docx", await wordFile({ body: p("内部") }));
    const reply = await (await clerk("civil-publisher")).convert(sha256, "密.docx");
    expect([reply.statusCode, reply.json()]).toMatchObject([404, { code: "file-missing" }]);
  });
});
