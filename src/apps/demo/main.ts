import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "../../platform/config.ts";
import { organizationsOf } from "../../modules/organizations/index.ts";
import { annualFigures, formOf, periodOf, requestReport } from "../../modules/reports/index.ts";
import { publishEverything } from "../../portal/index.ts";
import { openProduct } from "../open-product.ts";
import { serve } from "../server/serve.ts";
import { makeDistrict } from "./make-district.ts";
import { shownRequests } from "./requests/shown-requests.ts";
import { accountLines, figureLines, requestFigureLines, requestLines } from "./summary.ts";

const HELP = `演示：建立一个虚构的区（晴山区），发布其门户网站，统计 2018 年的公开情况，然后提供访问。

用法：npm run demo -- [选项]
  --port <端口>    网站端口（默认 3000；0 表示任选一个空闲端口）
  --data <文件夹>  数据文件夹（默认 var/demo）
  --no-serve       准备好数据后即退出，不启动网站
  --help           显示本帮助`;

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  let options;
  try {
    options = parseArgs({
      options: {
        port: { type: "string" },
        data: { type: "string" },
        "no-serve": { type: "boolean" },
        help: { type: "boolean" },
      },
    }).values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}\n`);
    return 2;
  }
  if (options.help === true) {
    say(HELP);
    return 0;
  }
  const read = readConfig({
    data: options.data,
    port: options.port,
    dataByDefault: "var/demo",
  });
  if (!read.ok) {
    process.stderr.write(`设置有误：\n${read.problems.join("\n")}\n`);
    return 2;
  }
  const isServing = options["no-serve"] !== true;
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1);
  say("正在打开数据库 …");
  // Anybody may try the demo's accounts without an authenticator at hand; accountLines says so.
  const config = { ...read.config, logLevel: "warn", secondFactor: "optional" } as const;
  const opened = await openProduct(config, { worker: isServing });
  if (!opened.ok) {
    process.stderr.write(`${opened.detail?.["message"] ?? opened.refusal}\n`);
    return 3;
  }
  const product = opened.value;
  // An interrupted run left no marker and goes on where it was.
  const marker = join(read.config.dataFolder, "demo-complete");
  if (!existsSync(marker)) {
    await makeDistrict(product, (line) => say(`[${seconds()} 秒] ${line}`));
    let told = 0;
    const { pages } = await publishEverything(product, (written) => {
      if (written < told + 2_000) return;
      told = written;
      say(`[${seconds()} 秒] 已生成 ${written} 个页面文件 …`);
    });
    await writeFile(marker, "");
    say(`[${seconds()} 秒] 门户网站已发布，共 ${pages} 个文件。`);
  } else say("演示数据已在，直接启动。");

  const db = product.database.read;
  for (const line of figureLines(await annualFigures(db, 1, 2018))) say(line);
  const place = { reach: "all", unit: "application" } as const;
  const asked = {
    siteId: 1,
    organizations: await organizationsOf(db, 1),
    place,
    period: periodOf(2018, null),
  };
  for (const line of requestFigureLines(await requestReport(db, asked, formOf(2018)))) say(line);
  for (const line of accountLines()) say(line);
  for (const line of requestLines(await shownRequests(product))) say(line);
  if (!isServing) {
    await product.close();
    say(`完成，用时 ${seconds()} 秒。数据在 ${read.config.dataFolder}`);
    return 0;
  }
  const server = await serve(product);
  say(
    `\n门户网站   ${server.address}/\n蒙古文网站 ${server.address}/mn/\n管理后台   ${server.address}/admin/\n按 Ctrl+C 停止。（启动用时 ${seconds()} 秒）`,
  );
  return server.stopped;
}

process.exitCode = await main();
