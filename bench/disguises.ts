// Recall and precision on a generated set. node --import ./tools/tsx-hook.mjs bench/disguises.ts [--seed 7] [--show]
// How it was generated: bench/disguises-set.ts draws names, numbers with right check digits, addresses and so on from a
// seeded generator, writes them in the forms of bench/disguises-forms.ts (full width, blanks, dashes, dots, slashes,
// invisible characters, line breaks, Chinese digits, cut up over cells), and puts them into sentences and tables;
// bench/disguises-negatives.ts draws what only looks like it. Neither shares code with the rules.
// A positive counts as found when a leak or warning of its rule is there; any other leak or warning is a false alarm.
import { scanPieces, usualSettings } from "../src/modules/checks/index.ts";
import { TODAY, type Case } from "./disguises-case.ts";
import { disguises } from "./disguises-set.ts";

const argument = (name: string, usual: number) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? usual : Number(process.argv[at + 1]);
};
const show = process.argv.includes("--show");
const tally = new Map<string, { cases: number; found: number; wrong: number }>();
const total = { positives: 0, found: 0, negatives: 0, wrong: 0, alarmed: 0 };

for (const one of disguises(argument("--seed", 7), argument("--size", 10))) judge(one);

console.log("kind | cases | found | recall | false alarms");
for (const [kind, { cases, found, wrong }] of [...tally].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  const recall = kind.startsWith("+") ? (found / cases).toFixed(4) : "";
  console.log(`${kind} | ${cases} | ${kind.startsWith("+") ? found : ""} | ${recall} | ${wrong}`);
}
console.log(
  `positives ${total.positives}, found ${total.found}: recall ${(total.found / total.positives).toFixed(4)}`,
);
console.log(
  `negatives ${total.negatives}, with a false alarm ${total.alarmed}; false alarms in all ${total.wrong}: precision ${(total.found / (total.found + total.wrong)).toFixed(4)}`,
);

function judge(one: Case): void {
  const settings = { ...usualSettings(TODAY, one.about), writing: false };
  const findings = scanPieces(one.pieces, settings).filter(({ severity }) => severity !== "note");
  const right = findings.filter(({ rule }) => one.rules.includes(rule));
  const wrong = findings.filter(({ rule }) => !one.rules.includes(rule));
  const positive = one.rules.length > 0;
  const kinds = [
    `${positive ? "+" : "-"} ${one.kind}`,
    ...(positive ? [`+   ${one.kind}: ${one.form.replace(", in a cell", "")}`] : []),
  ];
  for (const kind of kinds) {
    const row = tally.get(kind) ?? { cases: 0, found: 0, wrong: 0 };
    row.cases += 1;
    row.found += right.length > 0 ? 1 : 0;
    row.wrong += wrong.length;
    tally.set(kind, row);
  }
  total.positives += positive ? 1 : 0;
  total.negatives += positive ? 0 : 1;
  total.found += right.length > 0 ? 1 : 0;
  total.wrong += wrong.length;
  total.alarmed += !positive && wrong.length > 0 ? 1 : 0;
  if (show && ((positive && right.length === 0) || wrong.length > 0)) {
    const words = one.pieces.map((piece) => piece.text).join(" | ");
    console.log(
      `${positive && right.length === 0 ? "MISSED" : "FALSE"} ${one.kind} (${one.form}) ${one.about} ${JSON.stringify(words)} ${wrong.map(({ rule, masked }) => `${rule} ${masked}`).join("; ")}`,
    );
  }
}
