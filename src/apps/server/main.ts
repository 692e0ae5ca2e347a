import { parseArgs } from "node:util";
import { readConfig } from "../../platform/config.ts";
import { openProduct } from "../open-product.ts";
import { serve } from "./serve.ts";

const HELP = `启动政府信息公开平台。

用法：npm start -- [选项]
  --port <端口>    网站端口（默认 3000；0 表示任选一个空闲端口）
  --data <文件夹>  数据文件夹（默认 var）
  --help           显示本帮助
其余设置见 docs/operate/configuration.md。`;

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

async function main(): Promise<number> {
  let options;
  try {
    options = parseArgs({
      options: { port: { type: "string" }, data: { type: "string" }, help: { type: "boolean" } },
    }).values;
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
  const opened = await openProduct(read.config, { worker: true });
  if (!opened.ok) {
    complain(opened.detail?.["message"] ?? opened.refusal);
    return 3;
  }
  let running;
  try {
    running = await serve(opened.value);
  } catch (error) {
    await opened.value.close();
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    complain(`端口 ${read.config.port} 已被占用。请换一个：npm start -- --port 8080`);
    return 2;
  }
  say(`平台已启动：${running.address}/    管理后台：${running.address}/admin/`);
  if (running.setUpCode !== null)
    say(`首次设置：请打开 ${running.address}/admin/ ，安装码是 ${running.setUpCode}`);
  return running.stopped;
}

process.exitCode = await main();
