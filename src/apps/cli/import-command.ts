import { availableParallelism, userInfo } from "node:os";
import { Command } from "commander";
import { allSites } from "../../modules/columns/index.ts";
import {
  importFile,
  importMessages,
  type ImportProblem,
  type ImportSummary,
} from "../../modules/documents/index.ts";
import { publishWaiting } from "../../portal/index.ts";
import { sentenceOf } from "../../platform/http/index.ts";
import { keepHeapSmall } from "../../platform/small-heap.ts";
import { documentDeps } from "../document-deps.ts";
import type { Product } from "../open-product.ts";
import {
  command,
  EXIT,
  fail,
  NO_SITE,
  progress,
  say,
  withProduct,
  type Common,
} from "./with-product.ts";

type Options = Common & {
  column: string;
  site?: string;
  publish?: boolean;
  responsible?: string;
  json?: boolean;
};

/** gongkai import documents: takes documents from a file of JSON lines. */
export function importCommand(): Command {
  const documents = command(
    "documents",
    "从 JSON Lines 文件（每行一条）导入政府信息；可以中断，再次运行从中断处继续",
  )
    .argument("<文件>", "要导入的文件，UTF-8 或 GB18030")
    .requiredOption("--column <路径>", "导入到哪个栏目，路径用 gongkai columns 查看")
    .option("--site <代码>", "站点代码，默认为门户网站")
    .option("--publish", "按原日期直接发布；不加时存为草稿")
    .option("--responsible <姓名>", "对这些信息已经审查负责的人，默认为运行本命令的系统用户")
    .option("--json", "输出 JSON")
    .action((file: string, options: Options) =>
      withProduct(options, (product) => importInto(product, file, options)),
    );
  return new Command("import")
    .description("导入")
    .helpOption("-h, --help", "显示帮助")
    .addCommand(documents);
}

async function importInto(product: Product, file: string, options: Options): Promise<number> {
  const sites = await allSites(product.database.read);
  const site =
    options.site === undefined
      ? sites.find((one) => one.id === one.groupId)
      : sites.find((one) => one.code === options.site);
  if (site === undefined) {
    fail(
      options.site === undefined ? NO_SITE : `没有代码为“${options.site}”的站点。`,
      EXIT.refused,
    );
    return EXIT.refused;
  }
  keepHeapSmall();
  const began = performance.now();
  const problems: ImportProblem[] = [];
  const order = {
    file,
    siteId: site.id,
    columnPath: options.column.replace(/^[a-z]+:/, "").replaceAll(/^\/+|\/+$/g, ""),
    publish: options.publish === true,
    responsible: options.responsible ?? userInfo().username,
    formerHosts: product.config.legacyHosts,
    lineLimitBytes: product.config.importLineLimitBytes,
    threads: Math.max(1, availableParallelism() - 1),
  };
  const done = await importFile(
    documentDeps(product),
    { kind: "system", name: "gongkai import" },
    order,
    {
      problem(found) {
        if (options.json === true) problems.push(found);
        else process.stderr.write(`第 ${found.line} 行：${found.message}\n`);
      },
      progress: (summary) => progress(`已读 ${summary.lines} 行，导入 ${summary.imported} 条 …`),
    },
  );
  if (!done.ok) {
    fail(sentenceOf(done, importMessages), EXIT.refused);
    return EXIT.refused;
  }
  const { pages } = order.publish ? await publishWaiting(product) : { pages: 0 };
  const seconds = (performance.now() - began) / 1000;
  if (options.json === true)
    say(
      JSON.stringify(
        { ...done.value, seconds: Number(seconds.toFixed(2)), pages, problems },
        null,
        2,
      ),
    );
  else sayDone(done.value, seconds, pages);
  // A file of which nothing could be taken is a failure, not a success with nothing in it.
  return done.value.imported + done.value.skipped === 0 ? EXIT.refused : 0;
}

function sayDone(summary: ImportSummary, seconds: number, pages: number): void {
  progress("");
  if (summary.lines === 0) {
    say("文件里没有任何内容，什么也没有导入。请检查是否选对了文件。");
    return;
  }
  if (summary.resumedAfterLine > 0)
    say(`接着上次中断处（第 ${summary.resumedAfterLine} 行之后）继续。`);
  say(
    `共读 ${summary.lines} 行：导入 ${summary.imported} 条，已有而跳过 ${summary.skipped} 条，有问题未导入 ${summary.refused} 条。用时 ${seconds.toFixed(1)} 秒。`,
  );
  if (pages > 0) say(`页面已更新（${pages} 个文件）。`);
  else if (summary.imported > 0) say("页面由正在运行的网站随后更新。");
}
