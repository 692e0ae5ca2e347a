// What is found in real documents, to judge false alarms by eye: one JSON object with a body in each line of the files
// named. Shown are the rule, the masked value and the words around it.
// node --import ./tools/tsx-hook.mjs bench/scan-real.ts FILE... [--most 5]
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { plainDateOf } from "../src/kernel/dates.ts";
import { scanText, usualSettings } from "../src/modules/checks/index.ts";

const files = process.argv.slice(2).filter((one) => /\.jsonl$/.test(one));
const most = Number(process.argv[process.argv.indexOf("--most") + 1] || 5) || 5;
const counts = new Map<string, number>();
let characters = 0;
let documents = 0;

for (const file of files) {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { title, body } = JSON.parse(line) as { title?: string; body: string };
    documents += 1;
    characters += body.length;
    const settings = usualSettings(plainDateOf("2026-06-01"), title ?? "");
    for (const paragraph of body.split("\n")) {
      for (const finding of scanText(paragraph, { within: [], spot: title ?? "" }, settings)) {
        const kind = `${finding.rule} (${finding.severity})`;
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
        if ((counts.get(kind) ?? 0) > most || finding.span === null) continue;
        const { start, end } = finding.span;
        const shown = `${paragraph.slice(Math.max(0, start - 30), start)}[${finding.masked}]${paragraph.slice(end, end + 15)}`;
        console.log(`${kind}: ${shown}`);
      }
    }
  }
}
console.log(`${documents} documents, ${characters} characters`);
for (const [kind, count] of counts) console.log(`${kind}: ${count}`);
