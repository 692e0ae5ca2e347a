import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { accountsIn, machine, someoneWith } from "./fixtures.ts";
import { disableUser, findPeople, importUsers, signIn, type RoleGrant } from "./index.ts";

const db = await freshDatabase();
const accounts = accountsIn(db);
const { nine } = accounts;
beforeEach(() => accounts.empty());

const townsAdministrator = someoneWith({ role: "administrator", organizationId: 10 });
const drafter: RoleGrant = { role: "drafter", organizationId: 100 };
const villager = () => accounts.add({ organizationId: 100, roles: [drafter] });

describe("people", () => {
  const find = async (about: object = {}, limit = 10) =>
    findPeople(
      db.read,
      {
        siteId: 1,
        scope: null,
        organizationIds: null,
        query: null,
        role: null,
        state: null,
        ...about,
      },
      { after: null, limit },
    );
  const names = async (about: object) => (await find(about)).rows.map(({ username }) => username);

  it("are found by words, organization, role and state, and only in one's own places", async () => {
    await accounts.add({
      username: "alatan",
      displayName: "阿拉坦",
      organizationId: 10,
      roles: [],
    });
    await accounts.add({ username: "qiqige", displayName: "其其格", organizationId: 20 });
    const gone = await villager();
    await disableUser(nine, machine, gone);
    expect(await names({})).toEqual(["alatan", "qiqige", "suhe"]);
    expect(await names({ query: "其格" })).toEqual(["qiqige"]);
    expect(await names({ query: "ＱＩＱＩ" })).toEqual(["qiqige"]);
    expect(await names({ query: "%" })).toEqual([]);
    expect(await names({ role: "drafter" })).toEqual(["qiqige", "suhe"]);
    expect(await names({ state: "disabled" })).toEqual(["suhe"]);
    expect(await names({ organizationIds: [10] })).toEqual(["alatan"]);
    expect(await names({ scope: [20] })).toEqual(["qiqige"]);
    expect(await names({ scope: [] })).toEqual([]);
  });

  it("come in pages with their total", async () => {
    for (const username of ["a1", "b2", "c3"]) await accounts.add({ username });
    const page = await find({}, 2);
    expect([page.total, page.rows.length, page.next]).toEqual([3, 2, "b2"]);
  });

  it("are imported row by row, with a preview that makes nothing", async () => {
    await villager();
    const person = (row: number, username: string, organizationId: number) => ({
      row,
      displayName: "新人",
      username,
      organizationId,
      roles: ["drafter"] as const,
      oidcName: null,
    });
    const people = [person(2, "new-one", 100), person(3, "SUHE", 100), person(4, "far", 20)];
    const doer = townsAdministrator;
    const preview = await importUsers(nine, doer, { siteId: 1, people, dryRun: true });
    expect((await find()).total).toBe(1);
    const done = await importUsers(nine, doer, { siteId: 1, people, dryRun: false });
    for (const answer of [preview, done]) {
      expect(answer.added.map(({ row }) => row)).toEqual([2]);
      expect(answer.refused.map(({ row }) => row)).toEqual([3, 4]);
    }
    expect((await find()).total).toBe(2);
    const opened = await signIn(nine, {
      username: "new-one",
      password: done.added[0]?.oneTimePassword ?? "",
      address: "10.0.0.1",
    });
    if (!opened.ok) throw new Error(opened.refusal);
    expect((await accounts.sessionOf(opened.value.token)).step).toBe("new-password");
  });
});
