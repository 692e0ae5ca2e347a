import { expect, test } from "vitest";
import { announcementOf } from "./year-announcement.ts";

test("an announcement is read line by line", () => {
  const { days } = announcementOf(
    2027,
    "通知",
    "2027-01-01 放假 元旦\n\n2027-02-13  上班 春节调休",
  );
  expect(days).toEqual([
    { day: "2027-01-01", kind: "off", name: "元旦" },
    { day: "2027-02-13", kind: "worked", name: "春节调休" },
  ]);
});

test("a line that is none is named", () => {
  expect(() => announcementOf(2027, "通知", "元旦放假三天")).toThrow("“元旦放假三天”看不懂");
});
