import { Command } from "commander";
import { join } from "node:path";
import { userInfo } from "node:os";
import type { Refused } from "../../kernel/result.ts";
import type { RedirectRefusal } from "../../modules/addresses/index.ts";
import type { Actor } from "../../platform/audit.ts";
import type { Meeting } from "../meeting.ts";
import type { Product } from "../open-product.ts";
import { EXIT, fail, say } from "./answers.ts";

type Common = { readonly data?: string };
type Work = (product: Product, siteId: number, actor: Actor) => Promise<number>;

/** gongkai site redirects …: old addresses and where they lead. */
export function siteRedirectsCommand(): Command {
  return new Command("redirects")
    .description("旧网址：导入、导出、添加、撤销、试一试")
    .helpOption("-h, --help", "显示帮助")
    .addCommand(importCommand())
    .addCommand(
      part("export", "导出全部旧网址（CSV，可以再导入）").action((options: Common) =>
        withSite(options, exportAll),
      ),
    )
    .addCommand(
      part("add", "添加一条：旧网址（以 /* 结尾时是整个目录）和新网址")
        .argument("<旧网址>")
        .argument("<新网址>")
        .action((from: string, to: string, options: Common) =>
          withSite(options, (product, siteId, actor) => add(product, siteId, actor, from, to)),
        ),
    )
    .addCommand(
      part("remove", "撤销一条")
        .argument("<旧网址>")
        .action((from: string, options: Common) =>
          withSite(options, (product, siteId, actor) => remove(product, siteId, actor, from)),
        ),
    )
    .addCommand(
      part("test", "看看访问这个网址会到哪里（只看已发布的文件，不用数据库）")
        .argument("<网址>")
        .action(test),
    );
}

function part(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option("--data <文件夹>", "数据文件夹（也可用环境变量 GONGKAI_DATA）")
    .helpOption("-h, --help", "显示帮助");
}

function importCommand(): Command {
  return part("import", "从表格（CSV 或 XLSX）导入：旧网址，以及新网址、索引号、文号或标题")
    .argument("<文件>")
    .option("--dry-run", "只检查，不保存")
    .option("--json", "输出 JSON")
    .action((file: string, options: Common & { dryRun?: boolean; json?: boolean }) =>
      withSite(options, async (product, siteId, actor) => {
        const { importRedirects } = await import("../../modules/addresses/index.ts");
        const { tableRows } = await import("../table-rows.ts");
        const problems: object[] = [];
        const done = await importRedirects(
          await depsOf(product),
          actor,
          {
            siteId,
            rows: tableRows(file, file),
            fileName: file.split(/[\\/]/).at(-1) ?? file,
            allowedHosts: product.config.redirectHosts,
            isRehearsal: options.dryRun === true,
          },
          (problem) => {
            if (options.json === true) problems.push(problem);
            else process.stderr.write(`第 ${problem.line} 行：${problem.message}\n`);
          },
        ).catch((error: unknown) => {
          if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
          throw error;
        });
        if (done === null) return refused("文件不存在或无法读取，请检查路径和权限。");
        if (!done.ok) return refused(await sentence(done));
        const { rows, added, known, refused: left } = done.value;
        await publish(product, options.dryRun !== true && added > 0);
        if (options.json === true) say(JSON.stringify({ ...done.value, problems }, null, 2));
        else
          say(
            `共 ${rows} 行：${options.dryRun === true ? "可以添加" : "添加"} ${added} 条，已有 ${known} 条，有问题未导入 ${left} 条。`,
          );
        return added + known === 0 ? EXIT.refused : 0;
      }),
    );
}

async function add(
  product: Product,
  siteId: number,
  actor: Actor,
  from: string,
  to: string,
): Promise<number> {
  const { addRedirect, readOldAddress, readTarget } =
    await import("../../modules/addresses/index.ts");
  const kind = from.endsWith("/*") ? "prefix" : "exact";
  const old = readOldAddress(kind === "prefix" ? from.slice(0, -1) : from, kind);
  const goal = readTarget(to, product.config.redirectHosts);
  const wrong = !old.ok ? old : !goal.ok ? goal : null;
  const done =
    old.ok && goal.ok
      ? await addRedirect(await depsOf(product), actor, siteId, {
          kind,
          from: old.value,
          to: { kind: "address", address: goal.value },
          reason: "legacy",
        })
      : wrong;
  if (done !== null && !done.ok) return refused(await sentence(done));
  await publish(product, true);
  say("已添加。");
  return 0;
}

async function remove(
  product: Product,
  siteId: number,
  actor: Actor,
  from: string,
): Promise<number> {
  const { addressMessages, readOldAddress, redirectsFrom, removeRedirect } =
    await import("../../modules/addresses/index.ts");
  const kind = from.endsWith("/*") ? "prefix" : "exact";
  const old = readOldAddress(kind === "prefix" ? from.slice(0, -1) : from, kind);
  const found = old.ok ? await redirectsFrom(product.database.read, siteId, [old.value]) : [];
  const one = found.find((redirect) => redirect.kind === kind);
  if (one === undefined) return refused(addressMessages["redirect-unknown"]);
  const done = await removeRedirect(await depsOf(product), actor, siteId, one.id);
  if (!done.ok) return refused(await sentence(done));
  await publish(product, true);
  say("已撤销。");
  return 0;
}

async function exportAll(product: Product, siteId: number): Promise<number> {
  const { redirectLines } = await import("../redirect-lines.ts");
  for await (const lines of redirectLines(product.database.read, siteId))
    if (!process.stdout.write(lines))
      await new Promise((ready) => process.stdout.once("drain", ready));
  return 0;
}

const meetingWords: Readonly<Record<Exclude<Meeting["meets"], "moved">, string>> = {
  page: "这里有页面，直接打开。",
  gone: "这里的信息已撤下，显示说明（410）。",
  nothing: "没有这个页面，也没有设置跳转（404）。",
  "no-address": "这不是网址。请以 / 开头，或者填写带 http:// 的完整网址。",
};

async function test(address: string, options: Common): Promise<void> {
  const { readConfig } = await import("../../platform/config.ts");
  const { meetingAt } = await import("../meeting.ts");
  const read = readConfig({ data: options.data });
  if (!read.ok) return fail(`设置有误：\n${read.problems.join("\n")}`, EXIT.usage);
  const found = await meetingAt(join(read.config.dataFolder, "site"), address);
  if (found.meets !== "moved") {
    say(meetingWords[found.meets]);
    process.exitCode = found.meets === "page" ? 0 : EXIT.refused;
    return;
  }
  const there = { page: "那里有页面。", gone: "那里的信息已撤下。", other: "" }[found.meetsThere];
  say(`跳转（301）到 ${found.to} ${there}`.trimEnd());
}

async function withSite(common: Common, work: Work): Promise<void> {
  const { NO_SITE, withProduct } = await import("./with-product.ts");
  const { allSites } = await import("../../modules/columns/index.ts");
  await withProduct(common, async (product) => {
    const site = (await allSites(product.database.read)).find((one) => one.id === one.groupId);
    const actor = { kind: "system", name: `gongkai（${userInfo().username}）` } as const;
    return site === undefined ? refused(NO_SITE) : work(product, site.id, actor);
  });
}

function refused(why: string): number {
  fail(why, EXIT.refused);
  return EXIT.refused;
}

async function sentence(
  wrong: Refused<RedirectRefusal | "table-empty" | "read-only">,
): Promise<string> {
  const { addressMessages, tableMessages } = await import("../../modules/addresses/index.ts");
  const { sentenceOf } = await import("../../platform/http/index.ts");
  return sentenceOf(wrong, { ...addressMessages, ...tableMessages });
}

async function depsOf(product: Product) {
  const { addressPlaces } = await import("../../portal/index.ts");
  return {
    db: product.database,
    clock: product.clock,
    jobs: product.jobs,
    places: addressPlaces,
  };
}

async function publish(product: Product, isChanged: boolean): Promise<void> {
  if (!isChanged) return;
  const { publishWaiting } = await import("../../portal/index.ts");
  await publishWaiting(product);
}
