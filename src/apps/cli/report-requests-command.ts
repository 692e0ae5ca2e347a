import type { Command } from "commander";
import { parsePlainDate } from "../../kernel/dates.ts";
import { allSites } from "../../modules/columns/index.ts";
import { organizationsOf } from "../../modules/organizations/index.ts";
import {
  formOf,
  periodOf,
  requestReport,
  type ReportTable,
  type RequestReport,
} from "../../modules/reports/index.ts";
import { command, EXIT, fail, NO_SITE, say, withProduct, type Common } from "./with-product.ts";

type Asked = Common & {
  readonly year: number;
  readonly quarter?: number;
  readonly from?: string;
  readonly to?: string;
  readonly organization?: string;
  readonly own?: boolean;
  readonly items?: boolean;
  readonly json?: boolean;
};

/** gongkai report requests: the tables on requests of a year, in the form of that year. */
export function reportRequestsCommand(): Command {
  return command("requests", "由登记的申请统计一年的依申请公开情况，每个数字附上查到其记录的地址")
    .requiredOption("--year <年份>", "年份，如 2024", Number)
    .option("--quarter <季度>", "只统计一个季度：1 至 4", Number)
    .option("--from <日期>", "任意期间的第一天，如 2024-03-01；与 --to 同用")
    .option("--to <日期>", "任意期间的最后一天")
    .option("--organization <代码>", "机构代码，统计该机构和所属机构；不写为全区")
    .option("--own", "只统计该机构本身，不含所属机构")
    .option("--items", "一事一申请分出的申请分别计数")
    .option("--json", "输出 JSON")
    .action((options: Asked) => {
      const { year, quarter } = options;
      if (!Number.isInteger(year) || year < 1949 || year > 2200) {
        fail("年份应是四位数字，例如 --year 2024。", EXIT.usage);
        return;
      }
      if (quarter !== undefined && ![1, 2, 3, 4].includes(quarter)) {
        fail("季度应是 1 至 4，例如 --quarter 2。", EXIT.usage);
        return;
      }
      const period = periodAsked(options);
      if (period === null) {
        fail("期间应写明先后两天，例如 --from 2024-03-01 --to 2024-05-31。", EXIT.usage);
        return;
      }
      return withProduct(options, async ({ database }) => {
        const db = database.read;
        const site = (await allSites(db)).find((one) => one.id === one.groupId);
        if (site === undefined) {
          fail(NO_SITE, EXIT.refused);
          return EXIT.refused;
        }
        const organizations = await organizationsOf(db, site.groupId);
        const asked = options.organization;
        const one = organizations.find(({ code, slug }) => code === asked || slug === asked);
        if (asked !== undefined && one === undefined) {
          fail(`没有代码为 ${asked} 的机构，请核对机构代码。`, EXIT.refused);
          return EXIT.refused;
        }
        const report = await requestReport(
          db,
          {
            siteId: site.groupId,
            organizations,
            place: {
              organization: one?.slug,
              reach: options.own === true ? "own" : "all",
              unit: options.items === true ? "item" : "application",
            },
            period,
          },
          formOf(year),
        );
        if (options.json === true) say(JSON.stringify(report, null, 2));
        else for (const line of linesOf(report)) say(line);
        return 0;
      });
    });
}

/** The period of the options: two days, a quarter, or the year; null where the days make none. */
function periodAsked({ year, quarter, from, to }: Asked) {
  if (from === undefined && to === undefined) return periodOf(year, quarter ?? null);
  const [first, last] = [parsePlainDate(from ?? ""), parsePlainDate(to ?? "")];
  return first === null || last === null || last < first ? null : { from: first, to: last };
}

/** The report as lines for people: tables with their cells parted by tabs. */
function linesOf(report: RequestReport): readonly string[] {
  return [
    `${report.organization} ${report.period.from} 至 ${report.period.to}`,
    `${report.form.name}（${report.form.source}），由登记的申请统计`,
    ...tableLines(report.requests),
    ...tableLines(report.remedies),
    ...(report.list ?? []).map(
      (row) =>
        `${"  ".repeat(row.level)}${row.code} ${row.label}\t${row.cell.value} ${row.unit}\t${row.cell.records}`,
    ),
    ...(report.list === null
      ? [`信息处理费\t${report.fees.value} 元\t${report.fees.records}`]
      : []),
    ...(report.checks.length === 0 ? [] : ["", "请核对："]),
    ...report.checks.map((one) => `  ${one.check} ${one.message}`),
  ];
}

function tableLines(table: ReportTable | null): readonly string[] {
  if (table === null) return [];
  return [
    "",
    table.title,
    ["", ...table.columns.map((column) => column.label)].join("\t"),
    ...table.rows.map((row, index) =>
      [
        `${row.head === null || row.head === table.rows[index - 1]?.head ? "" : `${row.head} `}${row.label}`,
        ...row.cells.map((cell) => String(cell.value)),
      ].join("\t"),
    ),
  ];
}
