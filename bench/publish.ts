// From the click to the changed files: a document's page and its column's list, with many documents there.
// node --import ./tools/tsx-hook.mjs bench/publish.ts --count 20000
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createDraft, documentInput, publishDocument } from "../src/modules/documents/index.ts";
import { publishEverything, publishingWorker } from "../src/portal/index.ts";
import { officer } from "../test/support/a-district.ts";
import { documentDeps } from "../src/apps/document-deps.ts";
import { throughReview } from "../test/support/through-review.ts";
import { countAsked, fill, openBase, printTimes } from "./base.ts";

const base = await openBase(true);
const { product, district } = base;
await fill(base, 0, countAsked(20_000));
const began = performance.now();
const { pages } = await publishEverything(product);
const seconds = (performance.now() - began) / 1000;
console.log(
  `whole site: ${pages} files in ${seconds.toFixed(1)} s, ${Math.round(pages / seconds)} a second`,
);

const worker = await publishingWorker(product);
await pause(500);
const deps = documentDeps(product);
const text = (path: string) => {
  try {
    return readFileSync(join(product.siteFolder, path), "utf8");
  } catch {
    return "";
  }
};
const clicks: number[] = [];
const files: number[] = [];
for (let index = 0; index < 110; index += 1) {
  const input = documentInput.parse({
    columnId: district.policies,
    organizationId: district.organizationId,
    title: `新发布的通知${index}`,
    body: "<p>正文</p>",
  });
  const draft = await createDraft(deps, officer, input);
  if (!draft.ok) throw new Error(draft.refusal);
  const version = await throughReview(deps, officer, { ...draft.value, version: 0 });
  const start = performance.now();
  const done = await publishDocument(deps, officer, { ...draft.value, version });
  if (!done.ok) throw new Error(done.refusal);
  const answered = performance.now() - start;
  while (
    text(done.value.path) === "" ||
    !text("disclosure/policies/index.html").includes(done.value.path)
  )
    await pause(1);
  // The first ten warm the program up.
  if (index >= 10) {
    clicks.push(answered);
    files.push(performance.now() - start);
  }
  await pause(20);
}
printTimes("answer to the click", clicks);
printTimes("click to page and list", files);
await worker.close();
await base.close();
