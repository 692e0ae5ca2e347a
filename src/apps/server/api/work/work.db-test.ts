import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { aPublisher } from "../../../../../test/support/a-publisher.ts";
import { freshDatabase } from "../../../../../test/support/fresh-database.ts";
import type { PagesEvent } from "../../../../portal/publishing/events.ts";
import { checkPublishedSite } from "../../../check-published-site.ts";
import { keepReport } from "../../site-check/kept-report.ts";
import { aDistrictWithPeople, aProduct, aServer, reviewed } from "../../fixtures.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;
let places: Awaited<ReturnType<typeof aDistrictWithPeople>>;
const ids = new Map<string, string>();

beforeAll(async () => {
  places = await aDistrictWithPeople(product);
  server = await aServer(product);
  const users = await database.read
    .selectFrom("accounts.users")
    .select(["id", "username"])
    .execute();
  for (const user of users) ids.set(user.username, user.id);
});

const someone = (username: string) => server.as(username);
async function draft(username: string, about: object = {}) {
  const visitor = await someone(username);
  const made = await visitor.api("POST", "/api/documents", {
    title: "关于做好冬季供暖工作的通知",
    columnId: places.policies,
    organizationId: places.finance,
    body: `<p>请做好供暖准备。${Math.random()}</p>`,
    ...about,
  });
  const { id } = made.json<{ id: string }>();
  return { visitor, id, address: `/api/documents/1/${id}` };
}
type Work = Record<string, { total: number; rows: { id: string }[] }> & { standsInFor: string[] };
const workOf = async (username: string) =>
  (await (await someone(username)).api("GET", "/api/work")).json<Work>();
const holds = (work: Work, section: string, id: string) =>
  work[section]?.rows.some((row) => row.id === id) ?? false;

describe("the work list", () => {
  it("shows an edition to whoever can decide the next step, and to nobody else", async () => {
    const { visitor, id, address } = await draft("finance-drafter");
    expect(holds(await workOf("finance-drafter"), "drafts", id)).toBe(true);
    await visitor.api("POST", `${address}/submit`, { version: 0 });
    const seen = async () => {
      const people = [
        "finance-drafter",
        "finance-reviewer",
        "finance-second-reviewer",
        "finance-secrecy",
        "finance-publisher",
        "civil-publisher",
        "auditor",
      ];
      const found = [];
      for (const name of people) if (holds(await workOf(name), "forMe", id)) found.push(name);
      return found;
    };
    expect(await seen()).toEqual(["finance-reviewer", "finance-second-reviewer"]);
    expect(holds(await workOf("finance-drafter"), "submitted", id)).toBe(true);
    const pass = async (username: string, version: number) =>
      (await someone(username)).api("POST", `${address}/pass`, { version });
    await pass("finance-reviewer", 1);
    expect(await seen()).toEqual(["finance-second-reviewer"]);
    await pass("finance-second-reviewer", 2);
    expect(await seen()).toEqual(["finance-secrecy"]);
    await pass("finance-secrecy", 3);
    expect(await seen()).toEqual(["finance-publisher"]);
  });

  it("names what waits too long, counted in working days", async () => {
    const { visitor, id, address } = await draft("finance-drafter");
    await visitor.api("POST", `${address}/submit`, { version: 0 });
    const listed = (await visitor.api("GET", "/api/documents?stage=first-review")).json();
    // 2018-11-23 is a Friday: three working days end on the Wednesday after.
    expect(listed.rows.find((row: { id: string }) => row.id === id).dueOn).toBe("2018-11-28");
    expect(holds(await workOf("finance-reviewer"), "overdue", id)).toBe(false);
    await sql`update documents.documents set due_on = '2018-11-22' where id = ${id}`.execute(
      database.read,
    );
    expect(holds(await workOf("finance-reviewer"), "overdue", id)).toBe(true);
  });

  it("opens a task for the authors of a page with a link that leads nowhere, and stops no publication", async () => {
    const { visitor, id, address } = await draft("finance-drafter", {
      body: `<p>见<a href="/documents/2018/nowhere000.html">旧文件</a>。</p>`,
    });
    const version = await reviewed(server, visitor, address);
    const publisher = await someone("finance-publisher");
    expect((await publisher.api("POST", `${address}/publish`, { version })).statusCode).toBe(200);
    expect(holds(await workOf("finance-drafter"), "brokenLinks", id)).toBe(false);
    const pages = aPublisher(database, product.siteFolder, { jobs: product.jobs });
    await pages.publish(product.sent.splice(0) as PagesEvent[]);
    const checks = join(product.config.dataFolder, "checks");
    await mkdir(checks, { recursive: true });
    const report = await checkPublishedSite({
      folder: product.siteFolder,
      outsideMemory: null,
      readers: 0,
      most: 20,
      progress() {},
    });
    await keepReport(checks, { ...report, checkedAt: new Date(product.clock.now()).toISOString() });
    expect(holds(await workOf("finance-drafter"), "brokenLinks", id)).toBe(true);
    expect(holds(await workOf("civil-publisher"), "brokenLinks", id)).toBe(false);
  });

  it("brings back what was returned, and what is to be reassessed", async () => {
    const { visitor, id, address } = await draft("finance-drafter");
    await visitor.api("POST", `${address}/submit`, { version: 0 });
    const reviewer = await someone("finance-reviewer");
    await reviewer.api("POST", `${address}/return`, { version: 1, opinion: "请补充日期" });
    const own = await workOf("finance-drafter");
    expect([holds(own, "returned", id), holds(own, "drafts", id)]).toEqual([true, false]);

    const withheld = await draft("finance-drafter", {
      openness: "withheld",
      opennessReason: "涉及商业秘密",
      opennessGround: "E4",
      nextReviewOn: "2018-12-01",
    });
    await reviewed(server, withheld.visitor, withheld.address);
    expect(holds(await workOf("finance-drafter"), "reassess", withheld.id)).toBe(false);
    await sql`update documents.documents set next_review_on = '2018-11-23' where id = ${withheld.id}`.execute(
      database.read,
    );
    expect(holds(await workOf("finance-drafter"), "reassess", withheld.id)).toBe(true);
    expect(holds(await workOf("civil-publisher"), "reassess", withheld.id)).toBe(false);
  });
});

describe("a deputy", () => {
  it("is appointed for days, decides in the name of the absent one, and no longer when it is ended", async () => {
    const { visitor, id, address } = await draft("finance-drafter");
    await visitor.api("POST", `${address}/submit`, { version: 0 });
    const stand = await someone("civil-publisher");
    expect(holds(await workOf("civil-publisher"), "forMe", id)).toBe(false);
    expect((await stand.api("GET", address)).statusCode).toBe(404);

    const reviewer = await someone("finance-reviewer");
    const appointed = await reviewer.api("POST", "/api/deputies", {
      userId: ids.get("finance-reviewer"),
      deputyId: ids.get("civil-publisher"),
      from: "2018-11-20",
      to: "2018-11-30",
    });
    expect(appointed.json()).toMatchObject({
      userName: "finance-reviewer",
      deputyName: "civil-publisher",
    });
    const work = await workOf("civil-publisher");
    expect([work.standsInFor, holds(work, "forMe", id)]).toEqual([["finance-reviewer"], true]);
    const passed = await stand.api("POST", `${address}/pass`, { version: 1, opinion: "同意" });
    expect(passed.json()).toEqual({ version: 2 });
    const record = (await visitor.api("GET", address)).json<{ steps: object[] }>();
    expect(record.steps.at(-1)).toMatchObject({
      by: "civil-publisher",
      insteadOf: "finance-reviewer",
    });
    // The absent one has decided through their deputy.
    const again = await reviewer.api("POST", `${address}/pass`, { version: 2 });
    expect([again.statusCode, again.json().code]).toEqual([403, "decided-already"]);

    const ended = await reviewer.api("DELETE", `/api/deputies/${appointed.json().id}`);
    expect(ended.json()).toEqual({ ended: true });
    expect((await stand.api("GET", address)).statusCode).toBe(404);
  });

  it("is not appointed by somebody else without the right, nor twice for the same days", async () => {
    const appoint = async (by: string, about: object = {}) =>
      (await someone(by)).api("POST", "/api/deputies", {
        userId: ids.get("finance-drafter"),
        deputyId: ids.get("finance-second-reviewer"),
        from: "2018-12-01",
        to: "2018-12-05",
        ...about,
      });
    expect((await appoint("finance-reviewer")).statusCode).toBe(403);
    expect((await appoint("civil-publisher")).statusCode).toBe(403);
    expect((await appoint("office")).statusCode).toBe(200);
    const twice = await appoint("office", { to: "2018-12-03" });
    expect([twice.statusCode, twice.json().code]).toEqual([422, "has-a-deputy-already"]);
  });
});

describe("the chains", () => {
  it("are inherited until an organization sets its own", async () => {
    const office = await someone("office");
    const listed = async () =>
      (await office.api("GET", "/api/chains")).json<{
        rows: { organizationId: number; reviews: number; inherited: boolean }[];
      }>();
    const of = async (id: number) => {
      const row = (await listed()).rows.find((one) => one.organizationId === id);
      return [row?.reviews, row?.inherited];
    };
    expect(await of(places.finance)).toEqual([2, true]);
    await office.api("PUT", `/api/chains/${places.government}`, { reviews: 3 });
    expect(await of(places.finance)).toEqual([3, true]);
    await office.api("PUT", `/api/chains/${places.finance}`, { reviews: 1, daysPerStep: 5 });
    expect(await of(places.finance)).toEqual([1, false]);
    await office.api("PUT", `/api/chains/${places.finance}`, { reviews: null });
    await office.api("PUT", `/api/chains/${places.government}`, { reviews: null });
    expect(await of(places.finance)).toEqual([2, true]);
    const drafter = await someone("finance-drafter");
    const refused = await drafter.api("PUT", `/api/chains/${places.finance}`, { reviews: 1 });
    expect(refused.statusCode).toBe(403);
  });
});

describe("a filter that is kept", () => {
  it("is there for whoever kept it, by its name, until they forget it", async () => {
    const drafter = await someone("finance-drafter");
    const keep = (query: string) =>
      drafter.api("POST", "/api/saved-filters", { list: "documents", name: "退回的", query });
    await keep("returned=true");
    const kept = (await keep("returned=true&year=2018")).json<{ id: string }>();
    const list = async (username: string) =>
      (await (await someone(username)).api("GET", "/api/saved-filters")).json().rows;
    expect(await list("finance-drafter")).toEqual([
      { id: kept.id, list: "documents", name: "退回的", query: "returned=true&year=2018" },
    ]);
    expect(await list("finance-reviewer")).toEqual([]);
    const other = await (await someone("office")).api("DELETE", `/api/saved-filters/${kept.id}`);
    expect(other.json()).toEqual({ forgotten: false });
    expect((await drafter.api("DELETE", `/api/saved-filters/${kept.id}`)).json()).toEqual({
      forgotten: true,
    });
  });
});
