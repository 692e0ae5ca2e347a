import { describe, expect, test } from "vitest";
import type { Finding, Trust, Verified } from "../../platform/site-folder/index.ts";
import { linesOf } from "./site-verify-lines.ts";

const trust: Pick<Trust, "fingerprint" | "from"> = { fingerprint: "ab".repeat(16), from: "data" };
const found = (...findings: readonly Finding[]): Verified => ({
  releases: 12,
  head: "cd".repeat(32),
  files: 300,
  bytes: 3_145_728,
  findings,
});

describe("what a person reads of a verification", () => {
  test("is one sentence, the key and the digest to note when all is as published", () => {
    const lines = linesOf(found(), trust);
    expect(lines[0]).toBe(
      "网站文件完整：发布 12 次，文件 300 个，3.0 MB，与签名的发布记录逐个相符。",
    );
    expect(lines).toHaveLength(3);
    expect(lines[2]).toContain("cd".repeat(32));
  });

  test.each<[Finding, string]>([
    [{ kind: "changed", path: "a/b.html" }, "被改动：/a/b.html"],
    [{ kind: "added", path: "x.php" }, "多出（没有发布过）：/x.php"],
    [{ kind: "line-altered", number: 7 }, "第 7 次发布：记录被改动，签名不符"],
    [{ kind: "lines-missing", number: 3, to: 3 }, "第 3 次发布：记录缺失"],
    [{ kind: "lines-missing", number: 3, to: 5 }, "第 3 至 5 次发布：记录缺失"],
    [{ kind: "head-unknown" }, "发布记录里没有上次抄下的末条摘要：记录可能被截短或换掉。"],
  ])("names %j", (finding, sentence) => {
    const lines = linesOf(found(finding), trust);
    expect(lines[0]).toContain("共 1 处");
    expect(lines[1]).toBe(`  ${sentence}`);
  });
});
