import type { Finding, Trust, Verified } from "../../platform/site-folder/index.ts";

const FILES = {
  changed: "被改动",
  missing: "丢失",
  added: "多出（没有发布过）",
} as const;

const OF_THE_LOG = {
  "line-altered": "记录被改动，签名不符",
  "other-key": "从这次起由另一把密钥签名，不能证明是本站发布的",
  "sm2-altered": "国密 SM2 签名不符",
  "chain-broken": "与前一次接不上",
  "line-unfinished": "没有写完，不算发布；程序下次启动时会自动去掉",
  "not-in-place": "已登记，文件还没有全部放到位；程序启动后会自动补完",
} as const;

const OF_ALL = {
  "no-log": "没有可信的发布记录。若从未发布过，请运行 gongkai publish；否则记录已被删除。",
  "public-key-differs": "网站文件夹里的公钥（.releases/public-key.pem）不是用来核对的这一把。",
  "head-unknown": "发布记录里没有上次抄下的末条摘要：记录可能被截短或换掉。",
} as const;

const KEY_FROM = {
  given: "由 --key 给出",
  data: "取自数据文件夹",
  folder: "取自网站文件夹本身，改动者可能把它一起换掉；用 --key 给出另存的公钥更可靠",
} as const;

/** What a verification found, as lines for a person. */
export function linesOf(
  found: Verified,
  trust: Pick<Trust, "fingerprint" | "from">,
): readonly string[] {
  const { findings } = found;
  const counted = `发布 ${found.releases} 次，文件 ${found.files} 个，${sizeOf(found.bytes)}`;
  const verdict =
    findings.length === 0
      ? `网站文件完整：${counted}，与签名的发布记录逐个相符。`
      : `网站文件有问题，共 ${findings.length} 处（${counted}）：`;
  return [
    verdict,
    ...findings.map((finding) => `  ${lineOf(finding)}`),
    `公钥指纹：${trust.fingerprint}（${KEY_FROM[trust.from]}）`,
    `末条摘要：${found.head}（请抄下另存；下次加 --expect 核对，可发现记录被截短）`,
    ...(findings.some(isOfFile)
      ? ["程序运行时会自动修复被改动和丢失的文件；也可以运行 gongkai publish 全部重新生成。"]
      : []),
  ];
}

function isOfFile(finding: Finding): finding is Extract<Finding, { path: string }> {
  return "path" in finding;
}

function lineOf(finding: Finding): string {
  if (isOfFile(finding)) return `${FILES[finding.kind]}：/${finding.path}`;
  if (!("number" in finding)) return OF_ALL[finding.kind];
  if (finding.kind === "lines-missing")
    return finding.number === finding.to
      ? `第 ${finding.number} 次发布：记录缺失`
      : `第 ${finding.number} 至 ${finding.to} 次发布：记录缺失`;
  return `第 ${finding.number} 次发布：${OF_THE_LOG[finding.kind]}`;
}

function sizeOf(bytes: number): string {
  return bytes < 1_048_576
    ? `${Math.ceil(bytes / 1024)} KB`
    : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
