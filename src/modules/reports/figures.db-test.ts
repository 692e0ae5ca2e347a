import { expect, it } from "vitest";
import { aDistrict, depsOn, officer } from "../../../test/support/a-district.ts";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { publishReviewed } from "../../../test/support/through-review.ts";
import { listColumns } from "../columns/index.ts";
import {
  countDocuments,
  createDraft,
  documentInput,
  withdrawDocument,
} from "../documents/index.ts";
import type { FigureSource } from "./model.ts";
import { annualFigures } from "./queries.ts";

const database = await freshDatabase();
const deps = depsOn(database);
const district = await aDistrict(deps);

async function published(about: object): Promise<void> {
  const input = documentInput.parse({
    columnId: district.policies,
    organizationId: district.organizationId,
    title: "通知",
    body: "<p>正文</p>",
    ...about,
  });
  const draft = await createDraft(deps, officer, input);
  if (!draft.ok) throw new Error(draft.refusal);
  const done = await publishReviewed(deps, officer, { ...draft.value, version: 0 });
  if (!done.ok) throw new Error(done.refusal);
  if ("gone" in about)
    await withdrawDocument(deps, officer, { ...draft.value, ...done.value }, "误发");
}

for (let index = 0; index < 9; index += 1) {
  const official =
    index % 3 === 0
      ? {
          kind: "government-document",
          normative: index === 0,
          writtenOn: "2018-11-20",
          documentNumber: `晴政发〔2018〕${index + 1}号`,
        }
      : {};
  await published({ ...official, channels: index % 2 === 0 ? ["weibo", "wechat"] : ["gazette"] });
}
await published({ gone: true });
await createDraft(
  deps,
  officer,
  documentInput.parse({
    columnId: district.policies,
    organizationId: district.organizationId,
    title: "未公开",
    body: "x",
    kind: "government-document",
    writtenOn: "2018-05-02",
    openness: "withheld",
    opennessReason: "第十四条",
  }),
);

const countOf = (source: FigureSource) =>
  source.list === "documents"
    ? countDocuments(database.read, 1, source.filter)
    : listColumns(database.read, 1, source.filter).then((rows) => rows.length);

it("each figure's query finds exactly as many records as the figure says", async () => {
  const report = await annualFigures(database.read, 1, 2018);
  for (const figure of report.figures) {
    expect(await countOf(figure.source), figure.code).toBe(figure.count);
    if (figure.of !== null)
      expect(await countOf(figure.of.source), figure.code).toBe(figure.of.count);
  }
  for (const part of [...report.byColumn, ...report.byOrganization])
    expect(await countOf(part.source), part.label).toBe(part.value);
  const value = (code: string) => report.figures.find((figure) => figure.code === code)?.value;
  expect([
    value("published"),
    value("weibo"),
    value("government-documents"),
    value("normative-documents"),
    value("government-documents-share"),
    value("withdrawn"),
  ]).toEqual([9, 5, 3, 1, 75, 1]);
});

it("another year finds nothing of this one", async () => {
  const report = await annualFigures(database.read, 1, 2017);
  expect(
    report.figures.filter((figure) => figure.source.list === "documents" && figure.value !== 0),
  ).toEqual([]);
});
