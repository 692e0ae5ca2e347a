// Refuses what architecture.cjs forbids: imports against the directions, and source lines in the wrong place.
// Checks the folder named as the first argument, or this one.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";

const FEWEST_FILES = 50;
const TEST = /\.(test|db-test)\.tsx?$/;

const home = fileURLToPath(new URL("..", import.meta.url));
const root = resolve(process.argv[2] ?? home);
const fewest = root === resolve(home) ? FEWEST_FILES : 1;
const require = createRequire(import.meta.url);
const { emptyName, longestFile, reserved } = require("../architecture.cjs");
const { forbidden, options } = require("../.dependency-cruiser.cjs");

const sources = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
  .sort();

const faults = [...(await importFaults()), ...sources.flatMap(sourceFaults)];
for (const fault of faults) console.error(fault);
if (sources.length < fewest) {
  faults.push("few");
  console.error(`Only ${sources.length} files were found: the check looked in the wrong place.`);
}
console.log(`Architecture: ${sources.length} files looked at, ${faults.length} faults.`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function importFaults() {
  const tsConfig = extractTSConfig(join(home, "tsconfig.json"));
  const { output } = await cruise(
    ["src"],
    { ...options, tsConfig: undefined, baseDir: root, ruleSet: { forbidden }, validate: true },
    {},
    { tsConfig },
  );
  const { summary } = output;
  if (summary.totalCruised < fewest) {
    return [`Only ${summary.totalCruised} files were cruised: no import was really checked.`];
  }
  return summary.violations.map(({ from, to, rule, cycle }) => {
    const way = cycle ? [from, ...cycle.map((step) => step.name)].join(" -> ") : `${from} -> ${to}`;
    const why = forbidden.find(({ name }) => name === rule.name)?.comment ?? "";
    return `${rule.name}: ${way} (${why})`;
  });
}

function sourceFaults(path) {
  const text = readFileSync(join(root, path), "utf8");
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  const found = [];
  const empty = path.split("/").find((name) => emptyName.test(name.split(".")[0]));
  if (empty) found.push(`empty-name: ${path} (${empty} does not say what it is about)`);
  if (lines > longestFile) found.push(`long-file: ${path} has ${lines} lines of ${longestFile}`);
  if (TEST.test(path)) return found;
  for (const { what, pattern, files } of reserved) {
    if (!files.includes(path) && pattern.test(text)) {
      found.push(`reserved: ${path} reads ${what}; only ${files.join(", ")} may`);
    }
  }
  return found;
}
