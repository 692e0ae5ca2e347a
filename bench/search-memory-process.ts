// The measured process of bench/search-memory.ts: loads the dictionaries one after the other.
import { loadStatistics, loadVocabulary } from "../src/modules/search/index.ts";
import { openDatabase } from "../src/platform/database/database.ts";
import { loadDictionary } from "../src/platform/segmenting/index.ts";

const SHORT = ["新农合", "民诉法", "环评", "公租房", "医保", "两会", "低保", "人社局"];
const WRONG = ["最低生活保账", "义务叫育", "工伤保线", "残急人", "养老保现", "营业职照"];
const LETTERS = [
  "dibao",
  "zuidishenghuobaozhang",
  "gjj",
  "laodonghetong",
  "dibaobiaozhun",
  "hello",
];
const collect = (globalThis as { gc?: () => void }).gc ?? (() => {});
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/**
 * Bytes in memory after a collection: what the process holds, and what of it JavaScript still uses. What the engine
 * has once taken from the machine it keeps for later, so the first says what it took to make things, too.
 */
async function memory(): Promise<{ readonly held: number; readonly used: number }> {
  for (let round = 0; round < 3; round += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  return { held: rss, used: heapUsed + external };
}

/** Does something and says what it took: memory, time, and the longest that nobody else had a turn. */
async function weighed<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const before = await memory();
  const began = performance.now();
  let [turn, longest] = [began, 0];
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - turn);
    turn = now;
  }, 1);
  const made = await work();
  const ended = performance.now();
  longest = Math.max(longest, ended - turn);
  clearInterval(timer);
  const after = await memory();
  console.log(
    `${what}: ${mb(after.held - before.held)} more held, ${mb(after.used - before.used)} more used by JavaScript; ` +
      `${Math.round(ended - began)} ms, held others up for ${Math.round(longest)} ms at most`,
  );
  return made;
}

const database = openDatabase(process.argv[2] ?? "", { pool: 2 });
const began = await memory();
await weighed("dictionary of words", loadDictionary);
const statistics = await weighed("statistics of words", () => loadStatistics(database.read));
const vocabulary = await weighed("vocabulary", () => loadVocabulary(database.read, statistics));
const ended = await memory();
console.log(
  `all: ${mb(ended.held - began.held)} more held, ${mb(ended.used - began.used)} more used by JavaScript; ` +
    `the vocabulary's arrays ${mb(vocabulary.bytes)}`,
);

const looks = [
  ["full forms", vocabulary.fullForms, SHORT],
  ["sounding like", vocabulary.soundingLike, WRONG],
  ["spelled like", vocabulary.spelledLike, WRONG],
  ["pinyin", vocabulary.byPinyin, LETTERS],
] as const;
for (const [kind, look, asked] of looks) {
  const times: number[] = [];
  for (let round = 0; round < 50; round += 1) {
    for (const text of asked) {
      const from = performance.now();
      look(text);
      times.push((performance.now() - from) * 1_000);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0);
  console.log(`${kind}: p50 ${at(0.5)} µs, p99 ${at(0.99)} µs`);
}
await database.close();
