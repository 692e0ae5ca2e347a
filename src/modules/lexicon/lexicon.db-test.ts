import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { plainDateOf } from "../../kernel/dates.ts";
import { ok } from "../../kernel/result.ts";
import { verifyAudit, type Actor } from "../../platform/audit.ts";
import { clockAt } from "../../platform/clock.ts";
import { gated } from "../../platform/database/gated.ts";
import {
  addEntry,
  changeEntry,
  lexiconEntries,
  lexiconVersion,
  loadLexicon,
  removeEntry,
  restoreEntry,
  type LexiconItem,
} from "./index.ts";

const database = await freshDatabase();
const today = plainDateOf("2018-11-23");
const deps = {
  db: gated(database, async () => ok(true)),
  clock: clockAt("2018-11-23T12:00:00+08:00"),
};
const office: Actor = { kind: "system", name: "公开办" };
const stall: LexiconItem = { kind: "synonyms", words: ["摆摊", "地摊"], official: ["占道经营"] };
const pin: LexiconItem = {
  kind: "pinned",
  questions: ["停水"],
  target: { kind: "address", address: "/news/" },
  title: "停水通知",
  sentence: "",
  from: plainDateOf("2018-11-24"),
  to: plainDateOf("2018-11-30"),
};

beforeEach(async () => {
  await database.read.deleteFrom("lexicon.entries").execute();
});

async function added(item: LexiconItem): Promise<number> {
  const done = await addEntry(deps, office, item);
  if (!done.ok) throw new Error(done.refusal);
  return done.value.id;
}
const events = async () =>
  (await database.read.selectFrom("audit.entries").select("event").orderBy("seq").execute()).map(
    (row) => row.event,
  );

describe("an entry of the lexicon", () => {
  it("is in force with the next version, on the days it is meant for", async () => {
    const before = await lexiconVersion(database.read);
    await added(stall);
    await added({ kind: "short-name", short: "新农合", full: ["新型农村合作医疗"] });
    await added({ kind: "blocked", term: "某某传闻" });
    const id = await added(pin);
    const now = await loadLexicon(database.read, today);
    expect(now).toEqual({
      version: before + 4,
      groups: [{ words: ["摆摊", "地摊"], official: ["占道经营"] }],
      shortNames: [{ short: "新农合", forms: [{ text: "新型农村合作医疗", weight: 1 }] }],
      pinned: [],
      blocked: ["某某传闻"],
    });
    const { pinned } = await loadLexicon(database.read, plainDateOf("2018-11-30"));
    expect(pinned).toMatchObject([{ id, title: "停水通知" }]);
    expect((await loadLexicon(database.read, plainDateOf("2018-12-01"))).pinned).toEqual([]);
  });

  it("can be changed, removed and brought back, each recorded", async () => {
    const known = (await events()).length;
    const id = await added(stall);
    const wider: LexiconItem = { ...stall, words: ["摆摊", "地摊", "路边摊"] };
    expect(await changeEntry(deps, office, id, wider)).toMatchObject({ ok: true });
    expect(await removeEntry(deps, office, id)).toMatchObject({ ok: true, value: { item: wider } });
    expect(await lexiconEntries(database.read)).toEqual([]);
    expect(await removeEntry(deps, office, id)).toEqual({ ok: false, refusal: "not-found" });
    expect(await restoreEntry(deps, office, id)).toMatchObject({ ok: true });
    expect(await lexiconEntries(database.read, "synonyms")).toMatchObject([{ id, item: wider }]);
    expect((await events()).slice(known)).toEqual([
      "lexicon.added",
      "lexicon.changed",
      "lexicon.removed",
      "lexicon.restored",
    ]);
    expect((await verifyAudit(database.read)).faults).toEqual([]);
  });

  it("that is refused leaves no trace, not even a version", async () => {
    const id = await added(stall);
    const [known, version] = [await events(), await lexiconVersion(database.read)];
    expect(await addEntry(deps, office, stall)).toMatchObject({ refusal: "double" });
    expect(await changeEntry(deps, office, id, pin)).toMatchObject({ refusal: "not-found" });
    expect(await changeEntry(deps, office, 9_999, stall)).toMatchObject({ refusal: "not-found" });
    expect([await events(), await lexiconVersion(database.read)]).toEqual([known, version]);
  });

  it("is not brought back beside its double", async () => {
    const id = await added(stall);
    await removeEntry(deps, office, id);
    await added(stall);
    expect(await restoreEntry(deps, office, id)).toMatchObject({ refusal: "double" });
    expect(await lexiconEntries(database.read)).toHaveLength(1);
  });
});
