import { Command } from "commander";
import { readConfig } from "../../platform/config.ts";
import { openProduct, type Product } from "../open-product.ts";
import { EXIT, fail } from "./answers.ts";

export { EXIT, fail, say } from "./answers.ts";

export type Common = { readonly data?: string };

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
  } catch (error) {
    const known = outageOf(error);
    if (known === null) throw error;
    fail(known.message, known.exitCode);
  } finally {
    // What was acknowledged is kept; a database that is gone cannot be left in an orderly way.
    await product.close().catch(() => {});
  }
}

type Outage = { readonly message: string; readonly exitCode: number };

const DISK_FULL = /^(ENOSPC|EDQUOT|53100)$/;
const CONNECTION_LOST = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0[1-3]|53300|08\w{3})$/;

/** What to say of a full disk or a lost database; null for anything else, which is a bug. */
function outageOf(error: unknown): Outage | null {
  const { code, text } = factsOf(error);
  if (DISK_FULL.test(code) || /No space left on device/.test(text)) {
    return {
      message:
        "磁盘空间不足，没有做完。已完成的部分都已保存；请清理出空间后再运行一次，会从中断处继续。",
      exitCode: EXIT.refused,
    };
  }
  if (CONNECTION_LOST.test(code) || /^Connection terminated|recovery mode/.test(text)) {
    return {
      message:
        "与数据库的连接中断，没有做完。已完成的部分都已保存；请检查磁盘空间和数据库后再运行一次，会从中断处继续。",
      exitCode: EXIT.database,
    };
  }
  return null;
}

function factsOf(error: unknown): { readonly code: string; readonly text: string } {
  if (error instanceof AggregateError) return factsOf(error.errors[0]);
  if (!(error instanceof Error)) return { code: "", text: String(error) };
  return { code: "code" in error ? String(error.code) : "", text: error.message };
}

/** Prints a line about the work under way; on the error stream, so that answers stay clean. */
export function progress(line: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
}

/** The portal's site: the first of its group, or null on a fresh installation. */
export const NO_SITE =
  "还没有建立网站。请先运行 npm start，在浏览器里完成首次设置；想看演示可运行 npm run demo。";
