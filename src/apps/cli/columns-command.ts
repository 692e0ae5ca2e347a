import type { Command } from "commander";
import { allSites, columnsOf } from "../../modules/columns/index.ts";
import { publishedByColumn } from "../../modules/documents/index.ts";
import { command, EXIT, fail, NO_SITE, say, withProduct, type Common } from "./with-product.ts";

/** gongkai columns: lists the columns with their paths. */
export function columnsCommand(): Command {
  return command("columns", "列出各站点的栏目及其路径")
    .option("--site <代码>", "只列一个站点")
    .option("--json", "输出 JSON")
    .action((options: Common & { site?: string; json?: boolean }) =>
      withProduct(options, async ({ database }) => {
        const db = database.read;
        const sites = (await allSites(db)).filter(
          (site) => options.site === undefined || site.code === options.site,
        );
        if (sites.length === 0) {
          fail(
            options.site === undefined ? NO_SITE : `没有代码为“${options.site}”的站点。`,
            EXIT.refused,
          );
          return EXIT.refused;
        }
        const listed = [];
        for (const site of sites) {
          const counts = await publishedByColumn(db, site.id);
          for (const column of (await columnsOf(db, site.id)).toSorted((a, b) =>
            a.path < b.path ? -1 : 1,
          )) {
            const published = counts.get(column.id)?.count ?? 0;
            listed.push({
              site: site.code,
              path: column.path,
              name: column.name,
              level: column.level,
              type: column.type,
              published,
            });
          }
        }
        if (options.json === true) say(JSON.stringify(listed, null, 2));
        else
          for (const one of listed)
            say(
              `${"  ".repeat(one.level - 1)}${one.name}\t${one.site}:${one.path}\t${one.published} 条`,
            );
        return 0;
      }),
    );
}
