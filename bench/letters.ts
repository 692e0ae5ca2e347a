// How long a reply takes to become a file: the first one with its process and its fonts to be opened, later ones with
// other words each. Run: node --import ./tools/tsx-hook.mjs bench/letters.ts --count 50
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composeLetter, type CaseFacts } from "../src/modules/official-letters/index.ts";
import { about, answerOf, office, today } from "../src/modules/official-letters/fixtures.ts";
import { openTypesetter, type LetterSheet } from "../src/platform/typesetting/index.ts";
import { countAsked } from "./base.ts";

const count = countAsked(50);
const folder = mkdtempSync(join(tmpdir(), "letters-bench-"));
const say = (what: string, figure: string) => console.log(`${what.padEnd(44)} ${figure}`);

/** A reply to three things, each answered otherwise. */
function replyOf(number: number): LetterSheet {
  const asked = ["供水规划", "特许经营协议", "水质检测记录"].map((one) => `第${number}期${one}`);
  const of: CaseFacts = { ...about, number: `2026-${number}`, itemsAsked: asked };
  const [first = "", second = "", third = ""] = asked;
  const items = [
    answerOf(first, "A1", "2019", "given"),
    answerOf(second, "A2"),
    answerOf(third, "C1", "2019", "absent"),
  ];
  const facts = { kind: "reply", code: "A2", items, attachments: ["规划文本"] } as const;
  const done = composeLetter(facts, of, office, `晴住建公复〔2026〕${number}号`, today);
  if (!done.ok) throw new Error(done.detail?.["facts"]);
  return done.value;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function shown(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (part: number) => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(0);
  return `median ${at(0.5)} ms, 95 of 100 ${at(0.95)} ms, longest ${at(1)} ms`;
}

const typesetter = openTypesetter({ folder, fonts: null });
try {
  const composing = performance.now();
  for (let at = 0; at < 1_000; at += 1) replyOf(at);
  say("composing one", `${((performance.now() - composing) / 1_000).toFixed(2)} ms`);
  const pdf = (number: number) => milliseconds(() => typesetter.letterPdf(replyOf(number)));
  const docx = (number: number) => milliseconds(() => typesetter.letterDocx(replyOf(number)));
  say("PDF, the very first (fonts unpacked)", `${(await pdf(1)).toFixed(0)} ms`);
  const cold: number[] = [];
  for (let at = 0; at < 5; at += 1) {
    const fresh = openTypesetter({ folder, fonts: null });
    cold.push(await milliseconds(() => fresh.letterPdf(replyOf(2 + at))));
    await fresh.close();
  }
  say("PDF, a process of its own each", shown(cold));
  const warm: number[] = [];
  for (let at = 0; at < count; at += 1) warm.push(await pdf(10 + at));
  say(`PDF, ${count} one after the other`, shown(warm));
  say("Word, the first", `${(await docx(1)).toFixed(0)} ms`);
  const words: number[] = [];
  for (let at = 0; at < count; at += 1) words.push(await docx(10 + at));
  say(`Word, ${count} one after the other`, shown(words));
  const done = await typesetter.letterPdf(replyOf(1));
  if (done.ok) say("a reply", `${done.value.pages} pages, ${done.value.bytes.length >> 10} KB`);
} finally {
  await typesetter.close();
  rmSync(folder, { recursive: true });
}
