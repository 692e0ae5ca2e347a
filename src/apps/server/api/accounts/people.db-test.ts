import { beforeAll, describe, expect, it } from "vitest";
import { readXlsx, writeXlsx } from "hucre";
import { freshDatabase } from "../../../../../test/support/fresh-database.ts";
import { clockAt } from "../../../../platform/clock.ts";
import { aDistrictWithPeople, aProduct, aServer, password } from "../../fixtures.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;
let places: Awaited<ReturnType<typeof aDistrictWithPeople>>;

beforeAll(async () => {
  places = await aDistrictWithPeople(product);
  server = await aServer(product);
});

async function someone(username: string, said = password) {
  const visitor = server.visitor();
  await visitor.api("POST", "/api/session", { username, password: said });
  return visitor;
}
type Visitor = Awaited<ReturnType<typeof someone>>;
const list = async (visitor: Visitor, query = "") =>
  (await visitor.get(`/api/people${query}`)).json();
const named = async (visitor: Visitor, username: string) =>
  (await list(visitor, `?query=${username}`)).rows[0];
const asBody = (person: { displayName: string; organizationId: number; roles: object[] }) => ({
  displayName: person.displayName,
  organizationId: person.organizationId,
  roles: person.roles,
});

describe("the list of people", () => {
  it("is found by organization and below, role, state and words, with its total", async () => {
    const admin = await someone("admin");
    const all = await list(admin);
    expect([all.total, all.rows.length, all.next]).toEqual([9, 9, null]);
    const count = async (query: string) => (await list(admin, query)).total;
    expect(await count(`?organizationId=${places.finance}`)).toBe(5);
    expect(await count(`?organizationId=${places.government}`)).toBe(6);
    expect(await count("?role=publisher")).toBe(2);
    expect(await count("?state=disabled")).toBe(0);
    const page = await list(admin, "?limit=2");
    expect([page.rows.length, page.next]).toEqual([2, "auditor"]);
    expect((await list(admin, `?limit=2&after=${page.next}`)).rows[0].username).toBe(
      "civil-publisher",
    );
  });

  it("is seen by the auditor, who administers nobody of it", async () => {
    const { rows } = await list(await someone("auditor"));
    expect(rows).toHaveLength(9);
    for (const row of rows) expect(row.administered).toBe(false);
  });

  it("is for a publisher only names of their own place, to choose a deputy from", async () => {
    const publisher = await someone("finance-publisher");
    expect((await publisher.get("/api/people")).statusCode).toBe(403);
    const { rows } = (await publisher.get("/api/colleagues")).json();
    expect(rows.map((row: { displayName: string }) => row.displayName)).toEqual([
      "finance-drafter",
      "finance-publisher",
      "finance-reviewer",
      "finance-second-reviewer",
      "finance-secrecy",
    ]);
    expect(Object.keys(rows[0])).toEqual(["id", "displayName", "organizationName", "roleNames"]);
  });

  it("never carries a password, a secret or a token", async () => {
    const reply = await (await someone("admin")).get("/api/people");
    expect(reply.body).not.toMatch(/hash|secret|token|argon/i);
  });
});

describe("an administrator", () => {
  it("adds a person who first chooses a password of their own", async () => {
    const admin = await someone("admin");
    const added = await admin.api("POST", "/api/people", {
      username: "newcomer",
      displayName: "新人",
      organizationId: places.finance,
      roles: [{ role: "drafter", organizationId: places.finance }],
    });
    const { oneTimePassword } = added.json();
    const newcomer = await someone("newcomer", oneTimePassword);
    expect((await newcomer.get("/api/documents")).json().code).toBe("new-password-needed");
    const done = await newcomer.api("POST", "/api/session/new-password", {
      next: "five slow herons",
    });
    expect(done.json()).toMatchObject({ step: null });
    expect((await newcomer.get("/api/documents")).statusCode).toBe(200);
    expect(await named(admin, "newcomer")).toMatchObject({ mustChangePassword: false });
  });

  it("changes roles, shuts out and lets in again; every step is in the log", async () => {
    const admin = await someone("admin");
    const person = await named(admin, "finance-drafter");
    const own = `/api/people/${person.id}`;
    const roles = [{ role: "reviewer", organizationId: places.finance }];
    const changed = await admin.api("PUT", own, { ...asBody(person), roles });
    expect(changed.json()).toMatchObject({ roles: [{ role: "reviewer", roleName: "审核" }] });
    expect((await admin.api("POST", `${own}/disable`)).json()).toMatchObject({ state: "disabled" });
    expect((await admin.api("POST", `${own}/enable`)).json()).toMatchObject({ state: "active" });
    const log = (await admin.get(`/api/audit?subject=${person.id}&event=user.`)).json();
    expect(log.rows.map((row: { event: string }) => row.event)).toEqual([
      "user.enabled",
      "user.disabled",
      "user.changed",
      "user.created",
    ]);
    expect(log.rows[2]).toMatchObject({
      person: "admin",
      data: { before: { roles: [{ role: "drafter" }] }, after: { roles } },
    });
  });

  it("needs a fresh proof for what is sensitive", async () => {
    const admin = await someone("admin");
    const later = await aServer({ ...product, clock: clockAt("2018-11-23T12:10:00+08:00") });
    const send = async (method: "POST" | "PUT", url: string, payload?: object) => {
      const cookie = admin.cookies();
      const headers = { cookie, "sec-fetch-site": "same-origin", accept: "application/json" };
      const state = (await later.http.inject({ url: "/api/session", headers })).json();
      return later.http.inject({
        method,
        url,
        headers: { ...headers, "x-form-token": state.formToken },
        ...(payload === undefined ? {} : { payload }),
      });
    };
    const person = await named(admin, "finance-publisher");
    const own = `/api/people/${person.id}`;
    const sensitive = [
      () => send("PUT", own, { ...asBody(person), roles: [] }),
      () => send("POST", `${own}/password`),
      () => send("POST", `${own}/second-factor/reset`),
    ];
    for (const ask of sensitive) {
      const reply = await ask();
      expect([reply.statusCode, reply.json().code]).toEqual([403, "needs-fresh-proof"]);
    }
    expect((await send("PUT", own, { ...asBody(person), displayName: "阿拉坦" })).statusCode).toBe(
      200,
    );
    expect((await send("POST", "/api/session/proof", { proof: password })).statusCode).toBe(200);
    expect((await send("POST", `${own}/password`)).statusCode).toBe(200);
  });

  it("cannot change their own roles", async () => {
    const admin = await someone("admin");
    const self = await named(admin, "admin");
    const reply = await admin.api("PUT", `/api/people/${self.id}`, {
      ...asBody(self),
      roles: [...self.roles, { role: "secrecy-reviewer", organizationId: null }],
    });
    expect([reply.statusCode, reply.json().code]).toEqual([403, "own-roles"]);
  });

  it("ends somebody's sessions", async () => {
    const [admin, reviewer] = [await someone("admin"), await someone("finance-reviewer")];
    const own = `/api/people/${(await named(admin, "finance-reviewer")).id}/sessions`;
    expect((await admin.get(own)).json().rows).toHaveLength(1);
    expect((await admin.api("DELETE", own)).json()).toEqual({ ended: 1 });
    expect((await reviewer.get("/api/session")).json().person).toBeNull();
  });
});

describe("an import", () => {
  const rows = (...people: string[][]) => [["姓名", "用户名", "机构", "角色"], ...people];
  const sheet = async (cells: string[][]) =>
    Buffer.from(await writeXlsx({ sheets: [{ name: "人员", rows: cells }] })).toString("base64");

  it("is looked at first, then taken; faulty rows are named by their number", async () => {
    const admin = await someone("admin");
    const file = await sheet(
      rows(
        ["其其格", "qiqige", "finance", "起草、审核"],
        ["阿拉坦", "al tan", "finance", "起草"],
        ["", "", "", ""],
        ["乌兰", "office", "finance", "起草"],
      ),
    );
    const before = (await list(admin)).total;
    const preview = (await admin.api("POST", "/api/people/import", { file, dryRun: true })).json();
    expect((await list(admin)).total).toBe(before);
    const done = (await admin.api("POST", "/api/people/import", { file, dryRun: false })).json();
    for (const answer of [preview, done]) {
      expect(answer.taken).toEqual([
        {
          row: 2,
          displayName: "其其格",
          username: "qiqige",
          organizationName: "finance",
          roleNames: ["起草", "审核"],
        },
      ]);
      expect(answer.refused.map(({ row }: { row: number }) => row)).toEqual([3, 5]);
    }
    expect(preview.credentials).toBeNull();
    const table = await readXlsx(Buffer.from(done.credentials.file, "base64"));
    const given = String(table.sheets[0]?.rows[1]?.[3]);
    const log = (await admin.get("/api/audit?event=user.created")).body;
    expect(log).not.toContain(given);
    const newcomer = await someone("qiqige", given);
    expect((await newcomer.get("/api/session")).json().step).toBe("new-password");
  });

  it("takes the template that it gives out, once it is filled in", async () => {
    const admin = await someone("admin");
    const template = await admin.get("/api/people/import-template.xlsx");
    const file = template.rawPayload.toString("base64");
    const reply = (await admin.api("POST", "/api/people/import", { file, dryRun: true })).json();
    expect(reply.taken).toEqual([]);
    expect(reply.refused).toEqual([{ row: 2, reason: expect.stringContaining("机构") }]);
  });

  it.each([
    ["that is no table", async () => Buffer.from("hello").toString("base64"), "table-unreadable"],
    ["without headings", () => sheet([["其其格", "qiqige"]]), "no-headings"],
    ["without people", () => sheet(rows()), "no-people"],
    [
      "that is damaged",
      async () =>
        Buffer.from(await sheet(rows(["a"])), "base64")
          .subarray(0, 300)
          .toString("base64"),
      "table-unreadable",
    ],
  ])("of a file %s is refused", async (_name, make, code) => {
    const admin = await someone("admin");
    const reply = await admin.api("POST", "/api/people/import", {
      file: await make(),
      dryRun: true,
    });
    expect([reply.statusCode, reply.json().code]).toEqual([422, code]);
  });
});

describe("the audit log", () => {
  it("comes in pages and as CSV, with the names of today", async () => {
    const auditor = await someone("auditor");
    const first = (await auditor.get("/api/audit?limit=3")).json();
    expect(first.rows).toHaveLength(3);
    const second = (await auditor.get(`/api/audit?limit=3&before=${first.next}`)).json();
    expect(second.rows[0].seq).toBe(first.next - 1);
    expect((await auditor.get("/api/audit/events")).json().rows).toContain("user.signed-in");
    expect((await auditor.get("/api/audit?from=2018-11-24")).json().rows).toEqual([]);
    expect((await auditor.get("/api/audit?from=2018-02-31")).statusCode).toBe(400);

    const csv = await auditor.get("/api/audit.csv?event=user.created");
    expect(csv.headers["content-type"]).toContain("text/csv");
    const lines = csv.body.split("\r\n");
    expect(lines[0]).toBe("\uFEFF序号,时间,人员,事件,对象,内容");
    expect(lines.length).toBeGreaterThan(7);
  });
});

describe("the list of colleagues", () => {
  it("is for a reviewer only names of their own organization", async () => {
    const names = async (username: string) => {
      const { rows } = (await (await someone(username)).get("/api/colleagues")).json();
      return rows.map((row: { displayName: string }) => row.displayName);
    };
    expect(await names("finance-second-reviewer")).toContain("finance-secrecy");
    expect(await names("finance-second-reviewer")).not.toContain("civil-publisher");
    expect((await (await someone("auditor")).get("/api/colleagues")).statusCode).toBe(403);
  });
});
