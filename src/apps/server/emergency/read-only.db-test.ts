import { beforeEach, describe, expect, it } from "vitest";
import { officer } from "../../../../test/support/a-district.ts";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import type { Result } from "../../../kernel/result.ts";
import * as addresses from "../../../modules/addresses/index.ts";
import * as columns from "../../../modules/columns/index.ts";
import * as documents from "../../../modules/documents/index.ts";
import { endMeasure } from "../../../modules/emergencies/index.ts";
import * as lexicon from "../../../modules/lexicon/index.ts";
import * as organizations from "../../../modules/organizations/index.ts";
import * as reviews from "../../../modules/reviews/index.ts";
import { clockAt } from "../../../platform/clock.ts";
import { documentDeps } from "../../document-deps.ts";
import { aDistrictInAnEmergency, must, refusalOf } from "./fixtures.ts";

const database = await freshDatabase();
const { commands, deps, entries, input, own, set } = await aDistrictInAnEmergency(database);

/** What needs no case of its own: work of the program itself that goes through other commands, and parts of them. */
const bookkeeping = new Set([
  "noteAppearance",
  "handOverColumns",
  "bulkPlace",
  "askScheduled",
  "settleValidity",
  "archiveOver",
  "publishDue",
  "importFile",
]);

describe("read-only mode", () => {
  beforeEach(async () => {
    await set({ kind: "read-only" }, new Date("2018-11-23T14:00:00+08:00"));
    return async () => void (await endMeasure(own, officer, "read-only"));
  });

  it("is asked by every command that there is", () => {
    const known = [addresses, columns, documents, lexicon, organizations, reviews].flatMap(
      (module) =>
        Object.entries(module).flatMap(([name, of]) =>
          typeof of === "function" && /^(async )?function \w+\(deps\b/.test(String(of))
            ? [name]
            : [],
        ),
    );
    expect(known.filter((name) => !(name in commands) && !bookkeeping.has(name))).toEqual([]);
    expect(known.length).toBeGreaterThan(20);
  });

  it("refuses each of them, with the reason, and they leave no trace", async () => {
    const before = await entries();
    for (const [name, command] of Object.entries(commands)) {
      expect([name, await command()]).toEqual([
        name,
        {
          ok: false,
          refusal: "read-only",
          detail: { reason: "机房检修", by: "test", until: "至 2018-11-23 14:00" },
        },
      ]);
    }
    expect(await documents.publishDue(deps)).toEqual({ published: 0, overdue: [] });
    expect(await entries()).toEqual(before);
  });

  it("waits for a change that is under way, and lets none through after", async () => {
    must(await endMeasure(own, officer, "read-only"));
    const order: string[] = [];
    let go: () => void = () => {};
    const held = new Promise<void>((resolve) => (go = resolve));
    let begun: () => void = () => {};
    const running = new Promise<void>((resolve) => (begun = resolve));
    const change = deps.db.transact(async (): Promise<Result<true, never>> => {
      begun();
      await held;
      order.push("changed");
      return { ok: true, value: true };
    });
    await running;
    const setting = set({ kind: "read-only" }).then(() => order.push("set"));
    go();
    await Promise.all([change, setting]);
    expect(order).toEqual(["changed", "set"]);
    expect(refusalOf(await documents.createDraft(deps, officer, input("之后")))).toBe("read-only");
  });

  it("is over by itself when its end has come, before any round", async () => {
    const later = documentDeps({ ...own, database, clock: clockAt("2018-11-23T14:00:00+08:00") });
    expect(refusalOf(await documents.createDraft(later, officer, input("下午的通知")))).toBe(
      "done",
    );
  });
});
