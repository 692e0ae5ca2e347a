import { Command } from "commander";
import { EXIT, fail, say } from "./answers.ts";

/** gongkai site key: prints the public keys that releases of the site are signed with. */
export function siteKeyCommand(): Command {
  return new Command("key")
    .description(
      "打印网站发布记录的签名公钥和指纹；还没有密钥时先生成。请把它另存到别处，供核对时使用",
    )
    .option("--data <文件夹>", "数据文件夹（也可用环境变量 GONGKAI_DATA）")
    .helpOption("-h, --help", "显示帮助")
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : EXIT.usage))
    .action(show);
}

async function show(options: { readonly data?: string }): Promise<void> {
  const { readConfig } = await import("../../platform/config.ts");
  const read = readConfig({ data: options.data });
  if (!read.ok) return fail(`设置有误：\n${read.problems.join("\n")}`, EXIT.usage);
  const { dataFolder, siteSignSm2 } = read.config;
  const { siteKeys } = await import("../../platform/site-folder/index.ts");
  try {
    const keys = await siteKeys(dataFolder, { sm2: siteSignSm2 });
    say(keys.publicPem.trimEnd());
    if (keys.sm2PublicPem !== null) say(keys.sm2PublicPem.trimEnd());
    // The PEM alone goes into a file; what a person compares goes beside it.
    process.stderr.write(`指纹：${keys.fingerprint}\n`);
  } catch {
    fail(
      `签名密钥不能用：${dataFolder} 里的 site-signing.key 或 site-signing-sm2.key 已损坏或没有权限。请从备份恢复；不要删除，删除后新的发布会被核对为“另一把密钥”。`,
      EXIT.refused,
    );
  }
}
