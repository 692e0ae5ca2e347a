import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { readConfig } from "../../platform/config.ts";
import { EXIT, fail, say } from "./answers.ts";

type Options = {
  readonly data?: string;
  readonly folder?: string;
  readonly outside?: boolean;
  readonly json?: boolean;
  readonly report?: string;
  readonly most: string;
};

const MOST_READERS = 4;

/** gongkai site check: looks for dead links, missing tags and the like in the published files. */
export function siteCheckCommand(): Command {
  return new Command("check")
    .description(
      "检查已发布的网站：死链、网页标签、空白栏目、过大的页面、HTML 写法、无障碍；不需要数据库，不影响发布",
    )
    .option("--data <文件夹>", "数据文件夹（也可用环境变量 GONGKAI_DATA）")
    .option("--folder <文件夹>", "只检查这个网站文件夹")
    .option("--outside", "也检查站外链接（会访问其他网站，每个网站逐个慢慢问）")
    .option("--json", "输出 JSON")
    .option("--report <文件.html>", "另存一份可以打印、转发的报告")
    .option("--most <个数>", "每个问题最多列出多少处", "20")
    .helpOption("-h, --help", "显示帮助")
    .addHelpText("after", "\n有“错误”时退出码为 1，没有为 0，用法有误为 2。")
    .action(run);
}

async function run(options: Options): Promise<void> {
  const read = readConfig({ data: options.data });
  if (!read.ok) return fail(`设置有误：\n${read.problems.join("\n")}`, EXIT.usage);
  const { dataFolder } = read.config;
  const folder = options.folder === undefined ? join(dataFolder, "site") : resolve(options.folder);
  if (!existsSync(folder))
    return fail(`没有这个文件夹：${folder}。请用 --data 或 --folder 指明网站在哪里。`, EXIT.usage);
  const most = Number(options.most);
  if (!Number.isInteger(most) || most < 1)
    return fail("--most 请写一个大于 0 的整数，例如 --most 50。", EXIT.usage);
  const { checkPublishedSite } = await import("../check-published-site.ts");
  const { reportHtml, reportLines } = await import("../../platform/site-check/index.ts");
  const memory = options.folder === undefined ? join(dataFolder, "checks") : `${folder}.checks`;
  const report = await checkPublishedSite({
    folder,
    outsideMemory: options.outside === true ? memory : null,
    readers: Math.min(availableParallelism(), MOST_READERS),
    most,
    progress: ({ stage, done, total }) => {
      if (process.stderr.isTTY)
        process.stderr.write(
          `\r\u001b[K${stage === "pages" ? "页面" : "站外链接"} ${done} / ${total}`,
        );
    },
  });
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  if (options.json === true) say(JSON.stringify(report));
  else for (const line of reportLines(report)) say(line);
  if (options.report !== undefined) await writeFile(resolve(options.report), reportHtml(report));
  process.exitCode = report.counts.error > 0 ? EXIT.refused : 0;
}
