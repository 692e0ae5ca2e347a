import { readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { EXIT, fail, say } from "./answers.ts";

type Options = {
  readonly data?: string;
  readonly folder?: string;
  readonly key?: string;
  readonly expect?: string;
  readonly json?: boolean;
};

/** gongkai site verify: compares the published files with their signed log, without the database. */
export function siteVerifyCommand(): Command {
  return new Command("verify")
    .description(
      "核对已发布的文件：与签名的发布记录逐个比对，被改动、丢失、多出的都会列出；不需要数据库",
    )
    .option("--data <文件夹>", "数据文件夹（也可用环境变量 GONGKAI_DATA）")
    .option("--folder <文件夹>", "只有网站文件夹时（例如一份副本）用它代替 --data")
    .option("--key <文件>", "用来核对签名的公钥（PEM）；可用 gongkai site key 打印出来另存")
    .option("--expect <摘要>", "上次核对时抄下的末条摘要；若记录里已没有它，说明发布记录被截短")
    .option("--json", "输出 JSON")
    .helpOption("-h, --help", "显示帮助")
    .addHelpText("after", "\n完整时退出码为 0，发现问题为 1，用法有误或没有公钥为 2。")
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : EXIT.usage))
    .action(verify);
}

async function verify(options: Options): Promise<void> {
  const places = await placesOf(options);
  if (places === null) return;
  const { trustFor, verifySite } = await import("../../platform/site-folder/index.ts");
  const trust = await trustFor(places.folder, places);
  if (trust === null) {
    const what = options.key ?? "数据文件夹或网站文件夹";
    return fail(
      `没有可用的公钥：${what}里没有 Ed25519 公钥。请用 --key 写上公钥文件。`,
      EXIT.usage,
    );
  }
  const found = await verifySite(places.folder, trust.keys, options.expect ?? null);
  const intact = found.findings.length === 0;
  if (options.json === true) {
    const { fingerprint, from } = trust;
    say(JSON.stringify({ intact, ...found, key: { fingerprint, from } }, null, 2));
  } else {
    const { linesOf } = await import("./site-verify-lines.ts");
    for (const line of linesOf(found, trust)) say(line);
  }
  process.exitCode = intact ? 0 : EXIT.refused;
}

/** The folders and the key that the options name; null when that was refused. */
async function placesOf(options: Options) {
  const { readConfig } = await import("../../platform/config.ts");
  const read = readConfig({ data: options.data });
  if (!read.ok) {
    fail(`设置有误：\n${read.problems.join("\n")}`, EXIT.usage);
    return null;
  }
  const isFolderAlone = options.folder !== undefined && options.data === undefined;
  const dataFolder = isFolderAlone ? undefined : read.config.dataFolder;
  const folder = resolve(options.folder ?? join(read.config.dataFolder, "site"));
  const isThere = await stat(folder).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
  if (!isThere) {
    fail(`找不到网站文件夹：${folder}。请检查 --data 或 --folder。`, EXIT.usage);
    return null;
  }
  if (options.key === undefined) return { folder, dataFolder };
  try {
    return { folder, dataFolder, pem: await readFile(options.key, "utf8") };
  } catch {
    fail(`读不到公钥文件：${options.key}。请检查 --key。`, EXIT.usage);
    return null;
  }
}
