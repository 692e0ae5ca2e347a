import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { aDistrict, depsOn, officer } from "../../../test/support/a-district.ts";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { placedRedirects } from "../../../test/support/placed-redirects.ts";
import { publishReviewed } from "../../../test/support/through-review.ts";
import { ok } from "../../kernel/result.ts";
import {
  addRedirect,
  cellsOfLine,
  importRedirects,
  listRedirects,
  removeRedirect,
  type RedirectTarget,
} from "../../modules/addresses/index.ts";
import { createDraft, documentInput, importFile } from "../../modules/documents/index.ts";
import { addressPlaces } from "./address-places.ts";

const database = await freshDatabase();
const deps = { ...depsOn(database), places: addressPlaces };
const district = await aDistrict(deps);
const { work, leads } = placedRedirects(database, deps.jobs);
await work();

const legacy = (from: string, to: RedirectTarget, kind: "exact" | "prefix" = "exact") =>
  addRedirect(deps, officer, 1, { kind, from, to, reason: "legacy" });
const toAddress = (address: string): RedirectTarget => ({ kind: "address", address });

describe("a legacy address", () => {
  it("leads where it was told to, and nowhere once that is taken back", async () => {
    expect(await legacy("/zwgk/show.asp?id=1", toAddress("/disclosure/policies/"))).toEqual(
      ok(true),
    );
    await work();
    expect(leads("/zwgk/show.asp?id=1")).toBe("/disclosure/policies/");
    const [kept] = await listRedirects(database.read, 1, {
      text: "show.asp?id=1",
      before: null,
      limit: 5,
    });
    await removeRedirect(deps, officer, 1, kept?.id ?? 0);
    await work();
    expect(leads("/zwgk/show.asp?id=1")).toBeNull();
    expect(await removeRedirect(deps, officer, 1, kept?.id ?? 0)).toMatchObject({
      refusal: "redirect-unknown",
    });
  });

  it("leads on to where its goal went later, in one step", async () => {
    await legacy("/one", toAddress("/two"));
    await legacy("/two", toAddress("/three"));
    const [two, one] = await listRedirects(database.read, 1, { text: "", before: null, limit: 2 });
    expect([two?.to, one?.to]).toEqual([toAddress("/three"), toAddress("/three")]);
    expect(await legacy("/three", toAddress("/one"))).toMatchObject({
      refusal: "leads-in-a-circle",
    });
  });

  it.each([
    "/",
    "/index.html",
    "/search/",
    "/admin/x",
    "/disclosure/policies/",
    "/disclosure/policies",
    "/disclosure/policies/p2.html",
    "/disclosure/policies/?from=old",
    "/organizations/office/",
    "/feed.xml",
  ])("cannot be %s, where a page stands", async (address) => {
    expect(await legacy(address, toAddress("/x"))).toMatchObject({ refusal: "address-live" });
  });

  it("of a draft leads to it from its publication on", async () => {
    const draft = await createDraft(deps, officer, {
      ...documentInput.parse({
        columnId: district.policies,
        organizationId: district.organizationId,
        title: "关于清洁取暖的通知",
        body: "<p>正文</p>",
      }),
    });
    if (!draft.ok) throw new Error(draft.refusal);
    await legacy("/info.asp?id=9", { kind: "document", key: draft.value.id });
    await work();
    expect(leads("/info.asp?id=9")).toBeNull();
    const done = await publishReviewed(deps, officer, { ...draft.value, version: 0 });
    if (!done.ok) throw new Error(done.refusal);
    await work();
    expect(leads("/info.asp?id=9")).toBe(`/${done.value.path}`);
    expect(await legacy(`/${done.value.path}`, toAddress("/x"))).toMatchObject({
      refusal: "address-live",
    });
  });
});

it("an imported document is found where it stood on a former site, and nowhere else", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "gongkai-import-")), "rows.jsonl");
  const row = (id: number, host: string) =>
    JSON.stringify({ title: `公告${id}`, body: `第${id}号`, url: `http://${host}/n/${id}.html` });
  writeFileSync(
    file,
    ["old.example.gov.cn", "OLD.example.gov.cn", "other.example.com"]
      .map((host, id) => row(id, host))
      .join("\n"),
  );
  const done = await importFile(
    deps,
    officer,
    {
      file,
      siteId: 1,
      columnPath: "disclosure/policies",
      publish: true,
      responsible: "张三",
      formerHosts: new Set(["old.example.gov.cn"]),
      lineLimitBytes: 1_000_000,
      threads: 1,
    },
    { problem() {}, progress() {} },
  );
  rmSync(dirname(file), { recursive: true });
  expect(done).toMatchObject({ value: { imported: 3 } });
  await work();
  expect(leads("/n/0.html")).toMatch(/^\/documents\//);
  expect(leads("/n/1.html")).toMatch(/^\/documents\//);
  expect(leads("/n/2.html")).toBeNull();
});

describe("a table of old addresses", () => {
  const take = async (lines: readonly string[], isRehearsal = false) => {
    const problems: string[] = [];
    async function* rows() {
      for (const [index, line] of lines.entries())
        yield { line: index + 1, cells: cellsOfLine(line) };
    }
    const done = await importRedirects(
      deps,
      officer,
      { siteId: 1, rows: rows(), fileName: "old.csv", allowedHosts: new Set(), isRehearsal },
      ({ line, reason }) => problems.push(`${line} ${reason}`),
    );
    return { done, problems };
  };
  const table = [
    "旧网址,新网址,标题",
    "http://old.example.gov.cn/list.asp?id=1,/disclosure/policies/,",
    "/list.asp?id=2,,关于清洁取暖的通知",
    "/list.asp?id=3,,没有这条信息",
    "/list.asp?id=1,/disclosure/guide/,",
    "/chain/b,/chain/a,",
    "/chain/a,/chain/b,",
    "/chain/a,/disclosure/guide/,",
    "/archive/*,/disclosure/,",
    '/broken,"',
    "/disclosure/,/x,",
    "/list.asp?id=1,/disclosure/policies/,",
  ];
  const refusals = [
    "4 document-unknown",
    "5 already-leads-elsewhere",
    "7 leads-in-a-circle",
    "10 line-unreadable",
    "11 address-live",
  ];

  it("is gone through without keeping anything, when only that is asked", async () => {
    const { done, problems } = await take(table, true);
    expect(problems.toSorted()).toEqual(refusals.toSorted());
    expect(done).toMatchObject({ value: { rows: 11, added: 5, known: 1, refused: 5 } });
    expect(deps.jobs.sent).toEqual([]);
    await work();
    expect(leads("/list.asp?id=1")).toBeNull();
  });

  it("is taken as far as it is right, and taken again changes nothing", async () => {
    expect((await take(table)).problems).toHaveLength(refusals.length);
    await work();
    expect(leads("/list.asp?id=1")).toBe("/disclosure/policies/");
    expect(leads("/list.asp?id=2")).toMatch(/^\/documents\/2018\//);
    expect(leads("/chain/b")).toBe("/disclosure/guide/");
    expect(leads("/archive/2012/7.html")).toBe("/disclosure/2012/7.html");
    expect((await take(table)).done).toMatchObject({ value: { added: 0, known: 7 } });
    expect(deps.jobs.sent).toEqual([]);
    expect((await take([])).done).toMatchObject({ refusal: "table-empty" });
  });
});
