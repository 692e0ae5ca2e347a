import { knowingNothing } from "../../modules/understanding/index.ts";
import { describe, expect, it } from "vitest";
import {
  aColumn,
  aDistrict,
  anOrganization,
  depsOn,
  officer,
} from "../../../test/support/a-district.ts";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { placedRedirects } from "../../../test/support/placed-redirects.ts";
import { publishReviewed } from "../../../test/support/through-review.ts";
import { plainDateOf } from "../../kernel/dates.ts";
import { ok } from "../../kernel/result.ts";
import { listRedirects, removeRedirect } from "../../modules/addresses/index.ts";
import {
  closeColumn,
  columnsOf,
  createColumns,
  handOverColumns,
  moveColumn,
  type Destination,
} from "../../modules/columns/index.ts";
import { createDraft, documentInput } from "../../modules/documents/index.ts";
import {
  createOrganizations,
  mergeOrganizations,
  organizationsOf,
  renameOrganization,
} from "../../modules/organizations/index.ts";
import { loadStatistics, search } from "../../modules/search/index.ts";
import { addressPlaces } from "./address-places.ts";

const database = await freshDatabase();
const deps = { ...depsOn(database), places: addressPlaces, holdsDocuments: async () => false };
const district = await aDistrict(deps);
const { work, leads } = placedRedirects(database, deps.jobs);
await work();

async function aNewColumn(slug: string, parentPath: string | null = null): Promise<number> {
  const column = { ...aColumn, slug, name: slug, required: false };
  const made = await createColumns(deps, officer, 1, [{ parentPath, column }]);
  if (!made.ok) throw new Error(made.refusal);
  return made.value[0] ?? 0;
}
const move = (id: number, to: Destination) => moveColumn(deps, officer, { siteId: 1, id }, to);
const pathOf = async (id: number) =>
  (await columnsOf(database.read, 1)).find((one) => one.id === id)?.path;

describe("a column that moves", () => {
  it("is found at all its old addresses, with its pages, its feeds and what is below it", async () => {
    const id = await aNewColumn("finance");
    await aNewColumn("budgets", "finance");
    await work();
    expect(await move(id, { parentId: district.section, slug: "money" })).toEqual(ok(true));
    const events = await work();
    expect(events).toContainEqual(
      expect.objectContaining({ event: "columns.changed", isStructural: true }),
    );
    expect(leads("/finance/")).toBe("/disclosure/money/");
    expect(leads("/finance")).toBe("/disclosure/money/");
    expect(leads("/finance/feed.xml")).toBe("/disclosure/money/feed.xml");
    expect(leads("/finance/budgets/p3.html?from=mail")).toBe("/disclosure/money/budgets/p3.html");
    expect(await pathOf(id)).toBe("disclosure/money");
  });

  it("keeps its old address from others, until that is taken back", async () => {
    const column = { ...aColumn, slug: "finance" };
    const again = () => createColumns(deps, officer, 1, [{ parentPath: null, column }]);
    expect(await again()).toMatchObject({ refusal: "address-reserved" });
    const other = await aNewColumn("other");
    expect(await move(other, { parentId: null, slug: "finance" })).toMatchObject({
      refusal: "address-reserved",
    });
    const [kept] = await listRedirects(database.read, 1, {
      text: "/finance/",
      before: null,
      limit: 1,
    });
    await removeRedirect(deps, officer, 1, kept?.id ?? 0);
    expect(await again()).toMatchObject({ ok: true });
  });

  it("takes what it holds along in the search, below its new column and not below its old one", async () => {
    const [first, second] = [await aNewColumn("north"), await aNewColumn("south")];
    const inner = await aNewColumn("inner", "north");
    const draft = await createDraft(deps, officer, {
      ...documentInput.parse({
        columnId: inner,
        organizationId: district.organizationId,
        title: "关于河道整治的通知",
        body: "<p>正文</p>",
      }),
    });
    if (!draft.ok) throw new Error(draft.refusal);
    await publishReviewed(deps, officer, { ...draft.value, version: 0 });
    const statistics = await loadStatistics(database.read);
    const asked = { text: "河道整治", siteIds: [1], order: "newest", page: 1 } as const;
    const found = async (columnId: number) =>
      (
        await search(
          database.read,
          { statistics, questions: knowingNothing("2026-11-24") },
          { ...asked, columnId },
        )
      ).hits.length;
    expect([await found(first), await found(second), await found(inner)]).toEqual([1, 0, 1]);
    await move(inner, { parentId: second, slug: "inner" });
    expect([await found(first), await found(second), await found(inner)]).toEqual([0, 1, 1]);
  });

  it("can be closed when it never held anything, and its address then leads to what is above it", async () => {
    const id = await aNewColumn("closing", "disclosure");
    await move(id, { parentId: district.section, slug: "closing-soon" });
    expect(await closeColumn(deps, officer, { siteId: 1, id: district.section })).toMatchObject({
      refusal: "has-columns",
    });
    const held = { ...deps, holdsDocuments: async () => true };
    expect(await closeColumn(held, officer, { siteId: 1, id })).toMatchObject({
      refusal: "has-documents",
    });
    expect(await closeColumn(deps, officer, { siteId: 1, id })).toEqual(ok(true));
    await work();
    expect(await pathOf(id)).toBeUndefined();
    for (const old of ["closing", "closing-soon"])
      for (const file of ["", "p2.html", "feed.json"])
        expect(leads(`/disclosure/${old}/${file}`)).toBe("/disclosure/");
  });

  it("is found at every address that it ever had, whatever moved where", async () => {
    const ids = [await aNewColumn("r1"), await aNewColumn("r2"), await aNewColumn("r3")];
    const ever = new Map<string, number>(ids.map((id, index) => [`/r${index + 1}/`, id]));
    const alive = new Set(ids);
    let seed = 20_181_123;
    const draw = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    let moves = 0;
    for (let step = 0; step < 60; step += 1) {
      const id = [...alive][draw(alive.size)] ?? 0;
      const parentId = draw(3) === 0 ? null : ([...alive][draw(alive.size)] ?? null);
      const done = await move(id, { parentId, slug: `r${draw(5) + 1}` });
      if (!done.ok) continue;
      moves += 1;
      for (const column of await columnsOf(database.read, 1))
        if (alive.has(column.id)) ever.set(`/${column.path}/`, column.id);
    }
    await work();
    expect(moves).toBeGreaterThan(15);
    const now = new Map((await columnsOf(database.read, 1)).map((one) => [one.id, one.path]));
    for (const [address, id] of ever)
      expect(leads(address) ?? address, address).toBe(`/${now.get(id)}/`);
  });
});

describe("an organization", () => {
  const keyOf = async (slug: string) =>
    (await organizationsOf(database.read, 1)).find((one) => one.slug === slug)?.id ?? 0;

  it("that gets another address word is found at its old one, and at that again when it comes back", async () => {
    const id = await keyOf("office");
    const rename = (slug: string) =>
      renameOrganization(deps, officer, { siteId: 1, id }, { slug, prefixes: ["", "mn/"] });
    for (const slug of ["bureau", "agency"]) expect(await rename(slug)).toEqual(ok(true));
    await work();
    expect(leads("/organizations/office/")).toBe("/organizations/agency/");
    expect(leads("/mn/organizations/bureau/")).toBe("/mn/organizations/agency/");
    await rename("office");
    await work();
    expect(leads("/organizations/office/")).toBeNull();
    expect(leads("/organizations/bureau/")).toBe("/organizations/office/");
    const taken = await createOrganizations(deps, officer, [
      { ...anOrganization, slug: "bureau", code: "11150300" },
    ]);
    expect(taken).toMatchObject({ refusal: "address-reserved" });
  });

  it("that is merged stays, ended, with its successor, who keeps its columns and what was below it", async () => {
    const made = await createOrganizations(deps, officer, [
      { ...anOrganization, slug: "trade", code: "T1", name: "商务局" },
      { ...anOrganization, slug: "trade-unit", code: "T2", name: "商务中心", parentSlug: "trade" },
    ]);
    if (!made.ok) throw new Error(made.refusal);
    const [from = 0, unit = 0] = made.value;
    const into = await keyOf("office");
    const [column = 0] = [await aNewColumn("trade")];
    await database.transact(async (tx) => {
      await tx
        .updateTable("columns.columns")
        .set({ organization_id: from })
        .where("id", "=", column)
        .execute();
      return ok(true);
    });
    const merge = (on: string) =>
      mergeOrganizations(deps, officer, 1, { from, into, on: plainDateOf(on) }, async (tx) => ({
        columns: await handOverColumns(deps, tx, from, into),
      }));
    expect(await merge("2018-11-24")).toMatchObject({ refusal: "day-to-come" });
    expect(await merge("2018-11-22")).toEqual(ok(true));
    expect(await merge("2018-11-22")).toMatchObject({ refusal: "already-abolished" });
    const after = new Map((await organizationsOf(database.read, 1)).map((one) => [one.id, one]));
    expect(after.get(from)).toMatchObject({ validTo: "2018-11-22", successorId: into });
    expect(after.get(unit)?.parentId).toBe(into);
    const columns = await columnsOf(database.read, 1);
    expect(columns.find((one) => one.id === column)?.organizationId).toBe(into);
  });
});
