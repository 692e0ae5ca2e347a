import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { docxOf, wordLine, xlsxOf } from "../../platform/contents/fixtures.ts";
import { zipOf } from "../../platform/files/fixtures.ts";

const NUMBER = "11010519491231002X";
const folder = mkdtempSync(join(tmpdir(), "gongkai-scan-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const list = xlsxOf([
  {
    name: "名单",
    inside: `<cols><col min="3" max="3" hidden="1"/></cols><sheetData><row r="2"><c r="C2" t="inlineStr"><is><t>${NUMBER}</t></is></c></row></sheetData>`,
  },
]);
write("名单.xlsx", list);
write("通知.docx", docxOf(wordLine("关于做好政府信息公开工作的通知")));
write("附件.zip", zipOf({ [`${NUMBER}.xlsx`]: list, "x.dat": Buffer.from([1, 0, 2, 3]) }));

const program = ["--import", "./tools/tsx-hook.mjs", "src/apps/cli/main.ts"].map((part) =>
  part.startsWith("--") ? part : join(process.cwd(), part),
);
function scan(...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...program, "scan", ...args], {
    cwd: folder,
    encoding: "utf8",
    env: {},
  });
  return { stdout, stderr, status };
}

test("a file with a leak is answered in one line of JSON, without the value, and with exit code 1", () => {
  const { stdout, status } = scan("--json", "名单.xlsx", "通知.docx");
  const [first, second, ...more] = stdout.trim().split("\n");
  expect(JSON.parse(first ?? "")).toMatchObject({
    file: "名单.xlsx",
    readable: true,
    findings: expect.arrayContaining([
      {
        rule: "resident-id",
        severity: "leak",
        place: "工作表“名单”C2",
        masked: "110***********002X",
      },
    ]) as unknown,
  });
  expect(JSON.parse(second ?? "")).toStrictEqual({
    file: "通知.docx",
    readable: true,
    findings: [],
  });
  expect(more).toStrictEqual([]);
  expect(status).toBe(1);
  expect(stdout).not.toContain(NUMBER);
}, 30_000);

test("what cannot be read is said, and values in names of files are masked too", () => {
  const { stdout, status } = scan("--json", "附件.zip");
  expect(JSON.parse(stdout)).toMatchObject({ readable: false });
  expect(stdout).toContain("110***********002X.xlsx › 工作表“名单”C2");
  expect(stdout).not.toContain(NUMBER);
  expect(status).toBe(1);
}, 30_000);

test("people get lines in Chinese and a count at the end", () => {
  const { stdout, status } = scan("通知.docx");
  expect(stdout).toBe(
    "通知.docx\n  没有发现问题\n共检查 1 个文件：泄露 0 处，提醒 0 处，提示 0 处。\n",
  );
  expect(status).toBe(0);
}, 30_000);

test.each([
  [["没有.txt"], "找不到文件：没有.txt。请检查文件名和所在的文件夹。\n"],
  [["."], "不是文件：.。请逐个写上文件，不要写文件夹。\n"],
  [[], "请写上要检查的文件，例如：gongkai scan 名单.xlsx\n"],
  [["--fast", "名单.xlsx"], "没有这个选项：'--fast'\n"],
])(
  "wrong use %j is said in a sentence, with exit code 2",
  (args, sentence) => {
    expect(scan(...args)).toStrictEqual({ stdout: "", stderr: sentence, status: 2 });
  },
  30_000,
);
