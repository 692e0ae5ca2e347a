import type { Command } from "commander";
import { join } from "node:path";
import { readConfig } from "../../platform/config.ts";
import {
  ownPostgresMessage,
  ownPostgresState,
  stopOwnPostgres,
} from "../../platform/own-postgres/index.ts";
import { command, EXIT, fail, say, type Common } from "./with-product.ts";

/** gongkai status: whether the product's own database server runs. */
export function statusCommand(): Command {
  return command("status", "查看自带数据库的运行情况").action((options: Common) => {
    const read = readConfig({ data: options.data });
    if (!read.ok) return fail(`设置有误：\n${read.problems.join("\n")}`, EXIT.usage);
    const { config } = read;
    say(`数据文件夹：${config.dataFolder}`);
    if (config.databaseUrl !== null) return say("数据库：使用 DATABASE_URL 指定的服务器");
    const state = ownPostgresState(join(config.dataFolder, "postgres"));
    if (state.kind === "running")
      say(`数据库：正在运行（进程 ${state.pid}，端口 ${state.port ?? "启动中"}）`);
    else
      say(
        state.kind === "crashed"
          ? "数据库：上次没有正常停止，下次启动时自动恢复"
          : "数据库：没有运行",
      );
  });
}

/** gongkai stop: stops the product's own database server. */
export function stopCommand(): Command {
  return command("stop", "停止自带的数据库").action(async (options: Common) => {
    const read = readConfig({ data: options.data });
    if (!read.ok) return fail(`设置有误：\n${read.problems.join("\n")}`, EXIT.usage);
    if (read.config.databaseUrl !== null)
      return say("使用的是 DATABASE_URL 指定的服务器，请在那里停止。");
    const stopped = await stopOwnPostgres(join(read.config.dataFolder, "postgres"));
    if (!stopped.ok) return fail(ownPostgresMessage(stopped), EXIT.database);
    say(stopped.value.stopped ? "数据库已停止。" : "数据库没有在运行。");
  });
}
