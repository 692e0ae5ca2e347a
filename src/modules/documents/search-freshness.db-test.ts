import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { plainDateOf } from "../../kernel/dates.ts";
import { aColumn, officer } from "../../../test/support/a-district.ts";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { publishReviewed } from "../../../test/support/through-review.ts";
import { createColumns, moveColumn } from "../columns/index.ts";
import { readAwaiting } from "../search/index.ts";
import { archiveDocument } from "./commands/archive.ts";
import { saveDraft } from "./commands/drafts.ts";
import { withdrawDocument } from "./commands/withdraw.ts";
import type { Attachment } from "./model.ts";
import { documentsForSearch } from "./queries/for-search.ts";
import { settleValidity } from "./timing/settle-validity.ts";
import { aDistrictInTime } from "./timing/fixtures.ts";

const database = await freshDatabase();
const { deps, on, input, published } = await aDistrictInTime(database);
const folder = mkdtempSync(join(tmpdir(), "gongkai-test-"));
const pathOf = (digest: string) => join(folder, digest);
const reading = { db: database, sources: [documentsForSearch], pathOf };

/** Keeps a file as an attachment. */
function fileOf(name: string, content: string): Attachment {
  const sha256 = createHash("sha256").update(content).digest("hex");
  writeFileSync(pathOf(sha256), content);
  return { name, sha256, mediaType: "text/csv", size: Buffer.byteLength(content) };
}

/** The documents that hold all of some lexemes, as a search would find them now. */
async function holding(...lexemes: readonly string[]): Promise<readonly string[]> {
  const match = lexemes.map((one) => `'${one}'`).join(" & ");
  const found = await sql<{ id: string }>`
    select v.id from search.vectors v join search.entries e on e.id = v.id
    join search.texts t on t.id = v.id where v.tsv @@ ${match}::tsquery`.execute(database.read);
  return found.rows.map((row) => row.id);
}

const placesOf = async (id: string) =>
  (
    await sql<{ number: number; place: string; body: string }>`
      select number, place, body from search.attachments where entry_id = ${id}
      order by number, part`.execute(database.read)
  ).rows;
const isWhole = async (id: string) =>
  (
    await sql<{ is: boolean }>`
      select is_whole as is from search.entries where id = ${id}`.execute(database.read)
  ).rows[0]?.is;

async function editedTo(ref: Awaited<ReturnType<typeof published>>, about: object) {
  const saved = await saveDraft(deps, officer, ref, input(about));
  if (!saved.ok) throw new Error(saved.refusal);
  const done = await publishReviewed(deps, officer, { ...ref, version: ref.version + 1 });
  if (!done.ok) throw new Error(done.refusal);
  return { ...ref, version: done.value.version };
}

describe("from the commit on, search holds a document", () => {
  it("that was published, and as it was edited", async () => {
    const ref = await published({ title: "柠条种植补贴" });
    expect(await holding("种植")).toEqual([ref.id]);
    await editedTo(ref, { title: "苜蓿灌溉补贴" });
    expect(await holding("种植")).toEqual([]);
    expect(await holding("灌溉")).toEqual([ref.id]);
  });

  it("no longer when it was withdrawn or archived, its files neither", async () => {
    const file = fileOf("骆驼.csv", "骆驼,三峰\n");
    const [one, two] = [
      await published({ title: "骆驼", attachments: [file] }),
      await published({ title: "骆驼", attachments: [file] }),
    ];
    expect(await holding("骆驼")).toHaveLength(2);
    await withdrawDocument(deps, officer, one, "有误");
    expect(await holding("骆驼")).toEqual([two.id]);
    await archiveDocument(deps, officer, two, "内容已过时");
    expect(await holding("骆驼")).toEqual([]);
    expect([...(await placesOf(one.id)), ...(await placesOf(two.id))]).toEqual([]);
    expect(await readAwaiting(reading, 10)).toBe(0);
  });

  it("with the validity that its own days give it", async () => {
    const ref = await published({ title: "禁牧通告", expiresOn: plainDateOf("2018-12-31") });
    expect(await holding("通告", "v:1")).toEqual([ref.id]);
    await settleValidity(on("2019-01-01T00:05:00+08:00"));
    expect(await holding("通告", "v:1")).toEqual([]);
    expect(await holding("通告", "v:0")).toEqual([ref.id]);
  });

  it("below the column to which its own was moved", async () => {
    const made = await createColumns(deps, officer, 1, [
      { parentPath: null, column: { ...aColumn, slug: "grass", name: "草原" } },
      { parentPath: null, column: { ...aColumn, slug: "water", name: "水利" } },
    ]);
    if (!made.ok) throw new Error(made.refusal);
    const [grass = 0, water = 0] = made.value;
    const ref = await published({ title: "草畜平衡", columnId: grass });
    await moveColumn(deps, officer, { siteId: 1, id: grass }, { parentId: water, slug: "grass" });
    expect(await holding("平衡", `c:${water}`)).toEqual([ref.id]);
  });
});

describe("the files of a published document", () => {
  it("are found by their names at once, by their text once it was read, with the place", async () => {
    const ref = await published({
      title: "低保名单",
      attachments: [fileOf("名单.csv", "嘎查,户数\n巴音,91350100M000100Y43\n")],
    });
    expect(await holding("名单")).toEqual([ref.id]);
    expect([await holding("户数"), await isWhole(ref.id)]).toEqual([[], false]);
    expect(await readAwaiting(reading, 10)).toBe(1);
    expect([await holding("户数"), await isWhole(ref.id)]).toEqual([[ref.id], true]);
    expect(await holding("x:91350100M000100Y43")).toEqual([ref.id]);
    expect(await placesOf(ref.id)).toEqual([
      { number: 1, place: "文件名", body: "名单.csv" },
      { number: 1, place: "表格", body: "嘎查 户数\n巴音 91350100M000100Y43" },
    ]);
    expect(await readAwaiting(reading, 10)).toBe(0);
  });

  it("stay read when the next edition carries them too, and go when it does not", async () => {
    const [kept, dropped] = [
      fileOf("申请表.csv", "申请人,住址\n"),
      fileOf("旧表.csv", "户主,电话\n"),
    ];
    const ref = await published({ title: "申请须知", attachments: [dropped, kept] });
    await readAwaiting(reading, 10);
    expect(await holding("户主")).toEqual([ref.id]);
    await editedTo(ref, { title: "申请须知", attachments: [kept] });
    expect(await holding("户主")).toEqual([]);
    expect(await holding("申请人")).toEqual([ref.id]);
    expect(await isWhole(ref.id)).toBe(true);
    expect(await readAwaiting(reading, 10)).toBe(0);
  });

  it("that are not there leave the document found, not whole, and are not asked for again", async () => {
    const file = { ...fileOf("丢失.csv", "一,二\n"), sha256: "f".repeat(64) };
    const ref = await published({ title: "遗失启事", attachments: [file] });
    expect(await readAwaiting(reading, 10)).toBe(1);
    expect([await holding("启事"), await isWhole(ref.id)]).toEqual([[ref.id], false]);
    expect(await readAwaiting(reading, 10)).toBe(0);
  });
});
