import { describe, expect, it } from "vitest";
import { officer } from "../../../../test/support/a-district.ts";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import type { Result } from "../../../kernel/result.ts";
import * as columns from "../../../modules/columns/index.ts";
import * as documents from "../../../modules/documents/index.ts";
import {
  endMeasure,
  endOver,
  liftFreeze,
  setMeasure,
  type Effect,
  type Frozen,
} from "../../../modules/emergencies/index.ts";
import { clockAt } from "../../../platform/clock.ts";
import { sentenceOf } from "../../../platform/http/index.ts";
import { aDistrictInAnEmergency, must, refusalOf, somebody, unknown } from "./fixtures.ts";

const database = await freshDatabase();
const district = await aDistrictInAnEmergency(database);
const { approved, commands, deps, entered, entries, input, own, places, sent, set, shown, term } =
  district;

describe("a freeze", () => {
  const of = (target: Frozen["target"], key: string | number): Effect => ({
    kind: "freeze",
    siteId: 1,
    target,
    key: String(key),
    name: "政策文件",
  });

  it.each([
    ["site", "siteId"],
    ["column", "policies"],
    ["column", "section"],
    ["organization", "organizationId"],
  ] as const)("of a %s (%s) holds everything below it from the public", async (target, key) => {
    const freeze = await set(of(target, places[key]), new Date("2018-11-24T09:00:00+08:00"));
    const before = await entries();
    const done = [
      await documents.publishDocument(deps, officer, approved),
      await documents.withdrawDocument(deps, officer, shown, "有误"),
      await documents.archiveDocument(deps, officer, shown, "期满"),
    ];
    expect(done.map(refusalOf)).toEqual(["frozen", "frozen", "frozen"]);
    const said = done[1]?.ok === false ? sentenceOf(done[1], documents.documentMessages) : "";
    expect(said).toBe(
      "“政策文件”已由test冻结（机房检修；至 2018-11-24 09:00），期间不能公开、修改公开内容、撤回或下线。请等期满，或联系test解除。",
    );
    expect(await entered("导入的通知")).toMatchObject({
      value: {
        entered: [],
        refused: [{ index: 0, reason: expect.stringContaining("已由test冻结") }],
      },
    });
    expect(await entries()).toEqual(before);
    must(await liftFreeze(own, officer, freeze.id));
  });

  it("of a document holds it and nothing beside it", async () => {
    const freeze = await set(of("document", shown.id));
    expect(refusalOf(await documents.withdrawDocument(deps, officer, shown, "有误"))).toBe(
      "frozen",
    );
    expect(refusalOf(await commands["changeColumn"]?.())).toBe("done");
    must(await liftFreeze(own, officer, freeze.id));
  });

  it("of a place holds the place itself", async () => {
    const freezes = [
      await set(of("column", places.section)),
      await set(of("organization", places.organizationId)),
    ];
    expect(refusalOf(await commands["changeColumn"]?.())).toBe("done");
    expect(
      refusalOf(
        await columns.changeColumn(
          deps,
          officer,
          { siteId: 1, id: places.guide },
          {
            name: "指南",
            description: "",
            organizationId: null,
            sort: 1,
            freshnessDays: null,
          },
        ),
      ),
    ).toBe("frozen");
    expect(refusalOf(await commands["changeOrganization"]?.())).toBe("frozen");
    for (const one of freezes) must(await liftFreeze(own, officer, one.id));
  });

  it("lets an hour be settled that comes after it, and none before", async () => {
    const freeze = await set(of("site", 1), new Date("2018-11-24T09:00:00+08:00"));
    const at = (hour: string) =>
      documents.scheduleDocument(deps, officer, approved, new Date(hour));
    expect(refusalOf(await at("2018-11-24T08:59:00+08:00"))).toBe("frozen");
    expect(refusalOf(await at("2018-11-24T09:00:00+08:00"))).toBe("done");
    must(await liftFreeze(own, officer, freeze.id));
  });

  it("goes on letting drafts be written, alone and many at once", async () => {
    const freeze = await set(of("site", 1));
    expect(refusalOf(await documents.createDraft(deps, officer, input("冻结期间的草稿")))).toBe(
      "done",
    );
    expect(await entered("导入的草稿", "draft")).toMatchObject({ value: { refused: [] } });
    must(await liftFreeze(own, officer, freeze.id));
  });

  it("is broken for a leak by whoever may freeze, with a reason that the log keeps", async () => {
    const freeze = await set(of("document", shown.id));
    const withdraw = (
      doer: typeof somebody | typeof officer,
      reason: string,
    ): Promise<Result<unknown, string>> =>
      documents.withdrawDocument(deps, doer, shown, "内容有误", { reason });
    expect(refusalOf(await withdraw(somebody, "涉密"))).toBe("not-allowed");
    expect(refusalOf(await withdraw(officer, " "))).toBe("force-reason-missing");
    expect(refusalOf(await withdraw(officer, "涉及个人隐私"))).toBe("done");
    const { content } = await database.read
      .selectFrom("audit.entries")
      .select("content")
      .where("event", "=", "document.withdrawn")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(content).data).toMatchObject({
      reason: "内容有误",
      forced: "涉及个人隐私",
      freeze: { by: "test" },
    });
    must(await liftFreeze(own, officer, freeze.id));
  });
});

describe("measures", () => {
  const banner: Effect = { kind: "banner", text: " 停水通知 ", tone: "notice", link: null };

  it("are recorded when set, replaced, ended and over, and tell the pages", async () => {
    const [before, told] = [(await entries()).length, sent.length];
    await set(banner);
    const second = await set(banner, new Date("2018-11-23T12:30:00+08:00"));
    expect(second.effect).toMatchObject({ text: "停水通知" });
    const later = { ...own, clock: clockAt("2018-11-23T12:30:00+08:00") };
    expect(refusalOf(await endMeasure(later, officer, "banner"))).toBe("not-on");
    expect([await endOver(own), await endOver(later), await endOver(later)]).toEqual([0, 1, 0]);
    expect((await entries()).slice(before)).toEqual([
      "emergency.banner-set",
      "emergency.banner-set",
      "emergency.banner-over",
    ]);
    expect(sent.slice(told)).toEqual(
      Array.from({ length: 3 }, () => ({ event: "emergency.changed" })),
    );
  });

  it("leave no trace when they are refused", async () => {
    const freeze = await set({ kind: "freeze", siteId: 1, target: "site", key: "1", name: "门户" });
    const before = await entries();
    const done = [
      await setMeasure(own, officer, freeze.effect, term()),
      await setMeasure(own, officer, { ...banner, text: "" }, term()),
      await endMeasure(own, officer, "grey"),
      await liftFreeze(own, officer, unknown),
    ];
    expect(done.map(refusalOf)).toEqual(["frozen-already", "banner-empty", "not-on", "not-on"]);
    expect(await entries()).toEqual(before);
    must(await liftFreeze(own, officer, freeze.id));
  });
});
