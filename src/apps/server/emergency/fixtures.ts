import { Readable } from "node:stream";
import {
  aColumn,
  aDistrict,
  anOrganization,
  aSite,
  officer,
} from "../../../../test/support/a-district.ts";
import { throughReview } from "../../../../test/support/through-review.ts";
import type { Id } from "../../../kernel/ids.ts";
import type { Result } from "../../../kernel/result.ts";
import * as addresses from "../../../modules/addresses/index.ts";
import * as columns from "../../../modules/columns/index.ts";
import * as documents from "../../../modules/documents/index.ts";
import { setMeasure, type Effect } from "../../../modules/emergencies/index.ts";
import * as lexicon from "../../../modules/lexicon/index.ts";
import * as organizations from "../../../modules/organizations/index.ts";
import * as reviews from "../../../modules/reviews/index.ts";
import { clockAt } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import { documentDeps } from "../../document-deps.ts";

export function must<T>(done: Result<T, string>): T {
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
}

/** The code of a refusal, or 'done'. */
export const refusalOf = (done: Result<unknown, string> | undefined) =>
  done?.ok === false ? done.refusal : "done";

/** The key of something that is not there. */
export const unknown = "0195f000-0000-7000-8000-000000000001";
/** Somebody signed in who may do nothing. */
export const somebody = {
  userId: "0195f000-0000-7000-8000-000000000002" as Id<"user">,
  name: "张三",
  roles: [],
} as unknown as Parameters<typeof documents.addComment>[1];

const noPlaces = {
  live: async () => new Set<string>(),
  addressesOf: async () => [],
  documentsNamed: async () => [],
};

/** A district with a text that is approved and one that is published, and what a test does to them. */
export async function aDistrictInAnEmergency(database: Database) {
  const clock = { ...clockAt("2018-11-23T12:00:00+08:00") };
  const sent: object[] = [];
  const jobs = {
    enqueue: async (_tx: unknown, _queue: string, data: object) => void sent.push(data),
  };
  const own = { db: database, clock, jobs };
  const deps = documentDeps({ database, clock, jobs });
  const places = await aDistrict(own);
  function input(title: string) {
    const { policies: columnId, organizationId } = places;
    return documents.documentInput.parse({ columnId, organizationId, title, body: "<p>正文</p>" });
  }

  async function anApproved(title: string) {
    const ref = must(await documents.createDraft(deps, officer, input(title)));
    return { ...ref, version: await throughReview(deps, officer, { ...ref, version: 0 }) };
  }

  const term = (until: Date | null = null) => ({
    beginsAt: clock.now(),
    until,
    reason: "机房检修",
  });
  const set = async (effect: Effect, until: Date | null = null) =>
    must(await setMeasure(own, officer, effect, term(until)));
  const entries = async () =>
    (await database.read.selectFrom("audit.entries").select("event").orderBy("seq").execute()).map(
      (entry) => entry.event,
    );

  const approved = await anApproved("待发布的通知");
  const toPublish = await anApproved("已发布的通知");
  const published = await documents.publishDocument(deps, officer, toPublish);
  const shown: documents.Seen = { ...toPublish, version: must(published).version };

  /** One call of everything that changes records; what they are given would be taken or refused otherwise. */
  const commands: Readonly<Record<string, () => Promise<Result<unknown, string>>>> = {
    addEntry: () => lexicon.addEntry(deps, officer, { kind: "blocked", term: "传闻" }),
    changeEntry: () => lexicon.changeEntry(deps, officer, 1, { kind: "blocked", term: "谣言" }),
    removeEntry: () => lexicon.removeEntry(deps, officer, 1),
    restoreEntry: () => lexicon.restoreEntry(deps, officer, 1),
    createSite: () => columns.createSite(deps, officer, { ...aSite, id: 9, code: "other" }),
    createColumns: () =>
      columns.createColumns(deps, officer, 1, [
        { parentPath: null, column: { ...aColumn, slug: "b" } },
      ]),
    changeColumn: () =>
      columns.changeColumn(
        deps,
        officer,
        { siteId: 1, id: places.policies },
        {
          name: "新名称",
          description: "",
          organizationId: null,
          sort: 1,
          freshnessDays: null,
        },
      ),
    moveColumn: () =>
      columns.moveColumn(
        deps,
        officer,
        { siteId: 1, id: places.policies },
        { slug: "moved", parentId: places.section },
      ),
    closeColumn: () =>
      columns.closeColumn({ ...deps, holdsDocuments: async () => false }, officer, {
        siteId: 1,
        id: places.guide,
      }),
    renameOrganization: () =>
      organizations.renameOrganization(
        deps,
        officer,
        { siteId: 1, id: places.organizationId },
        { slug: "renamed", prefixes: [""] },
      ),
    mergeOrganizations: () =>
      organizations.mergeOrganizations(
        deps,
        officer,
        1,
        { from: places.organizationId, into: places.organizationId, on: clock.today() },
        async () => ({}),
      ),
    addRedirect: () =>
      addresses.addRedirect({ ...deps, places: noPlaces }, officer, 1, {
        kind: "exact",
        from: "/old.asp",
        to: { kind: "address", address: "/" },
        reason: "legacy",
      }),
    removeRedirect: () => addresses.removeRedirect({ ...deps, places: noPlaces }, officer, 1, 1),
    importRedirects: () =>
      addresses.importRedirects(
        { ...deps, places: noPlaces },
        officer,
        {
          siteId: 1,
          rows: Readable.from([{ line: 1, cells: ["/old.asp", "/"] }]),
          fileName: "old.csv",
          allowedHosts: new Set(),
          isRehearsal: false,
        },
        () => {},
      ),
    createOrganizations: () =>
      organizations.createOrganizations(deps, officer, [
        { ...anOrganization, slug: "b", code: "B2" },
      ]),
    changeOrganization: () =>
      organizations.changeOrganization(
        deps,
        officer,
        { siteId: 1, id: places.organizationId },
        {
          ...anOrganization,
          name: "新名称",
        },
      ),
    createDraft: () => documents.createDraft(deps, officer, input("又一条")),
    saveDraft: () => documents.saveDraft(deps, officer, shown, input("改了标题")),
    submitDocument: () => documents.submitDocument(deps, officer, approved),
    passDocument: () => documents.passDocument(deps, officer, approved),
    returnDocument: () => documents.returnDocument(deps, officer, approved, "请改"),
    takeBackDocument: () => documents.takeBackDocument(deps, officer, approved),
    publishDocument: () => documents.publishDocument(deps, officer, approved),
    scheduleDocument: () =>
      documents.scheduleDocument(deps, officer, approved, new Date("2018-11-25T09:00:00+08:00")),
    unscheduleDocument: () => documents.unscheduleDocument(deps, officer, approved),
    withdrawDocument: () => documents.withdrawDocument(deps, officer, shown, "有误"),
    archiveDocument: () => documents.archiveDocument(deps, officer, shown, "期满"),
    addComment: () =>
      documents.addComment(deps, somebody, approved, { block: 0, quote: "正文", text: "请核对" }),
    resolveComment: () => documents.resolveComment(deps, somebody, approved, unknown),
    enterDocuments: () => entered("导入的通知"),
    setChain: () =>
      reviews.setChain(deps, officer, places.organizationId, { reviews: 2, daysPerStep: 3 }),
    appointDeputy: () =>
      reviews.appointDeputy(deps, officer, {
        userId: somebody.userId,
        deputyId: somebody.userId,
        from: clock.today(),
        to: clock.today(),
      }),
    endDeputy: () => reviews.endDeputy(deps, officer, unknown),
  };

  async function entered(title: string, state: "draft" | "published" = "published") {
    const place = await documents.bulkPlace(deps, 1, [1]);
    const fate =
      state === "draft"
        ? ({ state } as const)
        : ({ state, publishedAt: new Date("2018-01-02T09:00:00+08:00") } as const);
    const { body, attachments: _, ...fields } = input(title);
    const document: documents.BulkDocument = {
      siteId: 1,
      fields,
      body,
      language: "zh-CN",
      sourceKey: null,
      fate,
      contentKey: documents.contentKeyOf(fields, body),
      attachments: [],
      relations: [],
    };
    return documents.enterDocuments(deps, officer, [document], {
      event: "documents.entered",
      responsible: "张三",
      place,
      segmenters: { vectors: async (given) => given.map(() => ""), close: async () => {} },
    });
  }

  return { own, deps, sent, places, approved, shown, commands, entered, set, entries, input, term };
}
