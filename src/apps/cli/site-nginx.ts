import { join } from "node:path";
import { Command } from "commander";
import { EXIT, fail, say } from "./answers.ts";

type Options = { readonly data?: string; readonly serverName: string; readonly port: string };

/** gongkai site nginx: prints a configuration for an nginx before the product. */
export function siteNginxCommand(): Command {
  return new Command("nginx")
    .description("打印 nginx 配置：网页和附件由 nginx 直接发出，其余转给本平台；不需要数据库")
    .option("--data <文件夹>", "数据文件夹（也可用环境变量 GONGKAI_DATA）")
    .option("--server-name <域名>", "网站域名", "_")
    .option("--port <端口>", "nginx 的端口", "80")
    .helpOption("-h, --help", "显示帮助")
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : EXIT.usage))
    .action(print);
}

async function print(options: Options): Promise<void> {
  const { readConfig } = await import("../../platform/config.ts");
  const { isQuotable, nginxConfiguration } = await import("../nginx-configuration.ts");
  const read = readConfig({ data: options.data });
  if (!read.ok) return fail(`设置有误：\n${read.problems.join("\n")}`, EXIT.usage);
  const { config } = read;
  const folder = join(config.dataFolder, "site");
  const { serverName, port } = options;
  if (!isQuotable(folder) || !isQuotable(serverName) || !/^\d{1,5}$/.test(port))
    return fail("文件夹、域名或端口里有 nginx 配置不能写的字符，请换一个。", EXIT.usage);
  if (config.port === 0) return fail("请先用 PORT 定下本平台的端口。", EXIT.usage);
  const isAny = ["0.0.0.0", "::"].includes(config.host);
  const host = isAny ? "127.0.0.1" : config.host;
  say(
    nginxConfiguration({
      folder,
      app: `${host.includes(":") ? `[${host}]` : host}:${config.port}`,
      serverName,
      listen: [port, `[::]:${port}`],
      secure: config.publicUrl?.startsWith("https:") === true,
      bodyLimitMb: Math.ceil(config.uploadLimitBytes / 1_048_576) + 10,
    }).trimEnd(),
  );
}
