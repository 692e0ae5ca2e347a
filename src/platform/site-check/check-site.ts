import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beijingDay, beijingMinute } from "../../kernel/dates.ts";
import { Gathering, type GatheringBounds } from "./gathering.ts";
import type { FarAnchor, SiteFacts, SiteReport } from "./model.ts";
import { OutsideLinks, type OutsideAsking } from "./outside-links.ts";
import { attribute, pageTree } from "./page/page-tree.ts";
import { addressOf } from "./page/read-page.ts";
import { isReadable } from "./read-file.ts";
import { openReaders, type Readers } from "./readers.ts";
import { openTargets } from "./targets.ts";
import { publishedFiles } from "./walk.ts";
import { WholeSite } from "./whole-site.ts";

export type CheckProgress = {
  readonly stage: "pages" | "outside";
  readonly done: number;
  readonly total: number;
};

export type SiteCheck = {
  readonly folder: string;
  /** Beginnings of addresses that a program answers. */
  readonly answered: readonly string[];
  readonly columnTypes: readonly string[];
  readonly now: Date;
  /** Threads that read; with 0 this one does. */
  readonly readers: number;
  readonly bounds: GatheringBounds;
  /** How links to other sites are asked; null leaves them unasked. */
  readonly outside: OutsideAsking | null;
  progress?(at: CheckProgress): void;
};

const BATCH = 32;
const MOST_ANCHORS = 50_000;
const CONTRAST = "颜色对比度和脚本生成的内容不能从文件里看出来，没有检查。";

/**
 * Checks the folder of published files: links, tags, upkeep, HTML, accessibility. Reads each file once; memory
 * holds the names of pages, not their texts. Needs neither the database nor the web server.
 */
export async function checkSite(check: SiteCheck): Promise<SiteReport> {
  const began = performance.now();
  const { facts, siteName } = await siteFacts(check);
  const gathering = new Gathering(check.bounds);
  const outside = new OutsideLinks(check.bounds.spots);
  const whole = new WholeSite();
  const anchors = new Map<string, string>();
  const unchecked = [CONTRAST];
  const read: string[] = [];
  let files = 0;
  let bytes = 0;
  for await (const path of publishedFiles(check.folder)) {
    files += 1;
    if (path.endsWith(".html")) whole.expect(path);
    if (isReadable(path)) read.push(path);
  }
  const readers = openReaders(facts, check.readers);
  try {
    let done = 0;
    for await (const readings of readers.readings(batches(read))) {
      for (const reading of readings) {
        const address = addressOf(reading.path);
        bytes += reading.bytes;
        for (const remark of reading.remarks) gathering.add(address, remark);
        whole.add(reading);
        outside.add(address, reading.outside);
        for (const far of reading.farAnchors)
          if (anchors.size < MOST_ANCHORS) anchors.set(keyOf(far), address);
      }
      done += readings.length;
      check.progress?.({ stage: "pages", done, total: read.length });
    }
    await judgeAnchors(readers, anchors, gathering);
  } finally {
    await readers.close();
  }
  const hasRobots = existsSync(join(check.folder, "robots.txt"));
  for (const { address, remark } of whole.remarks(beijingDay(check.now), hasRobots))
    gathering.add(address, remark);
  // What was published while the check went on is no dead link.
  const fresh = openTargets(facts);
  gathering.drop(
    ["dead-link", "dead-image", "dead-asset"],
    (address) => fresh.of(address, "/").kind !== "dead",
  );
  if (!facts.hasAttachments) unchecked.push("附件不在网站文件夹里，没有检查附件链接。");
  unchecked.push(...(await askOutside(check, outside, gathering)));
  return {
    checkedAt: check.now.toISOString(),
    seconds: Math.round((performance.now() - began) / 100) / 10,
    siteName,
    origin: facts.origin,
    pages: whole.pages,
    files,
    bytes,
    counts: gathering.counts(),
    rules: gathering.findings(),
    unchecked,
  };
}

async function siteFacts(
  check: SiteCheck,
): Promise<{ readonly facts: SiteFacts; readonly siteName: string | null }> {
  const home = await readFile(join(check.folder, "index.html"), "utf8").catch(() => "");
  const page = pageTree(home);
  const tag = (name: string) => {
    const found = page.named("meta").find((element) => attribute(element, "name") === name);
    return found === undefined ? null : attribute(found, "content");
  };
  const canonical = page.named("link").find((one) => attribute(one, "rel") === "canonical");
  const url = URL.parse(canonical === undefined ? "" : (attribute(canonical, "href") ?? ""));
  const hosts = [url?.host, tag("SiteDomain")].filter(
    (host) => host !== undefined && host !== null,
  );
  return {
    siteName: tag("SiteName"),
    facts: {
      folder: check.folder,
      origin: url?.origin ?? null,
      ownHosts: hosts,
      answered: check.answered,
      columnTypes: check.columnTypes,
      now: beijingMinute(check.now),
      hasAttachments: existsSync(join(check.folder, "files")),
    },
  };
}

async function* batches(paths: readonly string[]): AsyncGenerator<readonly string[]> {
  for (let at = 0; at < paths.length; at += BATCH) yield paths.slice(at, at + BATCH);
}

function keyOf({ path, fragment }: FarAnchor): string {
  return `${path}#${fragment}`;
}

async function judgeAnchors(
  readers: Readers,
  anchors: ReadonlyMap<string, string>,
  gathering: Gathering,
): Promise<void> {
  const far = [...anchors.keys()].map((key) => {
    const at = key.indexOf("#");
    return { path: key.slice(0, at), fragment: key.slice(at + 1) };
  });
  const byPage = [...Map.groupBy(far, ({ path }) => path).values()];
  for (const missing of await readers.missing(byPage)) {
    const subject = `${addressOf(missing.path)}#${missing.fragment}`;
    gathering.add(anchors.get(keyOf(missing)) ?? "/", {
      rule: "dead-anchor",
      subject,
      where: null,
    });
  }
}

async function askOutside(
  check: SiteCheck,
  outside: OutsideLinks,
  gathering: Gathering,
): Promise<readonly string[]> {
  if (check.outside === null)
    return outside.size === 0
      ? []
      : [`站外链接 ${outside.size} 个，这次没有检查（加 --outside 检查）。`];
  const { leftOut } = await outside.ask(
    check.outside,
    (address, remark) => gathering.add(address, remark),
    (done, total) => check.progress?.({ stage: "outside", done, total }),
  );
  return leftOut === 0 ? [] : [`站外链接太多，还有 ${leftOut} 个没有问到。`];
}
