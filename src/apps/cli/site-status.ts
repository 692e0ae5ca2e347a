import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { beijingMinute } from "../../kernel/dates.ts";
import { systemClock } from "../../platform/clock.ts";
import { readConfig } from "../../platform/config.ts";
import { readState, shownAt, STATE_FILE } from "../../ui/emergency/state.ts";
import { EXIT, fail, say } from "./answers.ts";
import type { Common } from "./with-product.ts";

/** gongkai site status: what stands on every page now, as the site folder says it; it asks no database. */
export function siteStatusCommand(): Command {
  return new Command("status")
    .description("现在网站上的横幅、灰色显示和只读（读取网站文件夹，数据库停了也能用）")
    .option("--data <文件夹>", "数据文件夹（也可用环境变量 GONGKAI_DATA）")
    .option("--json", "输出 JSON")
    .helpOption("-h, --help", "显示帮助")
    .action(run);
}

async function run(options: Common & { readonly json?: boolean }): Promise<void> {
  const read = readConfig({ data: options.data });
  if (!read.ok) return fail(`设置有误：\n${read.problems.join("\n")}`, EXIT.usage);
  const file = join(read.config.dataFolder, "site", STATE_FILE);
  const text = await readFile(file, "utf8").catch(() => "");
  const state = readState(text);
  if (options.json === true) return say(JSON.stringify(state, null, 2));
  const now = systemClock.now().getTime();
  const shown = shownAt(state, now);
  const line = (name: string, on: boolean, span: { from: number; until: number | null } | null) => {
    if (span === null || (span.until !== null && span.until <= now)) return say(`${name}：没有`);
    const begin = on ? "" : `${beijingMinute(new Date(span.from))} 起，`;
    const end = span.until === null ? "没有定期限" : `至 ${beijingMinute(new Date(span.until))}`;
    return say(`${name}：${begin}${end}`);
  };
  line(
    `横幅${state.banner === null ? "" : `“${state.banner.text}”`}`,
    shown?.banner != null,
    state.banner,
  );
  line("灰色显示", shown?.grey != null, state.grey);
  line("只读", state.readOnly !== null && state.readOnly.from <= now, state.readOnly);
}
