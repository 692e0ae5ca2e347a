import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import type { Tx } from "../../platform/database/database.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { anEntry } from "./fixtures.ts";
import { codeLexeme, quoted, vectorOf } from "./lexemes.ts";
import type { SearchEntry } from "./model.ts";
import { moveInSearch, putEntries, removeEntries, setValidity } from "./store.ts";

const database = await freshDatabase();
const within = (work: (tx: Tx) => Promise<void>) =>
  database.transact(async (tx): Promise<Result<true, never>> => {
    await work(tx);
    return ok(true);
  });
const put = (...entries: readonly SearchEntry[]) =>
  within((tx) => putEntries(tx, entries, entries.map(vectorOf)));

/** The entries that hold all of some lexemes. */
async function holding(...lexemes: readonly string[]): Promise<readonly string[]> {
  const match = lexemes.map(quoted).join(" & ");
  const found = await sql<{ id: string }>`
    select id from search.vectors where tsv @@ ${match}::tsquery order by id`.execute(
    database.read,
  );
  return found.rows.map((row) => row.id);
}

async function attachmentsOf(id: string) {
  const found = await sql<{ number: number; name: string; place: string; body: string }>`
    select number, name, place, body from search.attachments where entry_id = ${id}
    order by number, part`.execute(database.read);
  return found.rows;
}

describe("an attachment's text", () => {
  const entry = anEntry({
    attachments: [
      {
        number: 2,
        name: "补贴名单.xlsx",
        isWhole: false,
        parts: [
          { place: "工作表“名单”", text: "乌兰淖尔嘎查 生态管护员" },
          { place: "工作表“说明”", text: "填表须知" },
        ],
      },
    ],
  });

  it("is found by its words, kept with its places, and said to be not whole", async () => {
    await put(entry);
    expect(await holding("须知")).toEqual([entry.id]);
    expect(await holding("^须知")).toEqual([]);
    expect(await attachmentsOf(entry.id)).toEqual([
      { number: 2, name: "补贴名单.xlsx", place: "工作表“名单”", body: "乌兰淖尔嘎查 生态管护员" },
      { number: 2, name: "补贴名单.xlsx", place: "工作表“说明”", body: "填表须知" },
    ]);
    const { rows } = await sql<{ is_whole: boolean }>`
      select is_whole from search.entries where id = ${entry.id}`.execute(database.read);
    expect(rows).toEqual([{ is_whole: false }]);
  });

  it("goes when the entry is put without it, and with the entry", async () => {
    await put({ ...entry, attachments: [] });
    expect([await holding("须知"), await attachmentsOf(entry.id)]).toEqual([[], []]);
    await put(entry);
    await within((tx) => removeEntries(tx, [entry.id]));
    expect([await holding("须知"), await attachmentsOf(entry.id)]).toEqual([[], []]);
  });
});

it("codes are found however they are spelt", async () => {
  const entry = anEntry({ codes: ["91150299MA0N3Y1R2X", "2018-150299-47-03-012345", 'a"\\'] });
  await put(entry);
  expect(await holding(codeLexeme("91150299ma0n3y1r2x"))).toEqual([entry.id]);
  expect(await holding(codeLexeme("２０１８ 150299—47-03-012345"))).toEqual([entry.id]);
});

it("what is no longer in force is not found among what is", async () => {
  const entry = anEntry({ title: "秸秆禁烧通告" });
  await put(entry);
  await within((tx) => setValidity(tx, entry.id, "expired"));
  expect(await holding("秸秆", "v:1")).toEqual([]);
  expect(await holding("秸秆", "v:0")).toEqual([entry.id]);
  await within((tx) => setValidity(tx, entry.id, "amended"));
  expect(await holding("秸秆", "v:1")).toEqual([entry.id]);
  expect(await holding("秸秆", "v:0")).toEqual([]);
});

it("a column that moves takes its entries along", async () => {
  const entry = anEntry({ title: "牧草良种补贴", columnId: 21, columnTrail: [21, 20] });
  await put(entry);
  await within((tx) => moveInSearch(tx, [{ columnId: 21, before: [21, 20], after: [21, 30] }]));
  expect(await holding("牧草", "c:30")).toEqual([entry.id]);
  expect(await holding("牧草", "c:20")).toEqual([]);
});
