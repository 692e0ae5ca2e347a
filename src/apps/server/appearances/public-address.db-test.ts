import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aPublisher } from "../../../../test/support/a-publisher.ts";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { publishReviewed, throughReview } from "../../../../test/support/through-review.ts";
import { withFilesRead } from "../../../../test/support/with-files-read.ts";
import { plainDateOf } from "../../../kernel/dates.ts";
import {
  archiveDocument,
  createDraft,
  documentInput,
  expectedAppearances,
  lastAppearance,
  publishDocument,
  saveDraft,
  withdrawDocument,
  type DocumentInput,
} from "../../../modules/documents/index.ts";
import type { Actor } from "../../../platform/audit.ts";
import { openFileStore } from "../../../platform/files/index.ts";
import type { PagesEvent } from "../../../portal/publishing/events.ts";
import { documentDeps } from "../../document-deps.ts";
import { aDistrictWithPeople, aProduct, aServer } from "../fixtures.ts";
import { asVisitor } from "./as-visitor.ts";
import { watchAppearances } from "./watch.ts";

const database = await freshDatabase();
const product = await aProduct(database);
const machine = { kind: "system", name: "test" } as const satisfies Actor;
const files = openFileStore(product.filesFolder, { limit: 1_000_000 });
const deps = withFilesRead(documentDeps(product), files, database);
const publisher = aPublisher(database, product.siteFolder, {
  jobs: product.jobs,
  storedAt: files.pathOf,
});
let server: Awaited<ReturnType<typeof aServer>>;
let places: Awaited<ReturnType<typeof aDistrictWithPeople>>;

beforeAll(async () => {
  places = await aDistrictWithPeople(product);
  server = await aServer(product);
});
beforeEach(async () => {
  await pages();
});

/** What the publishing worker does with what the commands sent; without it, the pages are out of date. */
async function pages(): Promise<void> {
  await publisher.publish(product.sent.splice(0) as PagesEvent[]);
}
const get = (url: string) => server.http.inject({ url, headers: { accept: "text/html" } });
const watch = () => watchAppearances(product, asVisitor(server.http));

async function aFile(name = "名单.txt") {
  const text = Buffer.from(randomBytes(40).toString("hex"));
  async function* content() {
    yield text;
  }
  const kept = await files.put(content(), name);
  if (!kept.ok) throw new Error(kept.refusal);
  return { ...kept.value, url: `/files/${kept.value.sha256}/${encodeURIComponent(name)}` };
}

function input(about: Partial<DocumentInput> = {}): DocumentInput {
  const given = {
    columnId: places.policies,
    organizationId: places.finance,
    title: "关于发放困难群众取暖补贴的公示",
    body: "<p>正文</p>",
  };
  return { ...documentInput.parse(given), ...about };
}

async function published(about: Partial<DocumentInput> = {}) {
  const made = await createDraft(deps, machine, input(about));
  if (!made.ok) throw new Error(made.refusal);
  const done = await publishReviewed(deps, machine, { ...made.value, version: 0 });
  if (!done.ok) throw new Error(done.refusal);
  await pages();
  return { ...made.value, ...done.value, page: `/${done.value.path}` };
}

/** Every address at which anybody could meet the document. */
const lists = [
  "/",
  "/policies/",
  "/feed.xml",
  "/feed.json",
  "/policies/feed.xml",
  "/policies/feed.json",
  "/sitemap-1.xml",
  "/organizations/finance/",
];
async function namedAt(page: string, indexNumber: string): Promise<readonly string[]> {
  const named = [];
  for (const address of [...lists, `/search/?q=${indexNumber}`]) {
    if ((await get(address)).body.includes(page)) named.push(address);
  }
  return named;
}

const expected = async (id: string) =>
  (await expectedAppearances(database.read, 1_000)).filter((one) => one.documentId === id);

describe("a withdrawal", () => {
  it("covers page, attachments, pictures, lists, feeds, site map and search, and is proved by asking for them", async () => {
    const [file, picture] = [await aFile(), await aFile("图.txt")];
    const ref = await published({
      attachments: [file],
      body: `<p>某人<img src="${picture.url}" alt="发放现场"></p>`,
    });
    expect((await get(ref.page)).statusCode).toBe(200);
    expect((await get(file.url)).statusCode).toBe(200);
    expect((await get(picture.url)).statusCode).toBe(200);
    expect(await namedAt(ref.page, ref.indexNumber)).toHaveLength(lists.length + 1);
    expect(await watch()).toBe(0);
    expect(await lastAppearance(database.read, 1, ref.id)).toMatchObject({
      kind: "live",
      seenAt: product.clock.now(),
    });

    const done = await withdrawDocument(deps, machine, ref, "含有个人信息");
    expect(done.ok).toBe(true);
    // Before the pages are written, the proof does not hold.
    expect(await watch()).toBe(1);
    expect(await expected(ref.id)).toMatchObject([{ kind: "gone" }]);
    await pages();
    expect(await lastAppearance(database.read, 1, ref.id)).toMatchObject({
      kind: "gone",
      seenAt: null,
    });
    expect(await watch()).toBe(0);
    expect(await expected(ref.id)).toEqual([]);
    expect(await lastAppearance(database.read, 1, ref.id)).toMatchObject({
      kind: "gone",
      since: product.clock.now(),
      seenAt: product.clock.now(),
    });
    const page = await get(ref.page);
    expect(page.statusCode).toBe(410);
    expect(page.body).toContain("含有个人信息");
    for (const trace of ["困难群众", "某人", file.sha256, ref.indexNumber])
      expect(page.body, trace).not.toContain(trace);
    expect((await get(file.url)).statusCode).toBe(410);
    expect((await get(picture.url)).statusCode).toBe(410);
    expect(await namedAt(ref.page, ref.indexNumber)).toEqual([]);
  });

  it.each([
    [
      "a list that still names it",
      "policies/index.html",
      (page: string) => `<a href="${page}">公示</a>`,
      "上还列着",
    ],
    ["a page that still stands", null, () => "<h1>正文还在</h1>", "页面还能打开"],
  ])("is not taken for done because of %s", async (_, place, content, problem) => {
    const ref = await published();
    await withdrawDocument(deps, machine, ref, "有误");
    await pages();
    const file = join(product.siteFolder, place ?? ref.path);
    await writeFile(file, content(ref.page));
    if (place === null) {
      const { rm } = await import("node:fs/promises");
      await rm(`${file}.gone`);
    }
    expect(await watch()).toBe(1);
    const row = await database.read
      .selectFrom("documents.appearances")
      .select("problem")
      .where("document_id", "=", ref.id)
      .where("kind", "=", "gone")
      .executeTakeFirstOrThrow();
    expect(row.problem).toContain(problem);
    await publisher.publishAll(1);
    expect(await watch()).toBe(0);
  });
});

describe("the next edition of a document", () => {
  it("changes nothing of what is public while it is written and reviewed", async () => {
    const file = await aFile();
    const ref = await published({ title: "关于调整公共汽车线路的通告", attachments: [file] });
    const next = await aFile();
    const before = await get(ref.page);
    await saveDraft(deps, machine, ref, input({ title: "新标题", attachments: [next] }));
    await throughReview(deps, machine, { ...ref, version: ref.version + 1 });
    await pages();
    expect((await get(ref.page)).body).toBe(before.body);
    expect((await get(file.url)).statusCode).toBe(200);
    expect((await get(next.url)).statusCode).toBe(410);
  });

  it("takes the place of the former attachments when it is published: never two valid copies", async () => {
    const former = await aFile();
    const ref = await published({ attachments: [former] });
    const next = await aFile();
    await saveDraft(deps, machine, ref, input({ attachments: [next] }));
    const version = await throughReview(deps, machine, { ...ref, version: ref.version + 1 });
    const done = await publishDocument(
      deps,
      machine,
      { ...ref, version },
      "附件第 2 行的金额有误，已更正。",
    );
    expect(done.ok).toBe(true);
    await pages();
    expect((await get(former.url)).statusCode).toBe(410);
    expect((await get(next.url)).statusCode).toBe(200);
    expect(await watch()).toBe(0);
    const page = (await get(ref.page)).body;
    expect(page).toContain("更正记录");
    expect(page).toContain("附件第 2 行的金额有误，已更正。");
    expect(page).not.toContain(former.sha256);
  });
});

describe("a public notice whose time is over", () => {
  it("leaves a notice without its content, and stands in no list, search, feed or site map", async () => {
    const file = await aFile();
    const ref = await published({ attachments: [file], onDisplayUntil: plainDateOf("2018-11-30") });
    expect((await get(ref.page)).body).toContain("公示期至 2018-11-30");
    await archiveDocument(deps, machine, ref, "公示期（至 2018-11-30）已满。");
    await pages();
    expect(await watch()).toBe(0);
    const page = await get(ref.page);
    expect(page.statusCode).toBe(410);
    expect(page.body).toContain("公示期已满，自 2018-11-23 起下线。");
    for (const trace of ["困难群众", file.sha256, "名单"]) expect(page.body).not.toContain(trace);
    expect((await get(file.url)).statusCode).toBe(410);
    expect(await namedAt(ref.page, ref.indexNumber)).toEqual([]);
  });

  it("is read in the console by those alone who may read the archive", async () => {
    const ref = await published();
    await archiveDocument(deps, machine, ref, "公示期已满。");
    const address = `/api/documents/1/${ref.id}`;
    for (const [username, status, listed] of [
      ["finance-drafter", 404, false],
      ["civil-publisher", 404, false],
      ["finance-publisher", 200, true],
      ["auditor", 200, true],
    ] as const) {
      const visitor = server.visitor();
      await visitor.signIn(username);
      expect((await visitor.api("GET", address)).statusCode, username).toBe(status);
      const list = await visitor.api("GET", "/api/documents?state=archived&limit=200");
      expect(list.body.includes(ref.id), username).toBe(listed);
    }
  });
});

describe("what was uploaded", () => {
  it("is not public before its edition is", async () => {
    const file = await aFile();
    const made = await createDraft(deps, machine, input({ attachments: [file] }));
    if (!made.ok) throw new Error(made.refusal);
    expect((await get(file.url)).statusCode).toBe(410);
    const version = await throughReview(deps, machine, { ...made.value, version: 0 });
    expect((await get(file.url)).statusCode).toBe(410);
    await publishDocument(deps, machine, { ...made.value, version });
    expect((await get(file.url)).statusCode).toBe(200);
  });
});
