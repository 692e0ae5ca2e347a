import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { decisionCodes } from "../../../kernel/decision-codes.ts";
import { detailsOf } from "../../../kernel/decision-details.ts";
import { applicantKinds, requestChannels, type CaseGroup } from "../../requests/index.ts";
import { checkTables, type AnnualTables } from "./checks-rules.ts";
import { periodOf } from "./form-rules.ts";
import { listOf2014 } from "./earlier-list-rules.ts";
import { rowsOfTableThree, tableThree } from "./table-three-rules.ts";

const rows = rowsOfTableThree("form-2021");
/** A row of the published report of a city for a year; the columns of applicants were published for four rows only. */
const published: Readonly<Record<string, readonly number[]>> = {
  new: [13612, 252, 0, 45, 128, 32, 14069],
  "carried-in": [535, 6, 0, 1, 18, 0, 560],
  total: [13364, 252, 0, 44, 121, 29, 13810],
  "carried-out": [783, 6, 0, 2, 25, 3, 819],
};
const results = [
  5548, 2168, 13, 30, 11, 51, 104, 85, 286, 150, 3222, 180, 19, 203, 148, 0, 101, 5, 318, 203, 965,
];
const four = [
  { label: "行政复议", values: [376, 97, 196, 121, 790] },
  { label: "未经复议直接起诉", values: [16, 1, 12, 27, 56] },
  { label: "复议后起诉", values: [74, 1, 30, 51, 156] },
];
/** The published totals, with all results given to one kind of applicant where the columns are not known. */
const city: AnnualTables = {
  three: rows.map((row) => {
    const known = published[row.code];
    if (known !== undefined) return { ...row, values: known };
    const total = results[decisionCodes.indexOf(row.code as "A1")] ?? 0;
    return { ...row, values: [total, 0, 0, 0, 0, 0, total] };
  }),
  four,
};
const withRow = (code: string, change: (values: readonly number[]) => readonly number[]) => ({
  ...city,
  three: city.three.map((row) =>
    row.code === code ? { ...row, values: change(row.values) } : row,
  ),
});
const found = (
  tables: AnnualTables,
  ...beside: Parameters<typeof checkTables> extends [unknown, ...infer R] ? R : never
) => [...new Set(checkTables(tables, ...beside).map((one) => one.check))];

describe("the published report of a city", () => {
  it("agrees in its totals, in the relation of the table's head and in table 4", () => {
    const wrong = checkTables(city).filter(
      (one) => !(one.check === "R2" && !one.message.includes("总计”列")),
    );
    expect(wrong).toEqual([]);
  });
  it("has 25 rows, 21 of them results", () => {
    expect(rows).toHaveLength(25);
    expect(rows.filter((row) => row.outcomes !== null)).toHaveLength(21);
    expect(rowsOfTableThree("trial-2019")).toHaveLength(23);
  });
});

describe("a slip is found by its name", () => {
  test.each([
    ["R1", withRow("new", (values) => values.map((value) => value + 1))],
    ["R2", withRow("A1", (values) => values.map((value) => value + 1))],
    ["R3", withRow("C1", ([first = 0, ...rest]) => [first + 1, ...rest])],
    ["R5", { ...city, four: [{ label: "行政复议", values: [376, 97, 196, 121, 791] }] }],
    ["R11", withRow("D3", () => [-1, 0, 0, 0, 0, 1, 0])],
    ["R11", withRow("D3", () => [0.5, 0, 0, 0, 0, 0, 0.5])],
  ] as const)("%s", (check, tables) => {
    expect(found(tables)).toContain(check);
  });

  it("against the year before: what was carried over per column, and what was pending", () => {
    const before: AnnualTables = {
      three: city.three.map((row) =>
        row.code === "carried-out" ? { ...row, values: published["carried-in"] ?? [] } : row,
      ),
      four: [{ label: "行政复议", values: [0, 0, 0, 800, 800] }],
    };
    expect(found(city, { before, noticedUnpaid: null })).toContain("R7");
    expect(found(city, { before, noticedUnpaid: null })).not.toContain("R4");
    expect(found(city, { before: city, noticedUnpaid: null })).toContain("R4");
  });

  it("closed for want of payment without a notice of fees", () => {
    expect(found(city, { before: null, noticedUnpaid: 0 })).toContain("R10");
    expect(found(city, { before: null, noticedUnpaid: 203 })).not.toContain("R10");
  });
});

type Known = {
  received: number;
  concluded: number | null;
  kind: number;
  channel: number;
  outcome: number;
  late: boolean;
};
const outcomes = decisionCodes.flatMap((code) => [
  { code, detail: null },
  ...detailsOf(code).map((detail) => ({ code, detail })),
]);
/** Any case: received on some day, concluded on that or a later one, or not yet. */
const anyCase = fc
  .record({
    received: fc.integer({ min: 0, max: 1095 }),
    lasted: fc.option(fc.integer({ min: 0, max: 400 })),
    kind: fc.nat(applicantKinds.length - 1),
    channel: fc.nat(requestChannels.length - 1),
    outcome: fc.nat(outcomes.length - 1),
    late: fc.boolean(),
  })
  .map(({ received, lasted, ...rest }): Known => ({
    ...rest,
    received,
    concluded: lasted === null ? null : received + lasted,
  }));

/** Groups of the days [from, to], by definition of the measures. */
function groupsOf(cases: readonly Known[], from: number, to: number): readonly CaseGroup[] {
  return cases.map((one) => {
    const outcome = outcomes[one.outcome] ?? { code: "F3", detail: null };
    const isOpenAfter = (day: number) => one.concluded === null || one.concluded > day;
    const inside = (day: number | null) => day !== null && day >= from && day <= to;
    return {
      organizationId: 1,
      kind: applicantKinds[one.kind] ?? "other",
      channel: requestChannels[one.channel] ?? "fax",
      code: one.concluded === null ? null : outcome.code,
      detail: one.concluded === null ? null : outcome.detail,
      timing: one.late ? "extended" : "in-time",
      counts: {
        received: Number(inside(one.received)),
        "carried-in": Number(one.received < from && isOpenAfter(from - 1)),
        concluded: Number(inside(one.concluded)),
        "carried-out": Number(one.received <= to && isOpenAfter(to)),
        handled: Number(one.received <= to && isOpenAfter(from - 1)),
      },
    };
  });
}

describe("whatever cases there are", () => {
  const tablesOf = (cases: readonly Known[], year: number): AnnualTables => ({
    three: tableThree(
      "form-2021",
      groupsOf(cases, year * 365, year * 365 + 364),
      periodOf(2024, null),
    ).rows,
    four: [],
  });

  it("the tables of two years agree in themselves and with each other", () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 60 }), (cases) => {
        const [before, now] = [tablesOf(cases, 1), tablesOf(cases, 2)];
        expect(checkTables(now, { before, noticedUnpaid: null })).toEqual([]);
      }),
    );
  });

  it("the list of 2014 adds up, and everything answered is counted once", () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 60 }), (cases) => {
        const list = new Map(
          listOf2014(groupsOf(cases, 365, 729)).map((row) => [row.code, row.value]),
        );
        const at = (code: string) => list.get(code) ?? 0;
        const sum = (head: string, count: number) =>
          Array.from({ length: count }, (_, index) => at(`${head}${index + 1}`)).reduce(
            (all, value) => all + value,
            0,
          );
        expect(at("三（一）")).toBe(sum("三（一）", 4));
        expect(at("三（二）")).toBe(sum("三（二）", 2));
        expect(at("三（三）")).toBe(sum("三（三）", 8));
        const reasons = [1, 2, 3, 4, 5, 6].reduce((all, n) => all + at(`三（三）4（${n}）`), 0);
        expect(at("三（三）4")).toBe(reasons);
        const unanswered = cases.filter((one) => {
          const { code, detail } = outcomes[one.outcome] ?? { code: "F3", detail: null };
          const inYear = one.concluded !== null && one.concluded >= 365 && one.concluded <= 729;
          return (
            inYear && (code === "F2" || (code === "F3" && detail !== "not-government-information"))
          );
        });
        expect(at("三（二）") - at("三（三）")).toBe(unanswered.length);
      }),
    );
  });
});
