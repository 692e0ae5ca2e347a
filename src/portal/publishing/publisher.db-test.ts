import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { aDistrict, depsOn, officer } from "../../../test/support/a-district.ts";
import { aPublisher } from "../../../test/support/a-publisher.ts";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { publishReviewed } from "../../../test/support/through-review.ts";
import {
  createDraft,
  documentInput,
  saveDraft,
  withdrawDocument,
  type DocumentInput,
} from "../../modules/documents/index.ts";
import type { PagesEvent } from "./events.ts";

const database = await freshDatabase();
const deps = depsOn(database);
const district = await aDistrict(deps);
const siteFolder = mkdtempSync(join(tmpdir(), "gongkai-site-"));
afterAll(() => rmSync(siteFolder, { recursive: true, force: true }));
const publisher = aPublisher(database, siteFolder, {
  jobs: deps.jobs,
  publicUrl: "https://www.example.gov.cn",
  sizes: { list: 4, map: 6 },
});

/** Publishes what the commands sent, as the worker does. */
async function work(): Promise<void> {
  const events = deps.jobs.sent.splice(0).map((job) => job.data as PagesEvent);
  await publisher.publish(events);
}
await work();

const page = (path: string) => readFileSync(join(siteFolder, path), "utf8");
const exists = (path: string) => existsSync(join(siteFolder, path));
const input = (about: Partial<DocumentInput>): DocumentInput => ({
  ...documentInput.parse({
    columnId: district.policies,
    organizationId: district.organizationId,
    title: "通知",
    body: "<p>正文</p>",
  }),
  ...about,
});

async function published(about: Partial<DocumentInput>) {
  const ref = await createDraft(deps, officer, input(about));
  if (!ref.ok) throw new Error(ref.refusal);
  const done = await publishReviewed(deps, officer, { ...ref.value, version: 0 });
  if (!done.ok) throw new Error(done.refusal);
  return { ...ref.value, ...done.value };
}

describe("a published document", () => {
  it("stands on its page, in its column, above it, on the home page, at its organization, in the feeds", async () => {
    const { path } = await published({ title: "关于清洁取暖的通知" });
    await work();
    expect(page(path)).toContain("关于清洁取暖的通知");
    for (const list of [
      "disclosure/policies/index.html",
      "disclosure/index.html",
      "index.html",
      "organizations/office/index.html",
      "feed.xml",
      "disclosure/policies/feed.json",
    ]) {
      expect(page(list), list).toContain("关于清洁取暖的通知");
      expect(page(list), list).toContain(path);
    }
  });

  it("keeps its page while the next edition waits", async () => {
    const ref = await published({ title: "旧标题" });
    await saveDraft(deps, officer, ref, input({ title: "新标题" }));
    await work();
    expect(page(ref.path)).toContain("旧标题");
    expect(page("disclosure/policies/index.html")).not.toContain("新标题");
  });

  it("never shows the markup of a title", async () => {
    const { path } = await published({ title: `<script>alert("1")</script>` });
    await work();
    expect(page(path)).not.toContain("<script>alert");
    expect(page("index.html")).not.toContain("<script>alert");
  });
});

describe("a withdrawn document", () => {
  it("leaves a notice without its content, marked as gone, and stands in no list", async () => {
    const ref = await published({ title: "含个人信息的公示", body: "<p>某人的住址</p>" });
    await work();
    await withdrawDocument(deps, officer, ref, "含有个人信息");
    await work();
    expect(exists(`${ref.path}.gone`)).toBe(true);
    expect(page(ref.path)).toContain("含有个人信息");
    expect(page(ref.path)).not.toContain("某人的住址");
    expect(page(ref.path)).not.toContain("含个人信息的公示");
    for (const list of [
      "disclosure/policies/index.html",
      "index.html",
      "feed.xml",
      "disclosure/policies/feed.xml",
      "organizations/office/index.html",
    ]) {
      expect(page(list), list).not.toContain("含个人信息的公示");
    }
    await publishReviewed(deps, officer, { ...ref, version: ref.version + 1 });
    await work();
    expect(exists(`${ref.path}.gone`)).toBe(false);
    expect(page(ref.path)).toContain("某人的住址");
  });
});

describe("a column", () => {
  it("that shows its newest document shows it in full", async () => {
    await published({ columnId: district.guide, title: "公开指南", body: "<p>怎样查找信息</p>" });
    await work();
    expect(page("disclosure/guide/index.html")).toContain("怎样查找信息");
  });

  it("of more than one page lists each document once, and older pages keep their number when something goes", async () => {
    const many = [];
    for (let index = 0; index < 13; index += 1)
      many.push(await published({ title: `编号${String(index).padStart(3, "0")}的公告` }));
    await work();
    const files = readdirSync(join(siteFolder, "disclosure/policies")).filter((name) =>
      /^(index|p\d+)\.html$/.test(name),
    );
    expect(files.length).toBeGreaterThan(2);
    const all = files.map((name) => page(`disclosure/policies/${name}`)).join("");
    for (const one of many) expect(all.split(`href="/${one.path}"`)).toHaveLength(2);
    const first = many.find((one) => page("disclosure/policies/p2.html").includes(one.path));
    if (first === undefined) throw new Error("the second page names none of them");
    const next = page("disclosure/policies/p3.html");
    await withdrawDocument(deps, officer, first, "整理");
    await work();
    expect(page("disclosure/policies/p2.html")).not.toContain(first.path);
    expect(page("disclosure/policies/p3.html")).toBe(next);
  });
});

it("rendering everything anew changes nothing but what is made anew", async () => {
  const before = page("disclosure/policies/index.html");
  await publisher.publishAll(1);
  expect(page("disclosure/policies/index.html")).toBe(before);
  expect(page("sitemap-places.xml")).toContain("https://www.example.gov.cn/disclosure/policies/");
  expect(page("404.html")).toContain("<!doctype html>");
  expect(
    readdirSync(siteFolder, { recursive: true }).filter((name) => String(name).endsWith(".part")),
  ).toEqual([]);
});
