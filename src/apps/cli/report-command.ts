import { Command } from "commander";
import { allSites } from "../../modules/columns/index.ts";
import { annualFigures, sourceUrl, type AnnualFigures } from "../../modules/reports/index.ts";
import { reportRequestsCommand } from "./report-requests-command.ts";
import { command, EXIT, fail, NO_SITE, say, withProduct, type Common } from "./with-product.ts";

/** gongkai report annual: the year's figures, each with the address of the list of its records. */
export function reportCommand(): Command {
  const annual = command("annual", "由记录统计一年的公开情况，每个数字附上查到其记录的地址")
    .requiredOption("--year <年份>", "年份，如 2018", Number)
    .option("--json", "输出 JSON")
    .action((options: Common & { year: number; json?: boolean }) => {
      if (!Number.isInteger(options.year) || options.year < 1949 || options.year > 2200) {
        fail(`年份应是四位数字，例如 --year 2018。`, EXIT.usage);
        return;
      }
      return withProduct(options, async ({ database }) => {
        const site = (await allSites(database.read)).find((one) => one.id === one.groupId);
        if (site === undefined) {
          fail(NO_SITE, EXIT.refused);
          return EXIT.refused;
        }
        const figures = await annualFigures(database.read, site.groupId, options.year);
        if (options.json === true) say(JSON.stringify(asData(figures), null, 2));
        else for (const line of linesOf(figures)) say(line);
        return 0;
      });
    });
  return new Command("report")
    .description("统计报告")
    .helpOption("-h, --help", "显示帮助")
    .addCommand(annual)
    .addCommand(reportRequestsCommand());
}

/** The figures as lines for people. */
export function linesOf(report: AnnualFigures): readonly string[] {
  return [
    `${report.government} ${report.year} 年政府信息公开情况（由记录统计）`,
    ...report.figures.map(
      (figure) =>
        `  ${figure.label}\t${figure.value.toLocaleString("en")} ${figure.unit}\t${sourceUrl(figure.source)}`,
    ),
  ];
}

function asData(report: AnnualFigures) {
  const parts = (list: AnnualFigures["byColumn"]) =>
    list.map(({ label, level, value, source }) => ({
      label,
      level,
      value,
      url: sourceUrl(source),
    }));
  return {
    year: report.year,
    government: report.government,
    figures: report.figures.map(({ code, label, unit, value, definition, source, count, of }) => ({
      code,
      label,
      unit,
      value,
      definition,
      query: source,
      url: sourceUrl(source),
      count,
      of: of === null ? null : { query: of.source, url: sourceUrl(of.source), count: of.count },
    })),
    byColumn: parts(report.byColumn),
    byOrganization: parts(report.byOrganization),
  };
}
