// Suggestions while typing, over many documents: what people type letter by letter, with the look-up of what stands
// at that moment; what they take of memory, and how long nobody else has a turn while they are loaded. Of the search
// only the entries are filled: suggestions read nothing else.
// node --expose-gc --import ./tools/tsx-hook.mjs bench/suggestions.ts --count 100000 --clients 1,8
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { newId } from "../src/platform/ids.ts";
import { loadTitles } from "../src/modules/search/index.ts";
import { openSearchDesk } from "../src/portal/index.ts";
import { countAsked, openBase, printTimes } from "./base.ts";
import { corpusDocument } from "./corpus.ts";

const count = countAsked(100_000);
const { values } = parseArgs({ options: { clients: { type: "string" } }, strict: false });
const clients =
  typeof values["clients"] === "string" ? values["clients"].split(",").map(Number) : [1, 8];
const collect = (globalThis as { gc?: () => void }).gc ?? (() => {});
const base = await openBase(false);
const { database, clock, log } = base.product;
await fillEntries();

collect();
const before = process.memoryUsage();
const began = performance.now();
let [turn, longest] = [began, 0];
const timer = setInterval(() => {
  longest = Math.max(longest, performance.now() - turn);
  turn = performance.now();
}, 1);
const titles = await loadTitles(database.read);
clearInterval(timer);
const seconds = (performance.now() - began) / 1_000;
collect();
const { heapUsed, arrayBuffers } = process.memoryUsage();
const held = heapUsed + arrayBuffers - before.heapUsed - before.arrayBuffers;
console.log(
  `${count} titles: ${(titles.index.bytes / 1e6).toFixed(1)} MB of arrays and text, ${(held / 1e6).toFixed(1)} MB in memory ` +
    `with the dictionary's leftovers; ${seconds.toFixed(1)} s to load, held others up for ${Math.round(longest)} ms at most`,
);

const desk = openSearchDesk({
  database,
  log,
  publicUrl: null,
  now: clock.now,
  questions: { note: () => {}, clicked: () => {} },
});
await desk.warm();

/** All beginnings of a text. */
const typing = (text: string) => Array.from(text, (_, at) => text.slice(0, at + 1));
const titleOf = (index: number) => corpusDocument((index * 7_919 + 13) % count).title;
const kinds: Readonly<Record<string, (index: number) => string>> = {
  "title from its start": (index) => titleOf(index).slice(0, 14),
  "word in a title": (index) => titleOf(index).slice(2, 10),
  "two words": (index) => `${titleOf(index).slice(2, 4)} ${titleOf(index).slice(-6, -2)}`,
  "in nearly all": (index) => `关于${"的通知公告意见办法".slice(index % 8)}`,
  "in none": (index) => `关于雪豹${titleOf(index).slice(2, 6)}`,
  pinyin: (index) => ["zhengce", "zfxxgk", "dibao", "qzfbgs"][index % 4] ?? "",
};
for (const atOnce of clients) {
  const all: number[] = [];
  for (const [kind, question] of Object.entries(kinds)) {
    const times: number[] = [];
    const waiting = Array.from({ length: 60 }, (_, index) => typing(question(index)))
      .flat()
      .values();
    const client = async () => {
      for (const typed of waiting) {
        const from = performance.now();
        await desk.suggest("", typed);
        times.push(performance.now() - from);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, client));
    printTimes(`${kind}, ${atOnce} at once`, times);
    all.push(...times);
  }
  printTimes(`all kinds, ${atOnce} at once`, all);
}
await base.close();

async function fillEntries(): Promise<void> {
  for (let from = 0; from < count; from += 5_000) {
    const rows = Array.from({ length: Math.min(5_000, count - from) }, (_, at) => {
      const { title, date } = corpusDocument(from + at, 1);
      const id = newId();
      return { id, title, date, path: `documents/${date.slice(0, 4)}/${id.slice(-10)}.html` };
    });
    await sql`
      insert into search.entries (site_id, id, kind, title, path, organization_id, column_id, published_on, validity, source, stamp)
      select 1, id, '通知', title, path, 1, 1, date, 'in-force', 'document', ''
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (id uuid, title text, date date, path text)`.execute(
      database.read,
    );
  }
  await sql`vacuum analyze search.entries`.execute(database.read);
}
