import { expect, it } from "vitest";
import { localDayForm } from "./contract.ts";
import { calendarMessages } from "./messages.ts";

const form = { siteId: 1, day: "2026-07-20", kind: "off", name: "那达慕", source: "通知" };

it.each([
  ["a day", {}, true],
  ["a day that no calendar has", { day: "2026-02-30" }, false],
  ["another kind of day", { kind: "half" }, false],
  ["no occasion", { name: " " }, false],
  ["no source", { source: "" }, false],
])("the form of a local day is read or not: %s", (_name, about, expected) => {
  expect(localDayForm.safeParse({ ...form, ...about }).success).toBe(expected);
});

it.each(Object.entries(calendarMessages))("says in Chinese what to do: %s", (_code, sentence) => {
  expect(sentence).toMatch(/^[\p{Script=Han}\d、，；（）]+。$/u);
});
