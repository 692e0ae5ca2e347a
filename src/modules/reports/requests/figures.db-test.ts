import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { addDays, plainDateOf } from "../../../kernel/dates.ts";
import { decisionCodes } from "../../../kernel/decision-codes.ts";
import { detailsOf } from "../../../kernel/decision-details.ts";
import { newId } from "../../../platform/ids.ts";
import {
  applicantKinds,
  casesOf,
  countCases,
  requestChannels,
  type CaseFilter,
} from "../../requests/index.ts";
import { casesOfCell, cellToQuery } from "./contract.ts";
import { periodOf } from "./form-rules.ts";
import { filterOfRow, listOf2014 } from "./earlier-list-rules.ts";
import { countedAt, requestFigures, requestReport, type FigureAsked } from "./queries.ts";
import { applicantColumns, filterOfCell, tableThree } from "./table-three-rules.ts";

const database = await freshDatabase();
const db = database.read;
const outcomes = decisionCodes.flatMap((code) =>
  [null, ...detailsOf(code)].map((detail) => ({ code, detail })),
);
const organizations = [
  { id: 1, parentId: null, slug: "district", name: "某区人民政府" },
  { id: 2, parentId: 1, slug: "housing", name: "住建局" },
  { id: 3, parentId: 2, slug: "permits", name: "审批科" },
] as unknown as FigureAsked["organizations"];
const asked: FigureAsked = {
  siteId: 1,
  organizations,
  place: { reach: "all", unit: "item" },
  period: periodOf(2024, null),
};

/** A case in every way a case can stand to the year 2024; written as rows, for no command makes cases of the past. */
function caseNumbered(index: number) {
  const outcome = outcomes[index % outcomes.length] ?? { code: "F3", detail: null };
  const received = index % 11 === 0 ? null : addDays(plainDateOf("2023-10-01"), (index * 37) % 500);
  const isOpen = index % 5 === 0;
  const concluded = isOpen
    ? null
    : addDays(received ?? plainDateOf("2024-03-01"), (index * 13) % 70);
  return {
    site_id: 1,
    id: newId(),
    number: `2024-${index}`,
    organization_id: 1 + (index % 3),
    user_id: null,
    channel: requestChannels[index % requestChannels.length] ?? "fax",
    state: isOpen ? ("in-progress" as const) : ("closed" as const),
    subject: "施工许可",
    asked: JSON.stringify({}),
    applicant_kind: applicantKinds[(index * 7) % applicantKinds.length] ?? "other",
    applicant_label: "王某",
    applicant_mark: "",
    arrived_on: received ?? "2024-02-01",
    received_on: received,
    rules: "2019",
    due_on: received === null ? null : addDays(received, 30),
    clock: "running",
    is_extended: index % 7 === 0,
    outcome_code: isOpen ? null : outcome.code,
    outcome_detail: isOpen ? null : outcome.detail,
    concluded_on: concluded,
    form_key: `form-${index}`,
    code_mark: "",
    events: 1,
    version: 1,
    filed_at: new Date(Date.UTC(2024, 0, 1, 0, 0, index)),
    changed_at: new Date(0),
  };
}

beforeAll(async () => {
  const rows = Array.from({ length: 400 }, (_, index) => caseNumbered(index));
  await db
    .insertInto("requests.cases")
    .values(rows as never)
    .execute();
  const paying = rows[3];
  await db
    .insertInto("requests.events")
    .values({
      site_id: 1,
      case_id: paying?.id ?? "",
      seq: 1,
      kind: "fee-paid",
      at: new Date(0),
      by_id: null,
      by_name: "",
      facts: JSON.stringify({ kind: "fee-paid", on: "2024-05-06", yuan: 3000, receipt: "" }),
    })
    .execute();
});

const found = (filter: CaseFilter) => ({ ...countedAt(asked), ...filter });

describe("a cell", () => {
  it("of table 3 counts as many cases as its list has", async () => {
    const { cases: groups } = await requestFigures(db, asked);
    const table = tableThree("form-2021", groups, asked.period);
    let filled = 0;
    for (const row of table.rows)
      for (const [index, column] of applicantColumns.entries()) {
        const filter = filterOfCell(row, column, asked.period);
        expect([row.code, column.code, await countCases(db, found(filter))]).toEqual([
          row.code,
          column.code,
          row.values[index],
        ]);
        if ((row.values[index] ?? 0) > 0) filled += 1;
      }
    expect(filled).toBeGreaterThan(100);
  });

  it("of the list of 2014 too", async () => {
    const { cases: groups } = await requestFigures(db, asked);
    for (const row of listOf2014(groups)) {
      const filter = filterOfRow(row, asked.period);
      expect([row.code, await countCases(db, found(filter))]).toEqual([row.code, row.value]);
    }
  });

  it("lists its cases page by page, each once", async () => {
    const filter: CaseFilter = { measure: "handled", ...asked.period };
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await casesOf(db, found(filter), { after, limit: 30 });
      seen.push(...page.rows.map((row) => row.id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(await countCases(db, found(filter)));
  });

  it("is the same after a way through its address", () => {
    const filter: CaseFilter = {
      measure: "concluded",
      ...asked.period,
      kinds: ["citizen"],
      outcomes: ["B4:privacy", "A1:", "B2"],
      timing: "extended",
    };
    const place = { organization: "housing", reach: "own", unit: "item" } as const;
    const query = Object.fromEntries(new URLSearchParams(cellToQuery(filter, place)));
    expect(casesOfCell.parse(query)).toEqual({ ...filter, ...place });
  });
});

describe("the figures of an organization", () => {
  it("with those below it are the sum of each alone", async () => {
    const cells = async (organization: string, reach: "own" | "all") => {
      const place = { organization, reach, unit: "item" } as const;
      const { cases: groups } = await requestFigures(db, { ...asked, place });
      return tableThree("form-2021", groups, asked.period).rows.flatMap((row) => row.values);
    };
    const all = await cells("district", "all");
    const [one, two, three] = [
      await cells("district", "own"),
      await cells("housing", "own"),
      await cells("permits", "own"),
    ];
    expect(all).toEqual(one.map((value, index) => value + (two[index] ?? 0) + (three[index] ?? 0)));
  });

  it("agree by every check of the form, each cell with an address", async () => {
    const report = await requestReport(db, asked, "form-2021");
    expect(report.checks.filter((one) => one.level === "error")).toEqual([]);
    expect(report.checks.map((one) => one.check)).toEqual(["R10"]);
    expect(report.byOrganization.map((row) => row.name).toSorted()).toEqual([
      "住建局",
      "审批科",
      "某区人民政府",
    ]);
    const cells = report.requests?.rows.flatMap((row) => row.cells) ?? [];
    expect(new Set(cells.map((cell) => cell.records)).size).toBe(25 * 7);
    const list = await requestReport(db, asked, "list-2014");
    expect(list.list?.at(-1)).toMatchObject({ code: "七", unit: "万元", cell: { value: 0.3 } });
  });

  it("name the fees that were paid, and the months", async () => {
    const figures = await requestFigures(db, asked);
    expect(figures.fees).toBe(3000);
    expect(await countCases(db, found({ measure: "paid", ...asked.period }))).toBe(1);
    const sum = figures.months.reduce((all, month) => all + month.received, 0);
    expect(sum).toBe(await countCases(db, found({ measure: "received", ...asked.period })));
  });

  it("count an application once where it was split", async () => {
    const [first] = (
      await casesOf(db, found({ measure: "handled", ...asked.period }), { limit: 1 })
    ).rows;
    await db
      .insertInto("requests.events")
      .values({
        site_id: 1,
        case_id: first?.id ?? "",
        seq: 2,
        kind: "split-off",
        at: new Date(0),
        by_id: null,
        by_name: "",
        facts: JSON.stringify({ kind: "split-off", from: "2024-1" }),
      })
      .execute();
    const whole = { ...asked, place: { reach: "all", unit: "application" } } as const;
    const handled: CaseFilter = { measure: "handled", ...asked.period };
    const split = await countCases(db, { ...countedAt(whole), ...handled });
    expect(split).toBe((await countCases(db, found(handled))) - 1);
  });
});
