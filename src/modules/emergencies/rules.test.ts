import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Effect, Measure } from "./model.ts";
import { isInForce, isOver, maySet, untilWords } from "./rules.ts";

const now = new Date("2020-04-03T23:59:59.500+08:00");
const at = (text: string) => new Date(`${text}+08:00`);
const term = (about: { reason?: string; beginsAt?: Date; until?: Date | null } = {}) => ({
  reason: "",
  beginsAt: now,
  until: null,
  ...about,
});
const banner = (about: { text?: string; link?: string | null } = {}): Effect => ({
  kind: "banner",
  text: "暴雨红色预警",
  tone: "warning",
  link: null,
  ...about,
});
const grey: Effect = { kind: "grey" };
const readOnly: Effect = { kind: "read-only" };
const freeze: Effect = { kind: "freeze", siteId: 1, target: "column", key: "3", name: "通知公告" };

describe("a measure", () => {
  it.each([
    ["a banner", banner(), term(), "ok"],
    ["an empty banner", banner({ text: " 　" }), term(), "banner-empty"],
    ["a banner of 120 characters", banner({ text: "雨".repeat(120) }), term(), "ok"],
    ["a banner of 120 rare characters", banner({ text: "𠀀".repeat(120) }), term(), "ok"],
    ["a banner of 121 characters", banner({ text: "雨".repeat(121) }), term(), "banner-too-long"],
    ["a banner that leads into the site", banner({ link: "/notices/?a=1" }), term(), "ok"],
    ["a banner that leads to its front", banner({ link: "/" }), term(), "ok"],
    ["a banner that leads away", banner({ link: "https://a.cn/" }), term(), "link-outside"],
    ["one to another host", banner({ link: "//a.cn/" }), term(), "link-outside"],
    ["one to another host, disguised", banner({ link: "/\\a.cn" }), term(), "link-outside"],
    ["one to a script", banner({ link: "javascript:alert(1)" }), term(), "link-outside"],
    ["one that ends its attribute", banner({ link: '/"onclick=' }), term(), "link-outside"],
    [
      "grey mode for a day of mourning",
      grey,
      term({ beginsAt: at("2020-04-04T00:00"), until: at("2020-04-05T00:00") }),
      "ok",
    ],
    ["grey mode without a reason", grey, term(), "ok"],
    [
      "one that ends in the next instant",
      grey,
      term({ until: at("2020-04-03T23:59:59.501") }),
      "ok",
    ],
    ["one whose end is now", grey, term({ until: now }), "end-passed"],
    ["one whose end was an hour ago", grey, term({ until: at("2020-04-03T22:59") }), "end-passed"],
    [
      "one that ends as it begins",
      grey,
      term({ beginsAt: at("2020-04-04T00:00"), until: at("2020-04-04T00:00") }),
      "end-before-begin",
    ],
    ["one for more than a year", grey, term({ until: at("2021-04-06T00:00") }), "end-too-far"],
    ["read-only mode", readOnly, term({ reason: "迁移机房" }), "ok"],
    ["read-only mode without a reason", readOnly, term({ reason: " " }), "measure-reason-missing"],
    [
      "a reason that is an essay",
      readOnly,
      term({ reason: "长".repeat(201) }),
      "measure-reason-too-long",
    ],
    [
      "read-only mode from tomorrow",
      readOnly,
      term({ reason: "迁移", beginsAt: at("2020-04-04T08:00") }),
      "begins-at-once",
    ],
    ["a freeze", freeze, term({ reason: "重大活动保障" }), "ok"],
    ["a freeze without a reason", freeze, term(), "measure-reason-missing"],
  ] as const)("%s: %s", (_, effect, given, answer) => {
    const done = maySet(effect, given, now);
    expect(done.ok ? "ok" : done.refusal).toBe(answer);
  });

  it("begins now when its begin has passed", () => {
    const done = maySet(grey, term({ beginsAt: at("2020-04-01T00:00") }), now);
    expect(done.ok && done.value.beginsAt).toEqual(now);
  });
});

const set = (about: Partial<Measure>): Measure => ({
  id: "m" as Measure["id"],
  effect: grey,
  beginsAt: at("2020-04-04T00:00"),
  until: at("2020-04-05T00:00"),
  reason: "",
  setAt: now,
  setBy: "张三",
  endedAt: null,
  endedBy: null,
  ...about,
});

describe("grey mode for the 4th of April", () => {
  it.each([
    ["2020-04-03T23:59:59.999", {}, false],
    ["2020-04-04T00:00:00.000", {}, true],
    ["2020-04-04T10:00", {}, true],
    ["2020-04-04T23:59:59.999", {}, true],
    ["2020-04-05T00:00", {}, false],
    ["2020-04-04T10:00", { endedAt: at("2020-04-04T09:00") }, false],
    ["2022-04-04T10:00", { until: null }, true],
  ] as const)("at %s with %o: %s", (instant, about, answer) => {
    expect(isInForce(set(about), at(instant))).toBe(answer);
  });

  it("is never in force and over at once, and never in force again once it is over", () => {
    const instant = fc.date({
      min: at("2020-04-01T00:00"),
      max: at("2020-04-10T00:00"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        instant,
        instant,
        fc.option(instant),
        fc.option(instant),
        (a, b, until, endedAt) => {
          const [first, second] = a <= b ? [a, b] : [b, a];
          const measure = set({ until, endedAt });
          expect(isInForce(measure, first) && isOver(measure, first)).toBe(false);
          if (isOver(measure, first)) expect(isOver(measure, second)).toBe(true);
        },
      ),
    );
  });
});

it.each([
  [at("2020-04-05T00:00"), "至 2020-04-05 00:00"],
  [null, "没有定期限"],
])("%s reads %s", (until, words) => {
  expect(untilWords(until)).toBe(words);
});
