import { Command } from "commander";
import { readConfig } from "../../platform/config.ts";
import { openProduct, type Product } from "../open-product.ts";

export type Common = { readonly data?: string };

/** Exit codes: 1 what was asked could not be done as a whole, 2 wrong settings or options, 3 no database. */
export const EXIT = { refused: 1, usage: 2, database: 3 } as const;

/** A command with the options that all commands share. */
export function command(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option("--data <文件夹>", "数据文件夹（也可用环境变量 GONGKAI_DATA）")
    .helpOption("-h, --help", "显示帮助");
}

/**
 * Opens the product for one command and closes it again. Wrong settings and an unreachable database end the
 * program with a plain sentence and their exit code.
 */
export async function withProduct(
  common: Common,
  work: (product: Product) => Promise<number>,
): Promise<void> {
  const read = readConfig({ data: common.data });
  if (!read.ok) return fail(`设置有误：\n${read.problems.join("\n")}`, EXIT.usage);
  const opened = await openProduct({ ...read.config, logLevel: "warn" }, { worker: false });
  if (!opened.ok) return fail(opened.detail?.["message"] ?? opened.refusal, EXIT.database);
  const product = opened.value;
  try {
    process.exitCode = await work(product);
  } finally {
    await product.close();
  }
}

/** Says a problem on the error stream and sets the exit code. */
export function fail(message: string, exitCode: number): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}

/** Prints a line of the command's answer. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints a line about the work under way; on the error stream, so that answers stay clean. */
export function progress(line: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
}

/** The portal's site: the first of its group, or null on a fresh installation. */
export const NO_SITE =
  "还没有建立网站。请先运行 npm start，在浏览器里完成首次设置；想看演示可运行 npm run demo。";
