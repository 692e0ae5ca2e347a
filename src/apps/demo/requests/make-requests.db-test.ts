import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { decisionCodes } from "../../../kernel/decision-codes.ts";
import { loadNationalDays } from "../../../modules/calendar/index.ts";
import { createSite } from "../../../modules/columns/index.ts";
import { createOrganizations, organizationsOf } from "../../../modules/organizations/index.ts";
import { applicantKinds, requestChannels } from "../../../modules/requests/index.ts";
import {
  countRemedies,
  remedyStandings,
  type RemedyKind,
} from "../../../modules/remedies/index.ts";
import { plainDateOf } from "../../../kernel/dates.ts";
import { clockAt } from "../../../platform/clock.ts";
import { openLog } from "../../../platform/log.ts";
import { documentDeps } from "../../document-deps.ts";
import type { Product } from "../../open-product.ts";
import { districtOrganizations, districtSites } from "../generate/index.ts";
import { makeAccounts } from "../make-accounts.ts";
import { must } from "../must.ts";
import { makeRequests } from "./make-requests.ts";
import { shownRequests } from "./shown-requests.ts";

const database = await freshDatabase();
const clock = clockAt("2026-03-18T15:00:00+08:00");
const dataFolder = await mkdtemp(join(tmpdir(), "gongkai-demo-"));
afterAll(() => rm(dataFolder, { recursive: true }));
const jobs = { enqueue: async () => {} };
// Only what the makers of the demo touch.
const product = {
  config: { dataFolder },
  database,
  clock,
  jobs,
  log: openLog("silent"),
} as unknown as Product;
const demo = { kind: "system", name: "demo" } as const;
let made: number | null = null;

beforeAll(async () => {
  const deps = { ...documentDeps({ database, clock, jobs }), db: database };
  await loadNationalDays(deps);
  for (const site of districtSites) await createSite(deps, demo, site);
  must(await createOrganizations(deps, demo, districtOrganizations));
  const keys = new Map((await organizationsOf(database.read, 1)).map((one) => [one.slug, one.id]));
  await makeAccounts(product, keys);
  made = await makeRequests(product, keys);
}, 120_000);

const cases = () =>
  database.read.selectFrom("requests.cases").selectAll().orderBy("number").execute();

describe("the requests of the demo", () => {
  it("of 2018 are the 8 of that year's report, by the rules of 2007", async () => {
    const of2018 = (await cases()).filter((row) => row.number.startsWith("2018-"));
    expect(of2018).toHaveLength(8);
    expect(of2018.filter((row) => row.channel === "network")).toHaveLength(7);
    expect(of2018.map((row) => [row.rules, row.outcome_code])).toEqual(
      Array.from({ length: 8 }, () => ["2007", "A1"]),
    );
  });

  it("of 2024 show every decision, channel and kind of applicant, each in its term", async () => {
    const of2024 = (await cases()).filter((row) => row.number.startsWith("2024-"));
    expect(of2024.length).toBeGreaterThanOrEqual(60);
    expect(new Set(of2024.map((row) => row.outcome_code))).toEqual(new Set(decisionCodes));
    expect(new Set(of2024.map((row) => row.channel))).toEqual(new Set(requestChannels));
    expect(new Set(of2024.map((row) => row.applicant_kind))).toEqual(new Set(applicantKinds));
    const late = of2024.filter(
      (row) => row.due_on !== null && (row.concluded_on ?? "9999") > row.due_on,
    );
    expect(late.map((row) => row.number)).toEqual([]);
  });

  it("of today leave something at every stage on the desk", async () => {
    const open = (await cases()).filter((row) => row.number.startsWith("2026-"));
    const of = (subject: string) => open.find((row) => row.subject === subject);
    expect(of("丰收镇北梁村采砂许可文件")).toMatchObject({ due_on: "2026-03-13" });
    expect(of("永安小区物业服务招标文件")).toMatchObject({ due_on: "2026-03-20" });
    expect(of("园区企业用地协议")).toMatchObject({ is_consulting: true });
    expect(new Set(open.map((row) => row.state))).toEqual(
      new Set([
        "unconfirmed",
        "in-progress",
        "awaiting-correction",
        "awaiting-payment",
        "in-review",
        "to-be-signed",
        "to-be-delivered",
      ]),
    );
  });

  it("of 2024 were taken further in every column of the yearly form", async () => {
    const period = { from: plainDateOf("2024-01-01"), to: plainDateOf("2024-12-31") };
    const standing = (kind: RemedyKind) =>
      Promise.all(
        remedyStandings.map((one) =>
          countRemedies(database.read, {
            siteId: 1,
            organizationIds: null,
            measure: "standing",
            ...period,
            kind,
            standings: [one],
          }),
        ),
      );
    expect(await standing("reconsideration")).toEqual([1, 1, 1, 1]);
    expect(await standing("lawsuit")).toEqual([0, 1, 1, 1]);
  });

  it("are made once", async () => {
    expect(made).toBeGreaterThan(80);
    expect(await makeRequests(product, new Map())).toBeNull();
    const before = await cases();
    const shown = await shownRequests(product);
    expect(shown.map((one) => one.number.slice(0, 5))).toEqual(["2024-", "2026-"]);
    expect(await cases()).toEqual(before);
  });
});
