import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command } from "commander";
import type { Refused } from "../../kernel/result.ts";
import { readConfig, type StoreKey } from "../../platform/config.ts";
import type { SyncDone, SyncRefusal, SyncTarget } from "../../platform/site-sync/index.ts";
import { EXIT, fail, say } from "./answers.ts";

type Options = {
  readonly data?: string;
  readonly folder?: string;
  readonly to: string;
  readonly endpoint?: string;
  readonly region: string;
  readonly virtualHosted?: boolean;
  readonly precompressed?: boolean;
  readonly delete?: boolean;
  readonly dryRun?: boolean;
};

/** gongkai site sync: copies the published files to a bucket or a second folder. */
export function siteSyncCommand(): Command {
  return new Command("sync")
    .description(
      "把已发布的网站复制到对象存储（S3 接口）或另一个文件夹；之后每次只传变化的文件；不需要数据库",
    )
    .requiredOption("--to <地址>", "s3://存储桶/前缀，或者一个文件夹")
    .option("--data <文件夹>", "数据文件夹（也可用环境变量 GONGKAI_DATA）")
    .option("--folder <文件夹>", "要复制的网站文件夹")
    .option("--endpoint <网址>", "对象存储的网址，例如 https://oss-cn-beijing.aliyuncs.com")
    .option("--region <地区>", "对象存储的地区", "us-east-1")
    .option("--virtual-hosted", "存储桶名写在域名里（阿里云、腾讯云等）")
    .option("--precompressed", "上传 gzip 压缩后的文件（带 Content-Encoding: gzip）")
    .option("--delete", "删去目的地多余的文件")
    .option("--dry-run", "只说要做什么，不传也不删")
    .helpOption("-h, --help", "显示帮助")
    .addHelpText(
      "after",
      "\n密钥只从环境变量 AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY 读取。\n全部复制好退出码为 0，没有做完或有文件与发布记录不符为 1，用法有误为 2。",
    )
    .action(run);
}

async function run(options: Options): Promise<void> {
  const read = readConfig({ data: options.data });
  if (!read.ok) return fail(`设置有误：\n${read.problems.join("\n")}`, EXIT.usage);
  const { dataFolder, storeKey } = read.config;
  const source = options.folder === undefined ? join(dataFolder, "site") : resolve(options.folder);
  if (!existsSync(source))
    return fail(`没有这个文件夹：${source}。请用 --data 或 --folder 指明网站在哪里。`, EXIT.usage);
  const books = options.folder === undefined ? join(dataFolder, "sync") : `${source}.sync`;
  const target = await targetOf(options, source, books, storeKey);
  if (typeof target === "string") return fail(target, EXIT.usage);
  const { syncSite } = await import("../../platform/site-sync/index.ts");
  const isShown = process.stderr.isTTY;
  const done = await syncSite({
    source,
    books,
    target,
    isDry: options.dryRun === true,
    isSwept: options.delete === true,
    progress: (sent, total) => {
      if (isShown) process.stderr.write(`\r\u001b[K${sent} / ${total}`);
    },
  });
  if (isShown) process.stderr.write("\r\u001b[K");
  if (!done.ok) return fail(problemOf(done), EXIT.refused);
  for (const line of linesOf(done.value, options.dryRun === true)) say(line);
  process.exitCode = done.value.altered.length > 0 ? EXIT.refused : 0;
}

async function targetOf(
  options: Options,
  source: string,
  books: string,
  key: StoreKey | null,
): Promise<SyncTarget | string> {
  const { folderTarget, storeTarget } = await import("../../platform/site-sync/index.ts");
  if (!options.to.startsWith("s3://")) {
    const folder = resolve(options.to);
    const isInside = `${folder}/`.startsWith(`${source}/`) || `${source}/`.startsWith(`${folder}/`);
    return isInside ? "目的地不能是网站文件夹本身、它的里面或它的上级。" : folderTarget(folder);
  }
  const [bucket = "", ...below] = options.to.slice("s3://".length).split("/");
  if (!/^[a-z0-9][a-z0-9.-]+$/.test(bucket))
    return "请写明存储桶，例如 --to s3://qingshan-site/www。";
  const endpoint = URL.parse(options.endpoint ?? "");
  if (endpoint === null || !/^https?:$/.test(endpoint.protocol))
    return "请用 --endpoint 写明对象存储的网址，例如 --endpoint https://oss-cn-beijing.aliyuncs.com。";
  if (key === null) return "请先在环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY 里写好密钥。";
  const { openS3 } = await import("../../platform/object-store/index.ts");
  const folder = below.filter((name) => name !== "").join("/");
  return storeTarget({
    store: openS3({
      endpoint: endpoint.origin,
      bucket,
      region: options.region,
      credentials: key,
      isVirtualHosted: options.virtualHosted === true,
    }),
    name: `${endpoint.origin}/${bucket}`,
    prefix: folder === "" ? "" : `${folder}/`,
    isPrecompressed: options.precompressed === true,
    books,
  });
}

const LISTED = 20;

function linesOf(done: SyncDone, isDry: boolean): readonly string[] {
  if (isDry) {
    const rest = done.planned.length - LISTED;
    return [
      `要处理 ${done.planned.length} 个文件（+ 上传，- 删去）：`,
      ...done.planned.slice(0, LISTED).map((line) => `  ${line}`),
      ...(rest > 0 ? [`  还有 ${rest} 个`] : []),
    ];
  }
  const { sent, removed, same, altered, number } = done;
  const lines = [
    `已复制到第 ${number} 次发布：上传 ${sent} 个，删去 ${removed} 个，${same} 个没有变化。`,
  ];
  if (altered.length === 0) return lines;
  return [
    ...lines,
    `有 ${altered.length} 个文件与发布记录不符，没有复制。请运行 gongkai site verify 查明，修复后再运行一次：`,
    ...altered.slice(0, LISTED).map((page) => `  ${page}`),
  ];
}

const PROBLEMS: Readonly<Record<SyncRefusal, string>> = {
  "access-denied": "对象存储不接受这个密钥，或者它没有写入的权限。请核对密钥、地区和存储桶的授权。",
  "no-such-bucket": "没有这个存储桶。请核对 --to 里的名称和 --endpoint。",
  unreachable: "连不上对象存储，试了几次都没有成功。请检查网络后再运行一次，会从中断处继续。",
  "store-refused": "对象存储拒绝了请求。请核对 --region、--virtual-hosted 等选项。",
  "no-releases": "这个网站文件夹还没有发布记录。请先运行 gongkai publish。",
  "in-use": "另一个复制正在进行，请等它结束。",
  "disk-refused": "目的地的磁盘写不进去。请检查空间和权限后再运行一次，会从中断处继续。",
};

function problemOf({ refusal, detail }: Refused<SyncRefusal>): string {
  const code = detail?.["code"];
  return `${PROBLEMS[refusal]}${code === undefined ? "" : `（${code}）`}`;
}
