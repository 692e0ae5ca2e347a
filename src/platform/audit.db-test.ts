import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../test/support/fresh-database.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { record, verifyAudit } from "./audit.ts";

const database = await freshDatabase();
const entry = (subject: string) => ({
  at: new Date("2018-11-23T01:12:03.456Z"),
  by: { kind: "system", name: "test" } as const,
  event: "document.published",
  subject,
  data: { 标题: "通知" },
});
const add = (subject: string) =>
  database.transact(async (tx): Promise<Result<true, "no">> => {
    await record(tx, entry(subject));
    return ok(true);
  });

beforeEach(async () => {
  await sql`alter table audit.entries disable trigger user`.execute(database.read);
  await sql`delete from audit.entries`.execute(database.read);
  await sql`update audit.head set seq = 0, hash = repeat('0', 64)`.execute(database.read);
  await sql`alter table audit.entries enable trigger user`.execute(database.read);
});

async function tamper(statement: ReturnType<typeof sql>) {
  await sql`alter table audit.entries disable trigger user`.execute(database.read);
  await statement.execute(database.read);
  await sql`alter table audit.entries enable trigger user`.execute(database.read);
}

describe("the audit log", () => {
  it("is a chain that verifies, also when many write at once", async () => {
    await Promise.all(Array.from({ length: 30 }, (_, index) => add(`document:${index}`)));
    expect(await verifyAudit(database.read)).toMatchObject({ entries: 30, faults: [] });
  });

  it("keeps nothing of a refused command", async () => {
    await database.transact(async (tx): Promise<Result<true, "no">> => {
      await record(tx, entry("document:1"));
      return refuse("no");
    });
    expect(await verifyAudit(database.read)).toMatchObject({ entries: 0, faults: [] });
  });

  it("cannot be changed or emptied by the program", async () => {
    await add("document:1");
    await expect(sql`update audit.entries set event = 'x'`.execute(database.read)).rejects.toThrow(
      "never changed",
    );
    await expect(sql`delete from audit.entries`.execute(database.read)).rejects.toThrow(
      "never changed",
    );
    await expect(sql`truncate audit.entries`.execute(database.read)).rejects.toThrow(
      "never changed",
    );
  });

  it.each([
    [
      "a changed content",
      sql`update audit.entries set content = replace(content, '通知', '通告') where seq = 2`,
      "content-changed",
    ],
    [
      "a changed fact",
      sql`update audit.entries set at = at + interval '1 hour' where seq = 2`,
      "facts-changed",
    ],
    ["a removed entry", sql`delete from audit.entries where seq = 2`, "missing"],
    ["a removed end", sql`delete from audit.entries where seq = 3`, "head-differs"],
    [
      "a replaced link",
      sql`update audit.entries set previous_hash = repeat('1', 64) where seq = 2`,
      "chain-broken",
    ],
  ])("shows %s", async (_what, statement, fault) => {
    await add("document:1");
    await add("document:2");
    await add("document:3");
    await tamper(statement);
    const { faults } = await verifyAudit(database.read);
    expect(faults.map((one) => one.fault)).toContain(fault);
  });

  it("shows an end that was cut together with the head, when the last hash was noted elsewhere", async () => {
    await add("document:1");
    await add("document:2");
    const noted = (await verifyAudit(database.read)).head;
    await tamper(sql`delete from audit.entries where seq = 2`);
    await sql`update audit.head set seq = 1, hash = (select hash from audit.entries where seq = 1)`.execute(
      database.read,
    );
    expect((await verifyAudit(database.read)).faults).toEqual([]);
    expect((await verifyAudit(database.read, noted)).faults).toHaveLength(1);
  });
});
