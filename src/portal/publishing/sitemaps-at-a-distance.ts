import type { Log } from "../../platform/log.ts";

const EVERY = 60_000;
const SOON = 3_000;

/**
 * Writes the sitemaps of sites that changed, once a minute; three seconds after something was taken off line, as
 * it must be gone from there too; and a last time at the end.
 */
export function sitemapsAtADistance(log: Log) {
  const stale = new Set<number>();
  let write: ((siteId: number) => Promise<void>) | null = null;
  let running: Promise<void> = Promise.resolve();
  let soon: NodeJS.Timeout | null = null;

  async function writeAll(): Promise<void> {
    if (write === null) return;
    for (const siteId of Array.from(stale)) {
      stale.delete(siteId);
      try {
        await write(siteId);
      } catch (error) {
        stale.add(siteId);
        log.warn({ siteId, problem: String(error) }, "sitemap not written");
        return;
      }
    }
  }

  const timer = setInterval(() => {
    running = running.then(writeAll);
  }, EVERY);
  timer.unref();

  return {
    begin(writer: (siteId: number) => Promise<void>): void {
      write = writer;
    },
    stale(siteId: number, when: "in-time" | "soon" = "in-time"): void {
      stale.add(siteId);
      if (when === "in-time" || soon !== null) return;
      soon = setTimeout(() => {
        soon = null;
        running = running.then(writeAll);
      }, SOON);
      soon.unref();
    },
    async end(): Promise<void> {
      clearInterval(timer);
      if (soon !== null) clearTimeout(soon);
      await running;
      await writeAll();
    },
  };
}
