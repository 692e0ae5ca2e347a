// Pages released into a site folder with their compressed forms, then the whole folder verified: speed and memory.
// node --import ./tools/tsx-hook.mjs bench/verify.ts --sizes 10000,100000
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { openSiteFolder } from "../src/platform/site-folder/index.ts";
import { sizesAsked } from "./base.ts";
import { corpusDocument } from "./corpus.ts";

const TOGETHER = 500;
const MB = 1_048_576;
const run = promisify(execFile);

for (const size of sizesAsked([10_000])) {
  const data = mkdtempSync(join(tmpdir(), "gongkai-bench-"));
  const folder = join(data, "site");
  const start = performance.now();
  const cpu = process.cpuUsage();
  const site = openSiteFolder(folder);
  for (let at = 0; at < size; at += TOGETHER) {
    await site.release(
      Array.from({ length: Math.min(TOGETHER, size - at) }, (_, index) => page(at + index)),
    );
  }
  const released = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    `${size} pages released: ${Math.round(size / released)} a second, ${(size / ((user + system) / 1e6)).toFixed(0)} per CPU second`,
  );
  const { stdout } = await run(process.execPath, [
    "--expose-gc",
    "bench/verify-process.ts",
    folder,
  ]);
  const done = JSON.parse(stdout) as Record<string, number>;
  const figure = (name: string) => done[name] ?? 0;
  console.log(
    `${size} pages folded: ${figure("promised")} files in ${figure("foldSeconds").toFixed(2)} s of CPU, ${Math.round(figure("foldMemory") / MB)} MB`,
  );
  console.log(
    `${size} pages verified: ${figure("files")} files, ${Math.round(figure("bytes") / MB)} MB in ${figure("seconds").toFixed(1)} s, ` +
      `${Math.round(size / figure("seconds"))} pages a second, CPU ${figure("cpu").toFixed(1)} s, peak ${Math.round(figure("peak") / MB)} MB, ${figure("findings")} findings`,
  );
  rmSync(data, { recursive: true, force: true });
}

function page(index: number) {
  const { title, body } = corpusDocument(index);
  const text = body
    .split("\n")
    .map((line) => `<p>${line}</p>`)
    .join("");
  return {
    path: `documents/${2010 + (index % 10)}/${index}.html`,
    content: `<!doctype html><html lang="zh-CN"><head><title>${title}</title></head><body><h1>${title}</h1>${text}</body></html>`,
  };
}
