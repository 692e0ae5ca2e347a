import { availableParallelism } from "node:os";
import { Command } from "commander";
import { checkIndex, rebuildIndex, type RebuildDeps } from "../../modules/search/index.ts";
import type { Product } from "../open-product.ts";
import { searchSources } from "../search-sources.ts";
import { command, EXIT, fail, progress, say, withProduct, type Common } from "./with-product.ts";

type Options = Common & { readonly mend?: boolean; readonly json?: boolean };

const PHASES = {
  filling: "写入",
  indexing: "建立索引",
  "catching-up": "补上期间的变化",
} as const;

const REFUSALS = {
  "rebuild-running": "已有一次重建正在进行，请等它完成后再试。",
  "rebuild-ended": "重建没有完成，检索仍使用原来的索引。请稍后再试。",
} as const;

/** gongkai search: compares the index with what is published, mends it, makes it anew. */
export function searchCommand(): Command {
  const check = command("check", "核对检索索引与已发布的信息：有无缺少、多余、过时的条目")
    .option("--mend", "发现的问题随即修复；问题很多时重建索引")
    .option("--json", "输出 JSON")
    .action((options: Options) => withProduct(options, (product) => checkNow(product, options)));
  const rebuild = command("rebuild", "重建检索索引；期间检索照常，完成后一次切换")
    .option("--json", "输出 JSON")
    .action((options: Options) => withProduct(options, (product) => rebuildNow(product, options)));
  return new Command("search")
    .description("检索")
    .helpOption("-h, --help", "显示帮助")
    .addCommand(check)
    .addCommand(rebuild);
}

async function checkNow(product: Product, options: Options): Promise<number> {
  const mends = options.mend === true;
  const { needsRebuild, ...found } = await checkIndex(depsOf(product), {
    mends,
    progress: (lookedAt) => progress(`已核对 ${lookedAt} 条 …`),
  });
  progress("");
  const wrong = found.missing + found.surplus + found.stale;
  if (options.json === true) say(JSON.stringify({ ...found, needsRebuild }, null, 2));
  else {
    say(
      `已核对 ${found.lookedAt} 条：缺少 ${found.missing}，多余 ${found.surplus}，过时 ${found.stale}；附件待读 ${found.awaiting}。`,
    );
    if (found.mended > 0) say(`已修复 ${found.mended} 条。`);
    else if (wrong > 0 && !mends)
      say(
        needsRebuild
          ? "问题较多，请运行 gongkai search rebuild 重建索引。"
          : "加 --mend 即可修复。",
      );
  }
  if (mends && needsRebuild) return rebuildNow(product, options);
  return wrong > found.mended ? EXIT.refused : 0;
}

async function rebuildNow(product: Product, options: Options): Promise<number> {
  const began = performance.now();
  const done = await rebuildIndex(depsOf(product), {
    progress: (now) => progress(`${PHASES[now.phase]}：${now.done} / ${now.total} 条 …`),
  });
  progress("");
  if (!done.ok) {
    fail(REFUSALS[done.refusal], EXIT.refused);
    return EXIT.refused;
  }
  const seconds = Number(((performance.now() - began) / 1_000).toFixed(1));
  if (options.json === true) say(JSON.stringify({ entries: done.value, seconds }, null, 2));
  else say(`已重建，共 ${done.value} 条，用时 ${seconds} 秒。`);
  return 0;
}

function depsOf({ database, clock }: Product): RebuildDeps {
  return { db: database, clock, sources: searchSources, threads: availableParallelism() };
}
