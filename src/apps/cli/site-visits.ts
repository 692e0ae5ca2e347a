import { Command } from "commander";
import type { Product } from "../open-product.ts";
import { EXIT, fail, say } from "./answers.ts";
import type { Common } from "./with-product.ts";

const WAYS = ["day", "column", "organization", "document"] as const;
type Way = (typeof WAYS)[number];
type Options = Common & {
  readonly year: string;
  readonly month?: string;
  readonly by?: string;
  readonly json?: boolean;
};
type Views = { readonly people: number; readonly robots: number };
type Line = Views & { readonly name: string };

const MOST_DOCUMENTS = 100;

/** gongkai site visits: what the public looked at in a year or a month. */
export function siteVisitsCommand(): Command {
  return new Command("visits")
    .description("一年或一个月的访问量；爬虫等程序另计，不记录访问者是谁")
    .requiredOption("--year <年份>", "年份，如 2018")
    .option("--month <月份>", "只看一个月，1 至 12")
    .option("--by <方式>", "day 按日，column 按栏目，organization 按机构，document 按信息")
    .option("--json", "输出 JSON")
    .option("--data <文件夹>", "数据文件夹（也可用环境变量 GONGKAI_DATA）")
    .helpOption("-h, --help", "显示帮助")
    .action(run);
}

async function run(options: Options): Promise<void> {
  const [year, month] = [Number(options.year), Number(options.month ?? 1)];
  if (!Number.isInteger(year) || year < 1949 || year > 2200)
    return fail("年份应是四位数字，例如 --year 2018。", EXIT.usage);
  if (!Number.isInteger(month) || month < 1 || month > 12)
    return fail("月份应是 1 至 12，例如 --month 3。", EXIT.usage);
  const way = WAYS.find((one) => one === options.by) ?? null;
  if (options.by !== undefined && way === null)
    return fail("--by 后面请写 day、column、organization 或 document。", EXIT.usage);
  const { withProduct, NO_SITE } = await import("./with-product.ts");
  await withProduct(options, async (product) => {
    const asked = { year, month: options.month === undefined ? null : month };
    const figures = await figuresOf(product, asked, way);
    if (figures === null) {
      fail(NO_SITE, EXIT.refused);
      return EXIT.refused;
    }
    const { total, lines } = figures;
    if (options.json === true)
      say(JSON.stringify({ ...asked, total, by: way, rows: lines }, null, 2));
    else {
      const when = asked.month === null ? `${year} 年` : `${year} 年 ${asked.month} 月`;
      say(`${when}访问量 ${words(total.people)} 次，另有程序抓取 ${words(total.robots)} 次`);
      for (const line of lines) say(`  ${words(line.people)}\t${words(line.robots)}\t${line.name}`);
    }
    return 0;
  });
}

/** Null where there is no portal yet. */
async function figuresOf(
  { database, clock }: Product,
  asked: { readonly year: number; readonly month: number | null },
  way: Way | null,
): Promise<{ readonly total: Views; readonly lines: readonly Line[] } | null> {
  const { allSites } = await import("../../modules/columns/index.ts");
  const { partsOf, periodOf, plus, sumOf, viewsByDay, viewsByKind } =
    await import("../../modules/visits/index.ts");
  const figures = await import("../visit-figures.ts");
  const db = database.read;
  const portal = (await allSites(db)).find((site) => site.id === site.groupId);
  if (portal === undefined) return null;
  const period = periodOf(asked.year, asked.month);
  const parts = partsOf(period, clock.today());
  if (!parts.ok) throw new Error("whole months can always be asked for");
  const total = sumOf(await viewsByKind(db, period));
  const own = (one: { readonly pages: Views; readonly documents: Views }) =>
    plus(one.pages, one.documents);
  switch (way) {
    case null:
      return { total, lines: [] };
    case "day": {
      const days = await viewsByDay(db, period);
      return { total, lines: days.map(({ day, ...views }) => ({ name: day, ...views })) };
    }
    case "column": {
      const columns = await figures.visitsOfColumns(db, portal.groupId, parts.value);
      const lines = columns.map((one) => ({
        name: `${one.siteName} ${one.path} ${one.name}`,
        ...own(one),
      }));
      return { total, lines: mostFirst(lines) };
    }
    case "organization": {
      const all = await figures.visitsOfOrganizations(db, portal.groupId, parts.value);
      return { total, lines: mostFirst(all.map((one) => ({ name: one.name, ...own(one) }))) };
    }
    case "document": {
      const read = await figures.visitsOfDocuments(db, portal.groupId, parts.value, MOST_DOCUMENTS);
      const lines = read.map(({ title, people, robots }) => ({
        name: title ?? "（已撤回或已下线）",
        people,
        robots,
      }));
      return { total, lines };
    }
  }
}

function mostFirst(lines: readonly Line[]): readonly Line[] {
  return lines
    .filter((line) => line.people + line.robots > 0)
    .toSorted((a, b) => b.people - a.people);
}

function words(count: number): string {
  return count.toLocaleString("en");
}
