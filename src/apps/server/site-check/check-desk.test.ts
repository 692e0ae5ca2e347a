import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { systemClock } from "../../../platform/clock.ts";
import { readConfig } from "../../../platform/config.ts";
import { openLog } from "../../../platform/log.ts";
import { isDue, openSiteCheckDesk } from "./check-desk.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function aDesk() {
  const folder = mkdtempSync(join(tmpdir(), "check-desk-"));
  folders.push(folder);
  const siteFolder = join(folder, "site");
  mkdirSync(siteFolder);
  writeFileSync(join(siteFolder, "index.html"), '<!doctype html><a href="/none/">无</a>');
  const read = readConfig({ data: folder }, { LOG_LEVEL: "silent" });
  if (!read.ok) throw new Error(read.problems.join());
  const { config } = read;
  return openSiteCheckDesk({ config, siteFolder, log: openLog("silent"), clock: systemClock });
}

it("checks in a process of its own, one check at a time, and keeps the report", async () => {
  const desk = aDesk();
  expect([await desk.last(), await desk.running()]).toEqual([null, null]);
  expect(await desk.start({ outside: false })).toBe(true);
  expect(await desk.start({ outside: false })).toBe(false);
  expect(await desk.running()).toMatchObject({ stage: "pages" });
  await expect.poll(() => desk.last(), { timeout: 20_000 }).not.toBeNull();
  const report = await desk.last();
  expect(report?.rules.map(({ id }) => id)).toContain("dead-link");
  await expect.poll(() => desk.running(), { timeout: 5_000 }).toBeNull();
  await desk.close();
});

it("leaves nothing running when it is closed", async () => {
  const desk = aDesk();
  await desk.start({ outside: false });
  await desk.close();
  expect(await desk.running()).toBeNull();
});

it.each([
  ["never checked, by day", null, "2018-05-10T04:00:00Z", false],
  ["never checked, at night", null, "2018-05-09T18:00:00Z", true],
  ["checked this night", "2018-05-09T17:10:00Z", "2018-05-09T18:00:00Z", false],
  ["checked the night before", "2018-05-08T17:10:00Z", "2018-05-09T17:30:00Z", true],
  ["checked yesterday, by day", "2018-05-09T04:00:00Z", "2018-05-10T04:00:00Z", false],
  ["off for nights, by day", "2018-05-06T04:00:00Z", "2018-05-10T04:00:00Z", true],
])("%s", (_, last, now, due) => {
  expect(isDue(last, new Date(now))).toBe(due);
});
