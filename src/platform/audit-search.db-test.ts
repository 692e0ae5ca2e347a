import { beforeAll, expect, it } from "vitest";
import { freshDatabase } from "../../test/support/fresh-database.ts";
import type { Id } from "../kernel/ids.ts";
import { ok } from "../kernel/result.ts";
import { record } from "./audit.ts";
import { auditEvents, searchAudit, type AuditFilter } from "./audit-search.ts";

const db = await freshDatabase();
const suhe = "0195e2a0-0000-7000-8000-000000000001" as Id<"user">;

beforeAll(async () => {
  const entries = [
    ["2026-03-01T09:00:00+08:00", "document.published", "one", suhe],
    ["2026-03-02T09:00:00+08:00", "document.withdrawn", "one", null],
    ["2026-03-03T09:00:00+08:00", "documents.imported", "two", null],
    ["2026-03-04T09:00:00+08:00", "user.created", "two", suhe],
  ] as const;
  for (const [at, event, subject, userId] of entries) {
    await db.transact(async (tx) =>
      ok(
        await record(tx, {
          at: new Date(at),
          by:
            userId === null ? { kind: "system", name: "test" } : { kind: "user", userId, name: "" },
          event,
          subject,
          data: { reason: event },
        }),
      ),
    );
  }
});

const none: AuditFilter = { from: null, before: null, actorId: null, event: null, subject: null };
const find = async (about: Partial<AuditFilter>, below: number | null = null, limit = 10) =>
  (await searchAudit(db.read, { ...none, ...about }, { below, limit })).map(({ seq }) => seq);

it.each([
  ["everything, newest first", {}, [4, 3, 2, 1]],
  ["from an instant", { from: new Date("2026-03-03T00:00:00+08:00") }, [4, 3]],
  ["before an instant", { before: new Date("2026-03-02T09:00:00+08:00") }, [1]],
  ["a person", { actorId: suhe }, [4, 1]],
  ["an event", { event: "document.published" }, [1]],
  ["a beginning, and not what merely looks like it", { event: "document." }, [2, 1]],
  ["a subject", { subject: "two" }, [4, 3]],
  ["several at once", { subject: "one", actorId: suhe }, [1]],
  ["nothing", { subject: "three" }, []],
])("finds %s", async (_name, about, expected) => {
  expect(await find(about)).toEqual(expected);
});

it("goes on below a number", async () => {
  expect(await find({}, null, 3)).toEqual([4, 3, 2]);
  expect(await find({}, 2, 3)).toEqual([1]);
});

it("says what changed, and names every kind of event once", async () => {
  const [entry] = await searchAudit(db.read, none, { below: null, limit: 1 });
  expect(entry).toMatchObject({ actorId: suhe, actor: "", data: { reason: "user.created" } });
  expect(await auditEvents(db.read)).toEqual([
    "document.published",
    "document.withdrawn",
    "documents.imported",
    "user.created",
  ]);
});
