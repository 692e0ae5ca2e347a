import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AwsClient } from "aws4fetch";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { BUCKET, KEY, openTestStore } from "../../../test/support/object-store.ts";
import { openS3, type S3Options } from "../object-store/index.ts";
import { aPage, dropSites, filesOf } from "../site-folder/fixtures.ts";
import {
  foldReleases,
  movedShard,
  movedShardContent,
  movedShardPath,
  openSiteFolder,
  type Placed,
} from "../site-folder/index.ts";
import { folderTarget } from "./folder-target.ts";
import type { SyncDone, SyncTarget } from "./model.ts";
import { storeTarget } from "./store-target.ts";
import { syncSite, type SyncOptions } from "./sync-site.ts";

let folder = "";
let source = "";
let testStore: Awaited<ReturnType<typeof openTestStore>>;
let endpoint = "";

beforeAll(async () => {
  testStore = await openTestStore();
});
afterAll(async () => {
  await testStore.close();
  dropSites();
});

beforeEach(async () => {
  endpoint = await testStore.gate();
  folder = mkdtempSync(join(tmpdir(), "site-sync-"));
  source = join(folder, "site");
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

async function release(placed: readonly Placed[]): Promise<void> {
  const site = openSiteFolder(source);
  await site.release(placed);
  await site.close();
}

function store(more: Partial<S3Options> = {}) {
  return openS3({
    endpoint,
    bucket: BUCKET,
    region: "us-east-1",
    credentials: { id: KEY, secret: KEY, token: null },
    isVirtualHosted: false,
    pauseMs: 1,
    ...more,
  });
}

/** A part of the bucket that no other test uses. */
function bucket(more: Partial<S3Options> = {}, isPrecompressed = false): SyncTarget {
  const prefix = `${folder.slice(-6)}/`;
  const books = join(folder, "books");
  return storeTarget({ store: store(more), name: "test", prefix, isPrecompressed, books });
}

function sync(target: SyncTarget, more: Partial<SyncOptions> = {}) {
  return syncSite({
    source,
    books: join(folder, "books"),
    target,
    isDry: false,
    isSwept: false,
    ...more,
  });
}

async function synced(target: SyncTarget, more: Partial<SyncOptions> = {}): Promise<SyncDone> {
  const done = await sync(target, more);
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
}

async function keys(): Promise<readonly string[]> {
  const listed = await store().list(`${folder.slice(-6)}/`, null);
  if (!listed.ok) throw new Error(listed.refusal);
  return listed.value.objects.map(({ key }) => key.slice(7));
}

const page = (path: string, text: string): Placed => ({ path, content: aPage(text) });
const small: readonly Placed[] = [
  { path: "assets/site.css", content: "p{}" },
  page("documents/2018/a.html", "甲"),
  page("栏目/通知 1+1.html", "乙"),
  page("index.html", "首页"),
];

describe("a second folder", () => {
  const to = () => join(folder, "copy");

  it("is the same as the first, log of releases included, after each release", async () => {
    await release(small);
    expect(await synced(folderTarget(to()))).toMatchObject({ sent: 4, removed: 0, number: 1 });
    await release([page("index.html", "新首页"), { path: "assets/site.css", content: null }]);
    await release([{ ...page("documents/2018/a.html", "已撤回"), isGone: true } as Placed]);
    expect(await synced(folderTarget(to()))).toMatchObject({ sent: 2, removed: 1, number: 3 });
    expect(filesOf(to())).toEqual(filesOf(source));
    const log = ".releases/000000000001.jsonl";
    expect(readFileSync(join(to(), log))).toEqual(readFileSync(join(source, log)));
    expect((await foldReleases(to())).number).toBe(3);
    expect(existsSync(join(to(), ".releases/public-key.pem"))).toBe(true);
  });

  it("finds by itself what is there already, when its books are lost", async () => {
    await release(small);
    await synced(folderTarget(to()));
    rmSync(join(folder, "books"), { recursive: true });
    await release([page("index.html", "新首页"), { path: "assets/site.css", content: null }]);
    expect(await synced(folderTarget(to()))).toMatchObject({ sent: 1, removed: 1, same: 2 });
    expect(filesOf(to())).toEqual(filesOf(source));
  });

  it("takes no file that is not as its release says, says so, and takes it when it is healed", async () => {
    await release(small);
    const altered = join(source, "documents/2018/a.html");
    const before = readFileSync(altered);
    writeFileSync(altered, "改过");
    expect((await synced(folderTarget(to()))).altered).toEqual(["documents/2018/a.html"]);
    expect(existsSync(join(to(), "documents/2018/a.html"))).toBe(false);
    writeFileSync(altered, before);
    expect(await synced(folderTarget(to()))).toMatchObject({ sent: 1, altered: [] });
    expect(filesOf(to())).toEqual(filesOf(source));
  });

  it("loses what does not belong there only when told to", async () => {
    await release(small);
    await synced(folderTarget(to()));
    writeFileSync(join(to(), "stranger.html"), "x");
    expect(await synced(folderTarget(to()))).toMatchObject({ removed: 0 });
    expect(await synced(folderTarget(to()), { isSwept: true })).toMatchObject({ removed: 1 });
    expect(filesOf(to())).toEqual(filesOf(source));
  });

  it("starts over when the log was begun anew", async () => {
    await release(small);
    await synced(folderTarget(to()));
    rmSync(source, { recursive: true });
    await release([page("index.html", "另一个")]);
    expect(await synced(folderTarget(to()), { isSwept: true })).toMatchObject({ number: 1 });
    expect(filesOf(to())).toEqual(filesOf(source));
    expect((await foldReleases(to())).site.count).toBe((await foldReleases(source)).site.count);
  });
});

describe("a bucket", () => {
  it("holds each page with its type, and after a change only what changed is sent", async () => {
    await release(small);
    const asked: string[] = [];
    const target = bucket();
    expect(await synced(target)).toMatchObject({ sent: 4, number: 1 });
    expect(await keys()).toEqual(small.map(({ path }) => path).toSorted());
    await release([page("index.html", "新首页"), { path: "assets/site.css", content: null }]);
    const next = bucket({ endpoint: await testStore.gate((line) => void asked.push(line)) });
    expect(await synced(next)).toMatchObject({ sent: 1, removed: 1, same: 0 });
    expect(asked.map((line) => line.split(" ")[0])).toEqual(["PUT", "DELETE"]);
    const answer = await get("index.html");
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
    expect(await answer.text()).toBe(aPage("新首页"));
    expect(await (await get("栏目/通知 1+1.html")).text()).toBe(aPage("乙"));
  });

  it("says which pages are withdrawn, sends the gzip form when told to, and old addresses on", async () => {
    const moved = [{ from: "/旧/a.htm", to: "/documents/2018/a.html" }];
    const shard = movedShardPath(movedShard("/旧/a.htm"));
    await release([
      { ...page("documents/2018/w.html", "已撤回"), isGone: true } as Placed,
      page("documents/2018/a.html", "甲"),
      { path: shard, content: movedShardContent(moved) },
    ]);
    await synced(bucket({}, true));
    const gone = await get("documents/2018/w.html");
    expect(gone.headers.get("x-amz-meta-status")).toBe("410");
    expect(gone.headers.get("content-encoding")).toBe("gzip");
    expect(await gone.text()).toBe(aPage("已撤回"));
    const old = await get("旧/a.htm");
    expect(old.headers.get("x-amz-website-redirect-location")).toBe("/documents/2018/a.html");
    await release([{ path: shard, content: null }]);
    await synced(bucket({}, true));
    expect((await get("旧/a.htm")).status).toBe(404);
  });

  it("finds by its list what is there, when the books are lost, and sweeps strangers when told to", async () => {
    await release(small);
    await synced(bucket());
    rmSync(join(folder, "books"), { recursive: true });
    const sha256 = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";
    const body = new TextEncoder().encode("x");
    await store().put({ key: `${folder.slice(-6)}/stranger.html`, body, sha256, headers: {} });
    expect(await synced(bucket(), { isSwept: true })).toMatchObject({
      sent: 0,
      same: 4,
      removed: 1,
    });
    expect(await keys()).toHaveLength(4);
  });

  it("goes on where a broken line left it", async () => {
    const many = Array.from({ length: 60 }, (_, number) =>
      page(`documents/2018/${number}.html`, `${number}`),
    );
    await release(many);
    let calls = 0;
    const breaking = await testStore.gate(() => {
      calls += 1;
      return calls > 30 ? "break" : undefined;
    });
    const cut = await sync(bucket({ endpoint: breaking, tries: 2 }));
    expect(cut).toMatchObject({ ok: false, refusal: "unreachable" });
    // Only the books may say what was sent: the list is asked again, and must not be needed.
    const again = await synced(bucket());
    expect(again.sent).toBeLessThan(60);
    expect(again.sent + again.same).toBe(60);
    expect(await keys()).toHaveLength(60);
  });

  it("tries again when the store is busy", async () => {
    await release(small);
    let calls = 0;
    const busy = await testStore.gate(() => (++calls % 3 === 0 ? "busy" : undefined));
    expect(await synced(bucket({ endpoint: busy }))).toMatchObject({ sent: 4 });
  });

  it.each([
    ["access-denied", { credentials: { id: "S3RVER", secret: "wrong", token: null } }],
    ["access-denied", { credentials: { id: "nobody", secret: "S3RVER", token: null } }],
    ["no-such-bucket", { bucket: "none" }],
    ["unreachable", { endpoint: "http://127.0.0.1:1", tries: 2 }],
  ] as const)("refuses with %s, and tells no secret", async (refusal, wrong) => {
    await release(small);
    const done = await sync(bucket(wrong));
    expect(done).toMatchObject({ ok: false, refusal });
    expect(JSON.stringify(done)).not.toMatch(/wrong|nobody|S3RVER/);
  });
});

it("says what it would do, and does nothing", async () => {
  await release(small);
  const done = await synced(bucket(), { isDry: true });
  expect(done.planned.toSorted()).toEqual(small.map(({ path }) => `+ ${path}`).toSorted());
  expect(done.planned[0]).toBe("+ assets/site.css");
  expect(done.planned[3]).not.toContain("documents");
  expect(await keys()).toEqual([]);
});

it("refuses a folder without releases, and a second copy at the same time", async () => {
  expect(await sync(folderTarget(join(folder, "copy")))).toMatchObject({ refusal: "no-releases" });
  await release(small);
  const slow: SyncTarget = { ...folderTarget(join(folder, "copy")) };
  const both = await Promise.all([sync(slow), sync(slow)]);
  expect(both.map((done) => (done.ok ? "done" : done.refusal)).toSorted()).toEqual([
    "done",
    "in-use",
  ]);
  appendFileSync(join(folder, "books", "x"), "");
  expect(await sync(slow)).toMatchObject({ ok: true });
});

async function get(path: string): Promise<Response> {
  const key = `${folder.slice(-6)}/${path}`.split("/").map(encodeURIComponent).join("/");
  const client = new AwsClient({
    accessKeyId: KEY,
    secretAccessKey: KEY,
    service: "s3",
    region: "us-east-1",
  });
  return client.fetch(`${endpoint}/${BUCKET}/${key}`);
}
