import { plainDateOf } from "../../src/kernel/dates.ts";
import { ok } from "../../src/kernel/result.ts";
import { clockAt, type Clock } from "../../src/platform/clock.ts";
import type { Actor } from "../../src/platform/audit.ts";
import type { Database } from "../../src/platform/database/database.ts";
import type { Jobs } from "../../src/platform/jobs.ts";
import {
  createColumns,
  createSite,
  type NewColumn,
  type Site,
} from "../../src/modules/columns/index.ts";
import {
  createOrganizations,
  type NewOrganization,
} from "../../src/modules/organizations/index.ts";

export const officer = { kind: "system", name: "test" } as const satisfies Actor;

/** Keeps what would be sent, so that a test can look at it; it is written with the transaction's fate in mind by the caller. */
export function rememberedJobs(): Jobs & { readonly sent: { queue: string; data: object }[] } {
  const sent: { queue: string; data: object }[] = [];
  return {
    sent,
    async enqueue(_tx, queue, data) {
      sent.push({ queue, data });
    },
  };
}

/** What commands need, on a database of the test's own, at noon of 2018-11-23 in Beijing. */
export function depsOn(db: Database, at = "2018-11-23T12:00:00+08:00") {
  return {
    db,
    clock: clockAt(at),
    jobs: rememberedJobs(),
    mayGoOn: async () => ok(true as const),
    mayEnter: async () => [],
    mayTouch: async () => ok(true as const),
  };
}

export const aSite: Site = {
  id: 1,
  groupId: 1,
  code: "main",
  name: "门户网站",
  governmentName: "晴山区人民政府",
  language: "zh-CN",
  prefix: "",
  domain: "www.example.gov.cn",
  identifier: "1502990001",
  regionCode: "150299",
  icpRecord: "",
  policeRecord: "",
  sponsor: "晴山区人民政府办公室",
  organiser: "",
  contact: "0000-0000000",
  channel: "website",
  demo: true,
};

export const anOrganization: NewOrganization = {
  siteId: 1,
  parentSlug: null,
  successorSlug: null,
  kind: "government",
  code: "11150299",
  slug: "office",
  name: "晴山区人民政府办公室",
  shortName: "区政府办公室",
  duties: "",
  address: "",
  phone: "",
  fax: "",
  email: "",
  officeHours: "",
  headName: "",
  headTitle: "",
  validFrom: plainDateOf("2008-01-01"),
  validTo: null,
  sort: 0,
};

export const aColumn: NewColumn = {
  siteId: 1,
  slug: "disclosure",
  name: "政府信息公开",
  description: "",
  keywords: "",
  type: "信息公开目录",
  display: "sections",
  freshnessDays: null,
  required: true,
  organizationId: null,
  statutoryItem: null,
  sort: 0,
};

/** A small district: one site, one organization, a section with two columns. Answers their keys. */
export async function aDistrict(given: {
  readonly db: Database;
  readonly clock: Clock;
  readonly jobs: Jobs;
}) {
  const deps = { ...given, mayTouch: async () => ok(true as const) };
  const site = await createSite(deps, officer, aSite);
  const organizations = await createOrganizations(deps, officer, [anOrganization]);
  const columns = await createColumns(deps, officer, 1, [
    { parentPath: null, column: aColumn },
    {
      parentPath: "disclosure",
      column: { ...aColumn, slug: "policies", name: "政策文件", display: "list", type: "政策文件" },
    },
    {
      parentPath: "disclosure",
      column: {
        ...aColumn,
        slug: "guide",
        name: "公开指南",
        display: "latest",
        type: "信息公开指南",
      },
    },
  ]);
  if (!site.ok || !organizations.ok || !columns.ok)
    throw new Error("the district of the test was refused");
  const [section = 0, policies = 0, guide = 0] = columns.value;
  return { siteId: 1, organizationId: organizations.value[0] ?? 0, section, policies, guide };
}
