import { expect, it } from "vitest";
import { aDistrict, depsOn, officer } from "../../../test/support/a-district.ts";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { publishReviewed } from "../../../test/support/through-review.ts";
import {
  archiveDocument,
  countDocuments,
  createDraft,
  documentInput,
  withdrawDocument,
} from "../documents/index.ts";
import { annualFigures } from "./index.ts";

const database = await freshDatabase();
const deps = depsOn(database);
const district = await aDistrict(deps);

async function published(title: string) {
  const given = {
    columnId: district.policies,
    organizationId: district.organizationId,
    title,
    body: "<p>正文</p>",
  };
  const made = await createDraft(deps, officer, documentInput.parse(given));
  if (!made.ok) throw new Error(made.refusal);
  const done = await publishReviewed(deps, officer, { ...made.value, version: 0 });
  if (!done.ok) throw new Error(done.refusal);
  return { ...made.value, version: done.value.version };
}

it("a public notice whose time is over counts as published in its year, a withdrawn one does not", async () => {
  const [notice, wrong] = [await published("公示"), await published("有误")];
  await published("通知");
  const during = await annualFigures(database.read, 1, 2018);
  expect((await archiveDocument(deps, officer, notice, "公示期已满")).ok).toBe(true);
  const after = await annualFigures(database.read, 1, 2018);
  expect(after).toEqual(during);
  expect((await withdrawDocument(deps, officer, wrong, "有误")).ok).toBe(true);
  const { figures } = await annualFigures(database.read, 1, 2018);
  const [all] = figures;
  expect(all).toMatchObject({ code: "published", value: 2 });
  // The list behind the figure holds as many, for whoever may see the archive.
  const filter = all?.source.list === "documents" ? all.source.filter : {};
  expect(await countDocuments(database.read, 1, { ...filter, archiveWithin: null })).toBe(2);
  expect(await countDocuments(database.read, 1, filter)).toBe(1);
});
