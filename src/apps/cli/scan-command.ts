import { access, constants, stat } from "node:fs/promises";
import { basename } from "node:path";
import { Command } from "commander";
import { EXIT, fail, plainUsage, say } from "./answers.ts";
import type { Scanned } from "./scan-file.ts";

/** gongkai scan: looks for personal data in files, without the product and its data. */
export function scanCommand(): Command {
  return plainUsage(new Command("scan"))
    .description(
      "检查文件里有没有个人信息（docx、xlsx、pptx、pdf、ofd、odt、ods、html、txt、csv、图片和它们的 zip 包），隐藏的内容也检查；不需要数据库",
    )
    .argument("[文件...]", "要检查的文件，可以有多个")
    .option("--json", "每个文件输出一行 JSON")
    .helpOption("-h, --help", "显示帮助")
    .addHelpText(
      "after",
      "\n发现泄露时退出码为 1，没有发现为 0，用法有误或文件不存在为 2。不显示查到的原文，只显示遮盖后的样子。",
    )
    .action((files: readonly string[], options: { readonly json?: boolean }) =>
      scanFiles(files, options.json === true),
    );
}

async function scanFiles(files: readonly string[], asJson: boolean): Promise<void> {
  if (files.length === 0) {
    return fail("请写上要检查的文件，例如：gongkai scan 名单.xlsx", EXIT.usage);
  }
  const { scanFile, settingsFor, withoutValues } = await import("./scan-file.ts");
  const { linesOf, summaryOf } = await import("./scan-lines.ts");
  const all: Scanned[] = [];
  let missing = false;
  for (const file of files) {
    const problem = await problemOf(file);
    if (problem !== null) {
      fail(problem, EXIT.usage);
      missing = true;
      continue;
    }
    const scanned = await scanFile(file, basename(file));
    all.push(scanned);
    if (asJson) say(JSON.stringify(scanned));
    else {
      const shown = withoutValues(file, settingsFor(basename(file)));
      for (const line of linesOf({ ...scanned, file: shown })) say(line);
    }
  }
  if (!asJson && all.length > 0) say(summaryOf(all));
  const hasLeak = all.some(({ findings }) => findings.some(({ severity }) => severity === "leak"));
  process.exitCode = missing ? EXIT.usage : hasLeak ? 1 : 0;
}

/** Why a file cannot be checked, as a sentence; null when it can. */
async function problemOf(file: string): Promise<string | null> {
  try {
    if (!(await stat(file)).isFile()) return `不是文件：${file}。请逐个写上文件，不要写文件夹。`;
    await access(file, constants.R_OK);
    return null;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    return code === "EACCES"
      ? `没有权限读取：${file}。`
      : `找不到文件：${file}。请检查文件名和所在的文件夹。`;
  }
}
