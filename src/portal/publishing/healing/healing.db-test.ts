import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { aDistrict, depsOn, officer } from "../../../../test/support/a-district.ts";
import { aPublisher } from "../../../../test/support/a-publisher.ts";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { publishReviewed } from "../../../../test/support/through-review.ts";
import { createDraft, documentInput, withdrawDocument } from "../../../modules/documents/index.ts";
import { newestIncidents } from "../../../modules/pages/index.ts";
import { openLog } from "../../../platform/log.ts";
import { openSiteFolder, trustFor, verifySite } from "../../../platform/site-folder/index.ts";
import type { PagesEvent } from "../events.ts";
import { fromCopy } from "./from-copy.ts";
import { reconcile } from "./reconcile.ts";
import { openHealer, type Healer } from "./watch-and-heal.ts";

const database = await freshDatabase();
const deps = depsOn(database);
const district = await aDistrict(deps);
const dataFolder = mkdtempSync(join(tmpdir(), "gongkai-data-"));
const siteFolder = join(dataFolder, "site");
const folder = openSiteFolder(siteFolder);
const publisher = aPublisher(database, siteFolder, { jobs: deps.jobs, folder });
let healer: Healer;
let [page, notice] = ["", ""];

async function published(title: string) {
  const input = {
    columnId: district.policies,
    organizationId: district.organizationId,
    title,
    body: `<p>${title.repeat(200)}</p>`,
  };
  const ref = await createDraft(deps, officer, documentInput.parse(input));
  if (!ref.ok) throw new Error(ref.refusal);
  const done = await publishReviewed(deps, officer, { ...ref.value, version: 0 });
  if (!done.ok) throw new Error(done.refusal);
  return { ...ref.value, ...done.value };
}
const work = () => publisher.publish(deps.jobs.sent.splice(0).map((job) => job.data as PagesEvent));
const at = (path: string) => join(siteFolder, path);
async function isWhole(): Promise<boolean> {
  const trust = await trustFor(siteFolder, { dataFolder });
  if (trust === null) throw new Error("there is no key");
  const { findings } = await verifySite(siteFolder, trust.keys);
  return findings.length === 0;
}

beforeAll(async () => {
  page = (await published("清洁取暖")).path;
  const wrong = await published("有误");
  await withdrawDocument(deps, officer, wrong, "内容有误");
  notice = wrong.path;
  await work();
  healer = openHealer({
    ...deps,
    database,
    log: openLog("silent"),
    folder,
    dataFolder,
    copy: null,
    publisher,
    placeOthers: async () => {},
  });
  // Watches over the folders begin one after the other.
  const probe = at("documents/2018/probe.txt");
  await vi.waitFor(
    async () => {
      writeFileSync(probe, "x");
      await new Promise((resolve) => setTimeout(resolve, 250));
      if (existsSync(probe)) throw new Error("the watch does not stand yet");
    },
    { timeout: 8_000 },
  );
});
afterAll(async () => {
  await healer.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

const alterations = {
  "a word in a page": () =>
    writeFileSync(at(page), readFileSync(at(page), "utf8").replace("清洁取暖", "某某公司")),
  "a byte of a compressed form": () => appendFileSync(at(`${page}.gz`), "x"),
  "a page taken away": () => rmSync(at(page)),
  "the marker of a withdrawal taken away": () => rmSync(at(`${notice}.gone`)),
  "a page that nobody published": () => {
    mkdirSync(dirname(at("casino/index.html")), { recursive: true });
    writeFileSync(at("casino/index.html"), "<p>赌场</p>");
  },
  "a compressed form beside it that nobody published": () =>
    writeFileSync(at("index.html.br"), "x"),
} as const;

it.each(Object.entries(alterations))(
  "%s is seen by the watch, healed, put aside and noted",
  async (_, alter) => {
    const before = (await newestIncidents(database.read, 100)).length;
    alter();
    await vi.waitFor(
      async () =>
        expect((await newestIncidents(database.read, 100)).length).toBeGreaterThan(before),
      { timeout: 8_000, interval: 50 },
    );
    await vi.waitFor(async () => expect(await isWhole()).toBe(true), { timeout: 4_000 });
    const [incident] = await newestIncidents(database.read, 1);
    if (incident?.found !== "missing")
      expect(existsSync(join(dataFolder, incident?.keptAt ?? "none"))).toBe(true);
  },
);

it("what it publishes itself is no incident", async () => {
  const before = (await newestIncidents(database.read, 100)).length;
  await published("又一个通知");
  await work();
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await newestIncidents(database.read, 100)).toHaveLength(before);
});

it("the comparison finds a document without a page and a file without a document", async () => {
  await healer.close();
  const ref = await published("没有生成页面");
  deps.jobs.sent.splice(0);
  writeFileSync(at("disclosure/stranger.html"), "<p>x</p>");
  expect(await reconcile({ database, siteFolder }, publisher, healer)).toMatchObject({
    missingPages: 1,
    healed: 1,
  });
  expect(readFileSync(at(ref.path), "utf8")).toContain("没有生成页面");
  expect(existsSync(at("disclosure/stranger.html"))).toBe(false);
  expect(await reconcile({ database, siteFolder }, publisher, healer)).toMatchObject({
    missingPages: 0,
    healed: 0,
  });
});

it("without the database, pages are healed from a second copy that agrees with the signed log", async () => {
  const copy = join(dataFolder, "copy");
  cpSync(siteFolder, copy, { recursive: true });
  writeFileSync(at(page), "altered");
  writeFileSync(at("disclosure/other.html"), "added");
  rmSync(at(`${notice}.gone`));
  expect(await fromCopy(folder, copy, [page, notice, "disclosure/other.html", "index.html"])).toBe(
    3,
  );
  expect(await isWhole()).toBe(true);
  writeFileSync(join(copy, page), "altered too");
  writeFileSync(at(page), "altered");
  expect(await fromCopy(folder, copy, [page])).toBe(0);
  await healer.heal([page]);
});
