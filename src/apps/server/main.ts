import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { readConfig, type Config } from "../../platform/config.ts";
import { openLog } from "../../platform/log.ts";
import { servePortalOnly, type PortalOnly } from "./portal-only.ts";

const HELP = `启动政府信息公开平台。

用法：npm start -- [选项]
  --port <端口>      网站端口（默认 3000；0 表示任选一个空闲端口）
  --data <文件夹>    数据文件夹（默认 var）
  --portal-only      只提供已发布的网页，不用数据库，也没有管理后台
  --folder <文件夹>  与 --portal-only 合用：网页所在的文件夹（默认数据文件夹里的 site）
  --help             显示本帮助
其余设置见 docs/operate/configuration.md。`;

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

const OPTIONS = {
  port: { type: "string" },
  data: { type: "string" },
  "portal-only": { type: "boolean" },
  folder: { type: "string" },
  help: { type: "boolean" },
} as const;

async function main(): Promise<number> {
  let options;
  try {
    options = parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return 2;
  }
  if (options.help === true) {
    say(HELP);
    return 0;
  }
  const read = readConfig(options);
  if (!read.ok) {
    complain(`设置有误：\n${read.problems.join("\n")}`);
    return 2;
  }
  const { config } = read;
  try {
    return options["portal-only"] === true
      ? await portalAlone(config, options.folder ?? join(config.dataFolder, "site"))
      : await wholeProduct(config);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    complain(`端口 ${config.port} 已被占用。请换一个：npm start -- --port 8080`);
    return 2;
  }
}

async function portalAlone(config: Config, folder: string): Promise<number> {
  if (!existsSync(join(folder, "index.html"))) {
    complain(
      `文件夹 ${resolve(folder)} 里没有已发布的网页（缺 index.html）。请用 --folder 指定网页所在的文件夹。`,
    );
    return 3;
  }
  const portal = await openPortal(config, resolve(folder));
  say(`只提供网页：${portal.address}/    搜索、办事和管理后台没有开。`);
  await told();
  await portal.close();
  return 0;
}

/**
 * Everything. While the database does not come, the pages that are published already are served without it, and the
 * product begins by itself as soon as it does; where nothing is published yet, the program ends and says why.
 */
async function wholeProduct(config: Config): Promise<number> {
  const { openProduct } = await import("../open-product.ts");
  let opened = await openProduct(config, { worker: true });
  if (!opened.ok) {
    complain(opened.detail?.["message"] ?? opened.refusal);
    const folder = join(config.dataFolder, "site");
    if (opened.refusal !== "database-unreachable" || !existsSync(join(folder, "index.html")))
      return 3;
    const portal = await openPortal(config, folder);
    complain(`数据库还连不上，先只提供网页：${portal.address}/ 。连上以后自动恢复。`);
    const isTold = told().then(() => true);
    while (!opened.ok) {
      if (await Promise.race([isTold, pause(2_000).then(() => false)])) {
        await portal.close();
        return 0;
      }
      opened = await openProduct(config, { worker: true });
    }
    await portal.close();
  }
  const { serve } = await import("./serve.ts");
  let running;
  try {
    running = await serve(opened.value);
  } catch (error) {
    await opened.value.close();
    throw error;
  }
  say(`平台已启动：${running.address}/    管理后台：${running.address}/admin/`);
  if (running.setUpCode !== null)
    say(`首次设置：请打开 ${running.address}/admin/ ，安装码是 ${running.setUpCode}`);
  return running.stopped;
}

function openPortal(config: Config, folder: string): Promise<PortalOnly> {
  return servePortalOnly({
    folder,
    host: config.host,
    port: config.port,
    secure: config.publicUrl?.startsWith("https:") === true,
    hotPagesBytes: config.hotPagesBytes,
    log: openLog(config.logLevel),
  });
}

/** Comes when the program is told to stop. */
function told(): Promise<void> {
  return new Promise((settle) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => settle());
  });
}

process.exitCode = await main();
