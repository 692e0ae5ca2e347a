import { writeFile } from "node:fs/promises";
import { allSites } from "../../modules/columns/index.ts";
import { organizationsOf } from "../../modules/organizations/index.ts";
import {
  importLines,
  importMessages,
  importPast,
  pastWorkbook,
  type PastCase,
} from "../../modules/requests/index.ts";
import { sentenceOf } from "../../platform/http/index.ts";
import type { Product } from "../open-product.ts";
import { requestDeps } from "../request-deps.ts";
import { enterPastRemedies } from "./past-remedies.ts";
import { sealedFilesOf } from "../sealed-files.ts";
import { EXIT, fail, NO_SITE, progress, say, withProduct, type Common } from "./with-product.ts";

export type ImportOptions = Common & { readonly dryRun?: boolean; readonly json?: boolean };

/** Files of cases were bounded when they came in; what was exported may be as large. */
const LARGEST_FILE = 200 * 1_048_576;

/** Writes the empty table of past requests, with its explanations. */
export async function writeTemplate(file: string): Promise<void> {
  if (!file.toLowerCase().endsWith(".xlsx"))
    return fail("模板是 Excel 文件，文件名请以 .xlsx 结尾。", EXIT.usage);
  try {
    await writeFile(file, await pastWorkbook([]), { flag: "wx" });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return fail(
      code === "EEXIST"
        ? `${file} 已经存在，没有覆盖。请换一个文件名。`
        : `${file} 写不进去（${code}）。请检查文件夹和权限。`,
      EXIT.refused,
    );
  }
  say(`已生成 ${file}。填写后用 gongkai requests import ${file} --dry-run 检查。`);
}

/** Imports the requests of the past, or tries whether that would do. */
export function importRequests(file: string, options: ImportOptions): Promise<void> {
  return withProduct(options, (product) => importInto(product, file, options));
}

async function importInto(product: Product, file: string, options: ImportOptions): Promise<number> {
  const db = product.database.read;
  const site = (await allSites(db)).find((one) => one.id === one.groupId);
  if (site === undefined) {
    fail(NO_SITE, EXIT.refused);
    return EXIT.refused;
  }
  const isTrial = options.dryRun === true;
  const [problems, remarks]: [string[], string[]] = [[], []];
  const tell = (line: string) => process.stderr.write(`${line}\n`);
  const doer = { kind: "system", name: "gongkai requests import" } as const;
  const deps = await requestDeps(product);
  const order = {
    file,
    siteId: site.id,
    organizations: await organizationsOf(db, site.id),
    isTrial,
  };
  const report = {
    problem: (line: string) => (options.json === true ? problems.push(line) : tell(line)),
    remark: (line: string) => (options.json === true ? remarks.push(line) : tell(`说明：${line}`)),
    progress: ({ rows, entered }: { rows: number; entered: number }) =>
      progress(`已读 ${rows} 行，录入 ${entered} 件 …`),
  };
  const kept: { readonly row: number; readonly past: PastCase }[] = [];
  const lineLimitBytes = product.config.importLineLimitBytes;
  const done = file.toLowerCase().endsWith(".jsonl")
    ? await importLines(
        deps,
        doer,
        { ...order, lineLimitBytes, files: await sealedFilesOf(product, LARGEST_FILE) },
        report,
      )
    : await importPast(deps, doer, order, {
        ...report,
        kept: (row, past) => void kept.push({ row, past }),
      });
  progress("");
  if (!done.ok) {
    fail(sentenceOf(done, importMessages), EXIT.refused);
    return EXIT.refused;
  }
  for (const { row, past } of kept)
    for (const problem of await enterPastRemedies(deps, db, doer, site.id, past))
      report.problem(`第 ${row} 行（行政复议、行政诉讼）：${problem}`);
  const { rows, entered, there, faulty, remarked } = done.value;
  if (options.json === true)
    say(JSON.stringify({ ...done.value, dryRun: isTrial, problems, remarks }, null, 2));
  else if (rows === 0) say("表格里没有任何申请，什么也没有录入。请检查是否选对了文件。");
  else
    say(
      `共 ${rows} 行：${isTrial ? "可以录入" : "录入"} ${entered} 件（其中 ${remarked} 件有说明），已有而跳过 ${there} 件，有问题未录入 ${faulty} 件。${isTrial ? "这次只是检查，什么也没有录入。" : ""}`,
    );
  return entered + there === 0 ? EXIT.refused : 0;
}
