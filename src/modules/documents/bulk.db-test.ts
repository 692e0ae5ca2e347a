import { describe, expect, it } from "vitest";
import { aDistrict, depsOn, officer } from "../../../test/support/a-district.ts";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { openSegmenters } from "../search/index.ts";
import { enterDocuments } from "./bulk-commands.ts";
import { bulkPlace } from "./bulk-preparation.ts";
import type { BulkDocument } from "./bulk.ts";
import { someFields } from "./fixtures.ts";

const database = await freshDatabase();
const deps = depsOn(database);
const district = await aDistrict(deps);

function row(number: number, about: Partial<BulkDocument> = {}): BulkDocument {
  const title = `第${number}件`;
  return {
    siteId: 1,
    fields: someFields({
      title,
      columnId: district.policies,
      organizationId: district.organizationId,
    }),
    body: `<p>${title}</p>`,
    language: "zh-CN",
    sourceKey: `row-${number}`,
    contentKey: `key-${number}`,
    fate: { state: "published", publishedAt: new Date("2018-05-01T09:00:00+08:00") },
    attachments: [],
    relations: [],
    ...about,
  };
}

describe("documents entered many at once", () => {
  it("go past the checks row by row, and leave one record of who answers for them", async () => {
    const segmenters = openSegmenters(1);
    const strict = {
      ...deps,
      mayEnter: async (given: readonly BulkDocument[]) =>
        given.flatMap((one, index) =>
          one.fields.title === "第2件" ? [{ index, reason: "疑似身份证号" }] : [],
        ),
    };
    const done = await enterDocuments(
      strict,
      officer,
      [row(1), row(1), row(2), row(3, { fate: { state: "draft" } })],
      {
        place: await bulkPlace(deps, 1, [1]),
        segmenters,
        event: "documents.imported",
        responsible: "区政府办公室 苏合",
      },
    );
    await segmenters.close();
    if (!done.ok) throw new Error(done.refusal);
    expect(done.value.entered.map((one) => one.index)).toEqual([0, 3]);
    expect(done.value.doubles).toEqual([{ index: 1, because: "same-source" }]);
    expect(done.value.refused).toEqual([{ index: 2, reason: "疑似身份证号" }]);
    const rows = await database.read
      .selectFrom("documents.documents")
      .select(["title", "state", "stage"])
      .orderBy("title")
      .execute();
    expect(rows).toEqual([
      { title: "第1件", state: "published", stage: null },
      { title: "第3件", state: "draft", stage: "drafting" },
    ]);
    const batches = await database.read
      .selectFrom("reviews.batches")
      .select(["event", "by_name", "responsible", "documents"])
      .execute();
    expect(batches).toEqual([
      {
        event: "documents.imported",
        by_name: "test",
        responsible: "区政府办公室 苏合",
        documents: 2,
      },
    ]);
  });
});
