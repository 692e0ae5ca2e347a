// What is found in real documents, to judge false alarms by eye: one JSON object with a body in each line of the files
// named. Shown are the rule, the masked value and what is said of it.
// node --import ./tools/tsx-hook.mjs bench/scan-real.ts FILE... [--most 5]
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { plainDateOf } from "../src/kernel/dates.ts";
import { scanPieces, usualSettings } from "../src/modules/checks/index.ts";
import { cutText } from "../src/platform/segmenting/index.ts";
import { textPieces, TODAY } from "./disguises-case.ts";

const files = process.argv.slice(2).filter((one) => one.endsWith(".jsonl"));
const most = Number(process.argv[process.argv.indexOf("--most") + 1] || 5) || 5;
const counts = new Map<string, number>();
let characters = 0;
let documents = 0;

for (const file of files) {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { title, body, date } = JSON.parse(line) as {
      title?: string;
      body: string;
      date?: string | null;
    };
    documents += 1;
    characters += body.length;
    const settings = {
      ...usualSettings(TODAY, title ?? ""),
      segment: cutText,
      writtenOn: plainDateOf(date ?? "2017-01-01"),
      mostPerRule: Infinity,
    };
    const pieces = body.split("\n").flatMap((paragraph) => textPieces(paragraph));
    for (const finding of scanPieces(pieces, settings)) {
      const kind = `${finding.rule} (${finding.severity})`;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      if ((counts.get(kind) ?? 0) <= most)
        console.log(`${kind}: ${finding.masked} ${finding.message}`);
    }
  }
}
console.log(`${documents} documents, ${characters} characters`);
for (const [kind, count] of counts) console.log(`${kind}: ${count}`);
