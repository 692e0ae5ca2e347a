// How files that were made to do harm, and large honest ones, are read: what is answered, how long it takes, the most
// memory of the process that reads and of the one that asks, and the longest pause of the asking one's event loop.
// Usage: node bench/hostile-files.ts [part of a name]
import { spawnSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { scan, usualSettings } from "../src/modules/checks/index.ts";
import { systemClock } from "../src/platform/clock.ts";
import { readContents, type Content } from "../src/platform/contents/index.ts";
import { docx, sheetOf, xlsx } from "./hostile/office.ts";
import { packedTwicePdf, pagesPdf, png } from "./hostile/pdfs-and-pixels.ts";
import { watched } from "./hostile/watch.ts";
import { nested, zip } from "./hostile/zips.ts";

type Sample = readonly [
  name: string,
  file: string,
  make: (path: string) => Promise<void>,
  how?: "judged",
];
const MB = 1_048_576;

const whole = (make: () => Buffer) => (path: string) => writeFile(path, make());
const lines = (line: (number: number) => string, bytes: number) => (path: string) =>
  pipeline(Readable.from(blocks(line, bytes)), createWriteStream(path));

function* blocks(line: (number: number) => string, bytes: number): Generator<string> {
  let [written, number] = [0, 0];
  while (written < bytes) {
    let block = "";
    while (block.length < 1_000_000) block += line((number += 1));
    written += Buffer.byteLength(block);
    yield block;
  }
}

const zeros = (bytes: number) => Buffer.alloc(bytes, "0");
const paragraph = "<w:p><w:r><w:t>a</w:t></w:r></w:p>";
const row = '<row><c t="str"><v>1</v></c></row>';
const laughs = `<!DOCTYPE w [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${"bcdefghij"[at]} "${`&${"abcdefghi"[at]};`.repeat(10)}">`).join("")}]>`;

const samples: readonly Sample[] = [
  ["a small text document", "a.docx", whole(() => docx(paragraph))],
  ["a workbook of 6,000 rows by 20 columns", "a.xlsx", whole(() => xlsx(sheetOf(6_000, 20)))],
  ["the same, judged by the rules", "a.xlsx", whole(() => xlsx(sheetOf(6_000, 20))), "judged"],
  [
    "zip bomb, flat, 1 GB",
    "a.zip",
    whole(() => zip([{ name: "a.txt", content: zeros(1_000 * MB) }])),
  ],
  [
    "zip bomb that hides its size",
    "a.zip",
    whole(() => zip([{ name: "a.txt", content: zeros(500 * MB), claimed: 1_000 }])),
  ],
  [
    "zip bomb, 6 levels of 16 copies",
    "a.zip",
    whole(() => nested({ name: "a.txt", content: zeros(60 * MB) }, 6, 16)),
  ],
  [
    "zip bomb, 3 levels of 16 copies under the ratio",
    "a.zip",
    whole(() => nested({ name: "a.txt", content: zeros(4 * MB - 1) }, 3, 16)),
  ],
  [
    "zip in zip, 500 levels, as one that holds itself",
    "a.zip",
    whole(() => nested({ name: "a.txt", content: zeros(10) }, 500, 1)),
  ],
  [
    "zip with 2,000 entries over one place",
    "a.zip",
    whole(() => zip([{ name: "a.txt", content: zeros(4 * MB - 1), times: 2_000 }])),
  ],
  [
    "zip with 60,000 entries",
    "a.zip",
    whole(() =>
      zip(
        Array.from({ length: 60_000 }, (_, at) => ({
          name: `${at}.txt`,
          content: Buffer.from("a"),
        })),
      ),
    ),
  ],
  [
    "zip with names that lead out",
    "a.zip",
    whole(() =>
      zip([
        { name: "../../../../tmp/gongkai-escaped.txt", content: Buffer.from("abc") },
        { name: "/etc/gongkai-escaped", content: Buffer.from("abc") },
      ]),
    ),
  ],
  ["XML entity bomb", "a.docx", whole(() => docx(`<w:p><w:r><w:t>&j;</w:t></w:r></w:p>`, laughs))],
  [
    "XML that asks for a file",
    "a.docx",
    whole(() =>
      docx(
        "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>",
        '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      ),
    ),
  ],
  ["XML, 1,000,000 elements deep", "a.docx", whole(() => docx("<w:p>".repeat(1_000_000)))],
  [
    "XML, 4,000,000 attributes",
    "a.docx",
    whole(() =>
      docx(`<w:p ${Array.from({ length: 4_000_000 }, (_, at) => `a${at}=""`).join(" ")}/>`),
    ),
  ],
  [
    "XML, one text of 60 MB",
    "a.docx",
    whole(() => docx(`<w:p><w:r><w:t>${"1".repeat(60_000_000)}</w:t></w:r></w:p>`)),
  ],
  [
    "text document of 3,000,000 paragraphs",
    "a.docx",
    whole(() => docx(paragraph.repeat(3_000_000))),
  ],
  [
    "text document of 1,500,000 paragraphs",
    "a.docx",
    whole(() => docx(paragraph.repeat(1_500_000))),
  ],
  [
    "workbook of 10,000,000 rows",
    "a.xlsx",
    whole(() => xlsx(`<sheetData>${row.repeat(10_000_000)}</sheetData>`)),
  ],
  [
    "workbook of 1,600,000 rows",
    "a.xlsx",
    whole(() => xlsx(`<sheetData>${row.repeat(1_600_000)}</sheetData>`)),
  ],
  [
    "workbook with XFD1048576 and a merge of everything",
    "a.xlsx",
    whole(() =>
      xlsx(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
    ),
  ],
  [
    "web page, 2,000,000 elements deep",
    "a.html",
    whole(() => Buffer.from(`<html>${"<div>".repeat(2_000_000)}`)),
  ],
  [
    "table whose quotation mark never ends, 50 MB",
    "a.csv",
    (path) => lines((at) => `${at === 1 ? '"' : ""}${at},甲,13800000000\n`, 50 * MB)(path),
  ],
  ["PDF of 10,000 pages", "a.pdf", whole(() => pagesPdf(10_000))],
  ["PDF whose content unpacks to 1 GB", "a.pdf", whole(() => packedTwicePdf(1_000))],
  ["picture of 60,000 by 60,000 points", "a.png", whole(() => png(60_000, 60_000))],
  [
    "table of 100 MB with numbers of people",
    "a.csv",
    (path) =>
      lines(
        (at) =>
          `${at},晴川区某镇某村,11010519900307${String(at % 10_000).padStart(4, "0")},13800${String(at % 1_000_000).padStart(6, "0")}\n`,
        100 * MB,
      )(path),
  ],
  [
    "text of 1 GB",
    "a.txt",
    (path) =>
      lines(
        (at) =>
          `第${at}条 各级行政机关应当建立健全政府信息公开工作制度，并指定机构负责日常工作。\n`,
        1_000 * MB,
      )(path),
  ],
  [
    "text of 200 MB without a line break",
    "a.txt",
    (path) => lines((at) => `第${at}条各级行政机关`, 200 * MB)(path),
  ],
];

// Files are made by a process of their own, so that what making them takes is not counted.
const [wanted = "", made, madeInto = ""] = process.argv.slice(2);
if (made !== undefined) await samples[Number(made)]?.[2](madeInto);
else await measureAll();

async function measureAll(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "gongkai-hostile-"));
  console.log("file | size | pieces | unread | time | child | asking process | longest pause");
  try {
    for (const [index, [name, file, , how]] of samples.entries()) {
      if (!name.includes(wanted)) continue;
      const path = join(folder, file);
      spawnSync(process.execPath, [fileURLToPath(import.meta.url), "", String(index), path], {
        stdio: "inherit",
      });
      console.log([name, ...(await measure(path, file, how === "judged"))].join(" | "));
      await rm(path, { force: true });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(path: string, file: string, isJudged: boolean): Promise<readonly string[]> {
  const { size } = await stat(path);
  let pieces = 0;
  const unread = new Map<string, number>();
  async function* contents(): AsyncGenerator<Content> {
    for await (const content of readContents(path, file)) {
      if (content.kind === "piece") pieces += 1;
      else unread.set(content.reason, (unread.get(content.reason) ?? 0) + 1);
      yield content;
    }
  }
  const seen = await watched(async () => {
    const settings = usualSettings(systemClock.today(), file);
    const all = isJudged ? scan(contents(), settings) : contents();
    while ((await all.next()).done !== true);
  });
  const reasons = [...unread].map(([reason, times]) => `${reason} x ${times}`).join(", ");
  return [
    size < MB ? `${Math.ceil(size / 1_024)} KB` : `${(size / MB).toFixed(1)} MB`,
    String(pieces),
    reasons || "none",
    `${seen.seconds.toFixed(2)} s`,
    `${seen.childMb.toFixed(0)} MB`,
    `${seen.parentMb.toFixed(0)} MB`,
    `${seen.pauseMs.toFixed(0)} ms`,
  ];
}
