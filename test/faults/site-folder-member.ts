// Releases a few pages that all name the same turn, over and over, until it is killed.
import { readFile } from "node:fs/promises";
import { openSiteFolder } from "../../src/platform/site-folder/index.ts";

const folder = process.argv[2] ?? "";
const site = openSiteFolder(folder, { segmentBytes: 200_000 });
await site.recover();
const last = /^<p>(\d+)/.exec(await readFile(`${folder}/index.html`, "utf8").catch(() => ""))?.[1];
process.stdout.write("ready\n");
for (let turn = Number(last ?? 0) + 1; ; turn += 1) {
  const page = `<p>${turn}</p>`.repeat(400) + "</html>";
  const pages = ["index.html", "list/index.html", "list/p1.html", "a/b/c.html"];
  const { number: done } = await site.release([
    ...pages.map((path) => ({ path, content: page, isGone: turn % 3 === 0 })),
    { path: `by-turn/${turn}.html`, content: page },
    { path: `by-turn/${turn - 1}.html`, content: null },
  ]);
  process.stdout.write(`${done}\n`);
}
