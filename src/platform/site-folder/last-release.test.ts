import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { afterEach, expect, it } from "vitest";
import { clockAt } from "../clock.ts";
import { aPage, aSite, dropSites, logOf } from "./fixtures.ts";
import { lastRelease, openSiteFolder } from "./index.ts";
import { NO_LINE, writeLine, type FileEntry } from "./line.ts";

afterEach(dropSites);

const at = "2018-11-23T04:00:00.000Z";

it("is none before the first", async () => {
  expect(await lastRelease(aSite())).toBeNull();
});

it.each([1, 2_000])("is found at the end of a line of %s files", async (count) => {
  const folder = aSite();
  mkdirSync(dirname(logOf(folder)), { recursive: true });
  const files = Array.from({ length: count }, (_, n): FileEntry => [
    `documents/2018/${n}.html`,
    NO_LINE,
    n,
  ]);
  const line = (number: number) => {
    const facts = { number, at, previous: NO_LINE, key: "key", files, removed: [] };
    return `${writeLine(facts, () => ({ ed25519: "c2lnbmF0dXJl" }))}\n`;
  };
  for (const number of [1, 2, 3]) appendFileSync(logOf(folder), line(number));
  expect(await lastRelease(folder)).toEqual({ number: 3, at });
  // What was not finished never counted.
  appendFileSync(logOf(folder), line(4).slice(0, -1));
  expect(await lastRelease(folder)).toEqual({ number: 3, at });
});

it("is the one before a checkpoint, over the end of a segment", async () => {
  const site = openSiteFolder(aSite(), { clock: clockAt(at) });
  await site.release([{ path: "a.html", content: aPage("甲") }]);
  await site.checkpoint();
  await site.release([{ path: "a.html", content: aPage("甲") }]);
  expect(await lastRelease(site.folder)).toEqual({ number: 1, at });
  await site.release([{ path: "a.html", content: aPage("乙") }]);
  expect(await lastRelease(site.folder)).toEqual({ number: 3, at });
});
