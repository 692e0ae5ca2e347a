import { spawn, type ChildProcess } from "node:child_process";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beijingMinute } from "../../../kernel/dates.ts";
import type { SiteReport } from "../../../platform/site-check/index.ts";
import type { Product } from "../../open-product.ts";
import {
  lastReport,
  runningCheck,
  runningFile,
  tellRunning,
  type RunningCheck,
} from "./kept-report.ts";

/** Checks of the published site, one at a time, each in a process of its own. */
export type SiteCheckDesk = {
  last(): Promise<SiteReport | null>;
  running(): Promise<RunningCheck | null>;
  /** Starts a check; false when one is under way. `done` is told of its end. */
  start(options: { readonly outside: boolean }): Promise<boolean>;
  /** Starts the nightly check when it is due. */
  startWhenDue(): Promise<void>;
  close(): Promise<void>;
};

const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
const PROGRAM = fileURLToPath(new URL(`./check-worker.${extension}`, import.meta.url));
/** A check that says nothing for so long is gone. */
const SILENT_MS = 120_000;
const LONGEST_MS = 3 * 3_600_000;
const HOUR_MS = 3_600_000;
/** A server that has just started has other things to do. */
const REST_MS = HOUR_MS / 2;
const SUNDAY = 0;

/** Opens the desk; reports lie in `checks` below the data folder. */
export function openSiteCheckDesk(
  product: Pick<Product, "config" | "siteFolder" | "log" | "clock">,
): SiteCheckDesk {
  const folder = join(product.config.dataFolder, "checks");
  const openedAt = product.clock.now().getTime();
  let child: ChildProcess | null = null;
  let ended: Promise<void> = Promise.resolve();

  async function running(): Promise<RunningCheck | null> {
    const found = await stat(runningFile(folder)).catch(() => null);
    if (found === null) return null;
    const isSilent = product.clock.now().getTime() - found.mtimeMs > SILENT_MS;
    return isSilent && child === null ? null : runningCheck(folder);
  }

  function run(outside: boolean): void {
    const args = ["--max-old-space-size=512", PROGRAM, product.siteFolder, folder];
    const started = spawn(process.execPath, outside ? [...args, "outside"] : args, {
      stdio: ["pipe", "ignore", "ignore"],
      env: {},
    });
    child = started;
    const timer = setTimeout(() => started.kill("SIGKILL"), LONGEST_MS);
    ended = new Promise((resolve) => {
      const end = (problem: string | null) => {
        clearTimeout(timer);
        child = null;
        if (problem !== null)
          product.log.warn({ problem }, "the check of the site did not end well");
        void rm(runningFile(folder), { force: true }).then(resolve, () => resolve());
      };
      started.once("error", (error) => end(String(error)));
      started.once("close", (code, signal) => end(code === 0 ? null : (signal ?? String(code))));
    });
  }

  const desk: SiteCheckDesk = {
    last: () => lastReport(folder),
    running,
    async start({ outside }) {
      if ((await running()) !== null || child !== null) return false;
      await mkdir(folder, { recursive: true });
      const startedAt = product.clock.now().toISOString();
      await tellRunning(folder, { stage: "pages", done: 0, total: 0, startedAt });
      run(outside);
      return true;
    },
    async startWhenDue() {
      const now = product.clock.now();
      if (now.getTime() - openedAt < REST_MS) return;
      if (!isDue((await desk.last())?.checkedAt ?? null, now)) return;
      const day = new Date(now.getTime() + 8 * HOUR_MS).getUTCDay();
      if ((await stat(product.siteFolder).catch(() => null)) === null) return;
      await desk.start({ outside: day === SUNDAY });
    },
    async close() {
      child?.kill("SIGKILL");
      await ended;
    },
  };
  return desk;
}

/** Every night between one and five in Beijing; at any hour when nights were missed for three days. */
export function isDue(last: string | null, now: Date): boolean {
  const hour = Number(beijingMinute(now).slice(11, 13));
  const isNight = hour >= 1 && hour < 5;
  if (last === null) return isNight;
  const hours = (now.getTime() - Date.parse(last)) / HOUR_MS;
  return (isNight && hours > 20) || hours > 72;
}
