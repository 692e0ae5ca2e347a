import { describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { clockAt } from "../../platform/clock.ts";
import { gated } from "../../platform/database/gated.ts";
import { newId } from "../../platform/ids.ts";
import { addressOf, confirmAddress, namedAddress } from "./index.ts";

const database = await freshDatabase();
const clock = clockAt("2026-03-09T10:00:00+08:00");
let gate: Result<true, "read-only"> = ok(true);
const deps = { db: gated(database, async () => gate), clock };

describe("the address of a case", () => {
  it("is confirmed by its own link alone, and another is not confirmed by it", async () => {
    const about = { siteId: 1, caseId: newId(), mark: "first" };
    expect(await namedAddress(deps, about)).toEqual({ isConfirmed: false });
    expect(await confirmAddress(deps, { ...about, mark: "other" })).toBe(false);
    expect(await confirmAddress(deps, about)).toBe(true);
    expect(await namedAddress(deps, about)).toEqual({ isConfirmed: true });
    const other = { ...about, mark: "other" };
    gate = refuse("read-only");
    expect(await namedAddress(deps, other)).toEqual({ isConfirmed: false });
    gate = ok(true);
    expect(await namedAddress(deps, other)).toEqual({ isConfirmed: false });
    expect(await addressOf(database.read, 1, about.caseId)).toEqual({
      mark: "other",
      confirmedAt: null,
    });
  });
});
