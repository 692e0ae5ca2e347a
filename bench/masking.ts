// Masking of files: time, and the memory of the process that does it.
// node --import ./tools/tsx-hook.mjs bench/masking.ts
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { plainDateOf } from "../src/kernel/dates.ts";
import { maskFile, usualSettings } from "../src/modules/checks/index.ts";
import { docxOf, wordLine, xlsxOf } from "../src/platform/contents/fixtures.ts";

const settings = usualSettings(plainDateOf("2026-06-01"));
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function residentId(number: number): string {
  const body = `15020319${String(50 + (number % 50))}0${1 + (number % 9)}1${number % 10}${String(number % 1_000).padStart(3, "0")}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + "10X98765432"[sum % 11];
}

function workbook(rows: number): Buffer {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const heads = ["姓名", "身份证号", "手机号", ...Array.from({ length: 17 }, (_, i) => `项目${i}`)];
  const lines = Array.from({ length: rows }, (_, row) => {
    const rest = Array.from(
      { length: 17 },
      (__, column) => `<c><v>${(row % 90) + column}.5</v></c>`,
    );
    return `<row>${cell(`张${row}`)}${cell(residentId(row))}<c><v>${13800000000 + row}</v></c>${rest.join("")}</row>`;
  });
  const inside = `<sheetData><row>${heads.map(cell).join("")}</row>${lines.join("")}</sheetData>`;
  return xlsxOf([{ name: "名单", inside }]);
}

function notice(count: number): Buffer {
  const words =
    "经审核，下列人员符合最低生活保障条件，现予公示，公示期为七天，如有异议请向民政办反映。";
  const lines = Array.from({ length: count * 30 }, (_, line) =>
    wordLine(line % 5 === 0 ? `${words}身份证号${residentId(line)}。` : words),
  );
  return docxOf(lines.join(""));
}

async function pages(count: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 0; page < count; page += 1) {
    const sheet = document.addPage([595, 842]);
    for (let line = 0; line < 40; line += 1) {
      const said = `${line} ID ${residentId(page * 40 + line)} and some more words on this line`;
      sheet.drawText(said, { x: 50, y: 790 - line * 18, size: 11, font });
    }
  }
  return document.save();
}

/** The most memory that any process started by this one had, looked at ten times a second. */
function watchChildren(): { end(): number } {
  let most = 0;
  const watch = setInterval(() => {
    for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
        if (Number(stat.slice(stat.lastIndexOf(")") + 4).split(" ")[0]) !== process.pid) continue;
        const resident = Number(readFileSync(`/proc/${pid}/statm`, "latin1").split(" ")[1]) * 4_096;
        most = Math.max(most, resident);
      } catch {
        // It has ended meanwhile.
      }
    }
  }, 100);
  return {
    end() {
      clearInterval(watch);
      return most;
    },
  };
}

const MB = 1_048_576;
const folder = mkdtempSync(join(tmpdir(), "gongkai-bench-"));
mkdirSync(join(folder, "out"));
try {
  for (const [name, bytes] of [
    ["6000 rows.xlsx", workbook(6_000)],
    ["300 pages.docx", notice(300)],
    ["50 pages.pdf", await pages(50)],
  ] as const) {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const watch = watchChildren();
    const began = performance.now();
    const result = await maskFile({ path, name }, join(folder, "out"), settings);
    const seconds = (performance.now() - began) / 1_000;
    const answer = result.ok ? `${result.value.masked} masked` : result.refusal;
    const size = result.ok ? readFileSync(result.value.path).length : 0;
    const memory = Math.round(watch.end() / MB);
    const [from, to] = [bytes.length, size].map((count) => (count / MB).toFixed(2));
    console.log(
      `${name}: ${answer}, ${seconds.toFixed(1)} s, ${memory} MB, ${from} MB to ${to} MB`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
