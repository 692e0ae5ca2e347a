import { applicantColumns } from "./table-three-rules.ts";

/** The numbers of tables 3 and 4 as the form prints them, whoever filled them in. */
export type AnnualTables = {
  readonly three: readonly {
    readonly code: string;
    readonly label: string;
    /** In the order of `applicantColumns`. */
    readonly values: readonly number[];
  }[];
  /** The groups of table 4, each of five cells: 维持, 纠正, 其他, 尚未审结, 总计. */
  readonly four: readonly { readonly label: string; readonly values: readonly number[] }[];
};

export type CheckId = "R1" | "R2" | "R3" | "R4" | "R5" | "R7" | "R10" | "R11";
/** What does not agree: an error is never right, a warning wants a note. */
export type CheckFinding = {
  readonly check: CheckId;
  readonly level: "error" | "warning";
  readonly message: string;
};

/** What each check asks, with the words of the form where it has them. */
const checkWords: Readonly<Record<CheckId, string>> = {
  R1: "表三每列：第一项加第二项之和，等于第三项加第四项之和",
  R2: "表三每列：（七）总计等于（一）至（六）各行之和",
  R3: "表三每行：总计等于自然人与五类法人或其他组织之和",
  R4: "表三每列：上年结转等于上一年报告的结转下年度继续办理",
  R5: "表四每组：总计等于结果维持、结果纠正、其他结果、尚未审结之和",
  R7: "表四每组：本年总计不少于上一年的尚未审结",
  R10: "有“逾期未按收费通知要求缴纳费用”的，应当发过收费通知",
  R11: "各格填写不小于0的整数，没有的填0",
};

const PENDING = 3;
const TOTAL = 4;

/**
 * Checks the tables of a report against themselves (R1 to R3, R5, R11), against the report of the year before (R4,
 * R7) and against the fee notices of the year (R10), each by its name in the form. Answers what does not agree.
 */
export function checkTables(
  now: AnnualTables,
  beside: {
    readonly before: AnnualTables | null;
    /** Of those closed for want of payment, how many had been sent a notice; null where it is not known. */
    readonly noticedUnpaid: number | null;
  } = { before: null, noticedUnpaid: null },
): readonly CheckFinding[] {
  return [
    ...wholeNumbers(now),
    ...balance(now),
    ...rowsAddUp(now),
    ...columnsAddUp(now),
    ...groupsAddUp(now),
    ...(beside.before === null ? [] : againstYearBefore(now, beside.before)),
    ...unpaidWithoutNotice(now, beside.noticedUnpaid),
  ];
}

function wholeNumbers(tables: AnnualTables): readonly CheckFinding[] {
  return [...tables.three, ...tables.four].flatMap((row) =>
    row.values.every((value) => Number.isInteger(value) && value >= 0)
      ? []
      : [
          {
            check: "R11" as const,
            level: "error" as const,
            message: `“${row.label}”：${checkWords.R11}。`,
          },
        ],
  );
}

function balance(tables: AnnualTables): readonly CheckFinding[] {
  return perColumn((column, label) => {
    const at = (code: string) => valueAt(tables, code, column);
    const [came, went] = [at("new") + at("carried-in"), at("total") + at("carried-out")];
    return came === went
      ? null
      : error("R1", `“${label}”列：第一项加第二项为${came}，第三项加第四项为${went}`);
  });
}

function rowsAddUp(tables: AnnualTables): readonly CheckFinding[] {
  const sides = new Set(["new", "carried-in", "total", "carried-out"]);
  return perColumn((column, label) => {
    const sum = tables.three
      .filter((row) => !sides.has(row.code))
      .reduce((all, row) => all + (row.values[column] ?? 0), 0);
    const total = valueAt(tables, "total", column);
    return sum === total
      ? null
      : error("R2", `“${label}”列：（一）至（六）之和为${sum}，（七）总计为${total}`);
  });
}

function columnsAddUp(tables: AnnualTables): readonly CheckFinding[] {
  const last = applicantColumns.length - 1;
  return tables.three.flatMap((row) => {
    const sum = row.values.slice(0, last).reduce((all, value) => all + value, 0);
    const total = row.values[last] ?? 0;
    return sum === total
      ? []
      : [error("R3", `“${row.label}”：各类申请人之和为${sum}，总计为${total}`)];
  });
}

function groupsAddUp(tables: AnnualTables): readonly CheckFinding[] {
  return tables.four.flatMap(({ label, values }) => {
    const sum = values.slice(0, TOTAL).reduce((all, value) => all + value, 0);
    return sum === values[TOTAL]
      ? []
      : [error("R5", `“${label}”：四种结果之和为${sum}，总计为${values[TOTAL] ?? 0}`)];
  });
}

function againstYearBefore(now: AnnualTables, before: AnnualTables): readonly CheckFinding[] {
  return [
    ...perColumn((column, label) => {
      const [in_, out] = [
        valueAt(now, "carried-in", column),
        valueAt(before, "carried-out", column),
      ];
      return in_ === out
        ? null
        : warning("R4", `“${label}”列：上年结转为${in_}，上一年报告结转下年度为${out}，请说明原因`);
    }),
    ...now.four.flatMap(({ label, values }, index) => {
      const pending = before.four[index]?.values[PENDING] ?? 0;
      const total = values[TOTAL] ?? 0;
      return total >= pending
        ? []
        : [warning("R7", `“${label}”：本年总计为${total}，少于上一年尚未审结的${pending}`)];
    }),
  ];
}

function unpaidWithoutNotice(
  tables: AnnualTables,
  notices: number | null,
): readonly CheckFinding[] {
  const unpaid = valueAt(tables, "F2", applicantColumns.length - 1);
  return notices === null || unpaid <= notices
    ? []
    : [warning("R10", `逾期未缴费办结${unpaid}件，其中发过收费通知的只有${notices}件`)];
}

function perColumn(
  check: (column: number, label: string) => CheckFinding | null,
): readonly CheckFinding[] {
  return applicantColumns.flatMap(({ label, isOrganization }, column) => {
    const found = check(column, isOrganization ? `法人或其他组织：${label}` : label);
    return found === null ? [] : [found];
  });
}

function valueAt(tables: AnnualTables, code: string, column: number): number {
  return tables.three.find((row) => row.code === code)?.values[column] ?? 0;
}

function error(check: CheckId, what: string): CheckFinding {
  return { check, level: "error", message: `${what}。${checkWords[check]}。` };
}

function warning(check: CheckId, what: string): CheckFinding {
  return { check, level: "warning", message: `${what}。${checkWords[check]}。` };
}
