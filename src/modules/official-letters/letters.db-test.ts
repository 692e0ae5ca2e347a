import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aDistrict, depsOn, officer } from "../../../test/support/a-district.ts";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { plainDateOf } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { verifyAudit } from "../../platform/audit.ts";
import { clockAt } from "../../platform/clock.ts";
import { gated } from "../../platform/database/gated.ts";
import { newId } from "../../platform/ids.ts";
import { openSealer } from "../../platform/sealing.ts";
import { drawingFolder } from "../../platform/typesetting/fixtures.ts";
import { openTypesetter } from "../../platform/typesetting/index.ts";
import { about, allLetters, office, replyOf } from "./fixtures.ts";
import {
  issueLetter,
  letterFile,
  lettersOf,
  namedLetterFiles,
  numberGaps,
  saveBodies,
  saveOffice,
  saveWording,
  sheetOf,
  type IssuedLetter,
  type LetterFacts,
  type LetterFiles,
  type LetterRefusal,
} from "./index.ts";
import { takeNumber } from "./store.ts";

const database = await freshDatabase(20);
const folder = drawingFolder();
const db = gated(database, async () => ok(true));
const sealer = openSealer(Buffer.alloc(32, 7), "letters");
const clock = clockAt("2026-03-09T10:00:00+08:00");
const kept = new Map<string, Buffer>();
const files: LetterFiles = {
  async put(bytes) {
    const pieces: Uint8Array[] = [];
    for await (const piece of bytes) pieces.push(piece);
    const id: string = newId();
    const whole = Buffer.concat(pieces);
    kept.set(id, whole);
    return ok({ id, size: whole.length, sha256: "00" });
  },
  async read(id) {
    const bytes = kept.get(id);
    return bytes === undefined
      ? null
      : (async function* () {
          yield bytes;
        })();
  },
};
const typesetter = openTypesetter({ folder, fonts: null });
const drawing = { db, letterSealer: sealer, typesetter, files };
const issuing = { clock, letterSealer: sealer };
let organizationId = 0;

beforeAll(async () => {
  ({ organizationId } = await aDistrict(depsOn(database)));
});
afterAll(async () => {
  await typesetter.close();
  rmSync(folder, { recursive: true });
});

const settings = { db, clock };
const aCase = (): string => newId<"request">();
function issue(
  facts: LetterFacts,
  caseId = aCase(),
  more: () => Result<true, "not-possible-now"> = () => ok(true),
): Promise<Result<IssuedLetter, LetterRefusal | "not-possible-now" | "read-only">> {
  return db.transact(
    async (tx): Promise<Result<IssuedLetter, LetterRefusal | "not-possible-now">> => {
      const letter = { siteId: 1, caseId, organizationId, facts, about };
      const done = await issueLetter(tx, issuing, officer, letter);
      const also = more();
      return also.ok ? done : also;
    },
  );
}

describe("an office's settings for letters", () => {
  it("are wanted before anything numbered goes out, and named when they are missing", async () => {
    expect(await issue(replyOf("A1"))).toMatchObject({
      refusal: "facts-missing",
      detail: { facts: "行政复议机关的名称、人民法院的名称、联系电话" },
    });
    const at = { siteId: 1, organizationId };
    const setting = { word: "晴政办公复", officeName: "信息股", phone: "0470-1", address: "" };
    expect(await saveOffice(settings, officer, at, { ...setting, word: "x" })).toMatchObject({
      refusal: "word-strange",
    });
    expect(await saveOffice(settings, officer, at, setting)).toEqual(ok(true));
    const bodies = office.bodies.map((one) => ({ ...one, source: "行政复议法" }));
    const site = { siteId: 1, organizationId: null };
    expect(await saveBodies(settings, officer, site, [...bodies, ...bodies])).toMatchObject({
      refusal: "bodies-overlap",
    });
    expect(await saveBodies(settings, officer, site, bodies)).toEqual(ok(true));
    expect(await issue(replyOf("A1"))).toMatchObject({
      value: { number: "晴政办公复〔2026〕1号" },
    });
  });

  it("let it word its letters itself, and go back to the delivered words", async () => {
    const own =
      "您好。{{不明确之处}}，{{补正要求}}，{{补正期限}}，{{收到日期}}，{{受理编号}}，{{依据条款}}。";
    expect(await saveWording(settings, officer, 1, "correction-notice", "{{姓名}}")).toMatchObject({
      refusal: "wording-unknown-place",
    });
    expect(await saveWording(settings, officer, 1, "correction-notice", own)).toEqual(ok(true));
    const done = await issue(allLetters["correction-notice"]);
    if (!done.ok) throw new Error(done.refusal);
    const found = await sheetOf(db.read, sealer, { siteId: 1, id: done.value.id });
    expect(found?.sheet.body[0]).toMatchObject({ text: expect.stringMatching(/^您好。没有写明/) });
    expect(await saveWording(settings, officer, 1, "correction-notice", null)).toEqual(ok(true));
  });
});

describe("a letter that was issued", () => {
  it("is kept with its case, sealed, and drawn once and for all", async () => {
    const caseId = aCase();
    const receipt = await issue(allLetters["receipt"], caseId);
    const reply = await issue(replyOf("B4"), caseId);
    if (!receipt.ok || !reply.ok) throw new Error("not issued");
    expect(receipt.value.number).toBe("2026-0012");
    const listed = await lettersOf(db.read, 1, caseId);
    expect(listed).toMatchObject([
      { kind: "receipt", code: null, pdf: null },
      {
        kind: "reply",
        code: "B4",
        number: reply.value.number,
        issuedOn: plainDateOf("2026-03-09"),
      },
    ]);
    const row = await db.read.selectFrom("official_letters.letters").select("sheet").execute();
    expect(JSON.stringify(row)).not.toContain("林小满");
    const at = { siteId: 1, id: reply.value.id };
    const first = await letterFile(drawing, at, "pdf");
    const again = await letterFile(drawing, at, "pdf");
    if (!first.ok || !again.ok) throw new Error("not drawn");
    expect(again.value.file).toEqual(first.value.file);
    expect(kept.get(first.value.file.id)?.toString("latin1", 0, 5)).toBe("%PDF-");
    const word = await letterFile(drawing, at, "docx");
    expect(word).toMatchObject({ ok: true });
    expect(await namedLetterFiles(db.read, [first.value.file.id, newId()])).toEqual(
      new Set([first.value.file.id]),
    );
    expect(await letterFile(drawing, { siteId: 2, id: at.id }, "pdf")).toEqual(refuse("not-found"));
  });

  it("never changes and never goes away", async () => {
    const done = await issue(replyOf("C1"));
    if (!done.ok) throw new Error(done.refusal);
    const where = db.read.updateTable("official_letters.letters").where("id", "=", done.value.id);
    await expect(where.set({ number: "x" }).execute()).rejects.toThrow("never changes");
    await expect(where.set({ sheet: "x" }).execute()).rejects.toThrow("never changes");
    await expect(
      db.read.deleteFrom("official_letters.letters").where("id", "=", done.value.id).execute(),
    ).rejects.toThrow("never changes");
  });
});

describe("numbers", () => {
  it("run without gaps or doubles when fifty letters are issued at once and some come to nothing", async () => {
    const before = await db.read.selectFrom("official_letters.letters").select("serial").execute();
    const last = Math.max(...before.map(({ serial }) => serial ?? 0));
    const done = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        issue(replyOf("A1"), aCase(), () => (at % 5 === 0 ? refuse("not-possible-now") : ok(true))),
      ),
    );
    const issued = done.flatMap((one) => (one.ok ? [one.value.number] : []));
    expect(issued).toHaveLength(40);
    const numbers = issued.map((number) => Number(/〕(\d+)号/.exec(number)?.[1]));
    expect(numbers.toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 40 }, (_, at) => last + 1 + at),
    );
    expect(await numberGaps(db.read, 1)).toEqual([]);
    expect((await verifyAudit(db.read)).faults).toEqual([]);
  });

  it("begin anew with the year and with the word", async () => {
    const taken = await database.transact(async (tx) =>
      ok([
        await takeNumber(tx, organizationId, "晴政办公告", 2026),
        await takeNumber(tx, organizationId, "晴政办公告", 2026),
        await takeNumber(tx, organizationId, "晴政办公告", 2027),
        await takeNumber(tx, organizationId + 1, "晴政办公告", 2026),
      ]),
    );
    expect(taken).toEqual(ok([1, 2, 1, 1]));
  });

  it("are found to have a gap when one has, or when no letter has one of them", async () => {
    await database.transact(async (tx) =>
      ok(await takeNumber(tx, organizationId, "晴政办公复", 2026)),
    );
    const gaps = await numberGaps(db.read, 1);
    expect(gaps.map(({ word, year, last, given }) => [word, year, last - given])).toEqual(
      expect.arrayContaining([
        ["晴政办公复", 2026, 1],
        ["晴政办公告", 2026, 2],
        ["晴政办公告", 2027, 1],
      ]),
    );
    expect(gaps).toHaveLength(3);
    expect(await numberGaps(db.read, 2)).toEqual([]);
  });
});
