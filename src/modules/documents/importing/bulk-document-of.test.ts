import { expect, it } from "vitest";
import { plainDateOf } from "../../../kernel/dates.ts";
import type { Column, Site } from "../../columns/index.ts";
import { readRow } from "../reading/index.ts";
import { bulkDocumentOf } from "./bulk-document-of.ts";

const now = new Date("2018-11-23T12:00:00+08:00");
const site = { id: 1, language: "zh-CN", channel: "website" } as Site;
const column = { id: 1 } as Column;

function imported(row: object) {
  const read = readRow(JSON.stringify(row), { today: plainDateOf("2018-11-23") });
  if (!read.ok) throw new Error(read.refusal);
  const finder = () => ({ id: 1, isNamed: true });
  return bulkDocumentOf(read.value, { site, column, finder, publish: true, now });
}

it.each([
  ["2018-03-01 09:30", "2018-03-01T01:30:00.000Z"],
  ["2018-03-01", "2018-02-28T16:00:00.000Z"],
  ["2018-11-23 18:00", "2018-11-23T04:00:00.000Z"],
])("publishes a row of %s at %s", (published, instant) => {
  const { fate } = imported({ title: "通知", published, body: "正文" });
  expect(fate).toEqual({ state: "published", publishedAt: new Date(instant) });
});

it("leads to the source where the row has no text", () => {
  const { body } = imported({ title: "通知", url: "https://a.example/x?a=1&b=2" });
  expect(body).toContain('href="https://a.example/x?a=1&amp;b=2"');
});
