// How fast texts are judged, in megabytes of UTF-8 for each second that one core works (time of the processor, so that
// a busy machine does not count; the clock's time is beside it). Without files: official sentences from the
// generator of this folder, with some numbers, telephones of offices and tables. With files: the bodies of the JSON
// lines in them. node --import ./tools/tsx-hook.mjs bench/scan.ts [FILE...]
import { readFileSync } from "node:fs";
import type { Content, Piece } from "../src/platform/contents/model.ts";
import {
  scan,
  scanPieces,
  usualSettings,
  type CheckSettings,
} from "../src/modules/checks/index.ts";
import { corpusDocument } from "./corpus.ts";
import { TODAY, tablePieces } from "./disguises-case.ts";
import { digits, mobile, nextFrom, personName, residentId } from "./disguises-numbers.ts";

const SECONDS = 3;
const files = process.argv.slice(2).filter((one) => one.endsWith(".jsonl"));
const texts =
  files.length === 0
    ? Array.from({ length: 2_000 }, (_, index) => corpusDocument(index).body)
    : files.flatMap((file) =>
        readFileSync(file, "utf8")
          .split("\n")
          .filter((line) => line !== "")
          .map((line) => (JSON.parse(line) as { body: string }).body),
      );
const pieces: readonly Piece[] = texts.flatMap((body) =>
  body.split("\n").map((text, index) => ({
    kind: "piece" as const,
    place: { within: [], spot: `第 ${index + 1} 段` },
    text,
    concealed: null,
    cell: null,
    address: null,
  })),
);
const bytes = pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece.text), 0);
console.log(
  `${texts.length} texts, ${pieces.length} paragraphs, ${(bytes / 1e6).toFixed(1)} MB of UTF-8`,
);

const usual = usualSettings(TODAY);
measure("leaks alone", { ...usual, writing: false });
measure("leaks, wording and contradictions", usual);

const next = nextFrom(1);
const people = tablePieces([
  ["序号", "姓名", "身份证号", "联系电话", "金额"],
  ...Array.from({ length: 6_000 }, (_, row) => [
    String(row + 1),
    personName(next),
    residentId(next),
    mobile(next),
    digits(next, 4),
  ]),
]);
const begun = process.cpuUsage();
const found = scanPieces(people, usual);
console.log(
  `a list of 6,000 people in 5 columns: ${Math.round(process.cpuUsage(begun).user / 1e3)} ms, ${found.length} findings named`,
);

const before = process.memoryUsage().heapUsed;
let peak = 0;
let streamed = 0;
async function* endless(): AsyncGenerator<Content> {
  for (let megabytes = 0; megabytes < 100;) {
    for (const piece of pieces) {
      yield piece;
      streamed += piece.text.length * 3;
      megabytes = streamed / 1e6;
      if (megabytes >= 100) return;
    }
  }
}
const start = performance.now();
let count = 0;
for await (const _ of scan(endless(), usual)) count += 1;
peak = process.memoryUsage().heapUsed - before;
console.log(
  `a stream of 100 MB: ${((performance.now() - start) / 1_000).toFixed(1)} s, ${count} findings, heap grown by ${Math.round(peak / 1e6)} MB`,
);

function measure(name: string, settings: CheckSettings): void {
  let done = 0;
  let findings = 0;
  scanPieces(pieces.slice(0, 2_000), settings);
  const from = performance.now();
  const worked = process.cpuUsage();
  while (performance.now() - from < SECONDS * 1_000) {
    findings += scanPieces(pieces, settings).length;
    done += bytes;
  }
  const seconds = (performance.now() - from) / 1_000;
  const core = process.cpuUsage(worked).user / 1e6;
  console.log(
    `${name}: ${(done / 1e6 / core).toFixed(0)} MB/s, by the clock ${(done / 1e6 / seconds).toFixed(0)} (${Math.round((findings * bytes) / done)} findings)`,
  );
}
