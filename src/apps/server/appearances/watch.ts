import { expectedAppearances, noteAppearance } from "../../../modules/documents/index.ts";
import type { Log } from "../../../platform/log.ts";
import { tracesOf } from "../../../portal/index.ts";
import type { App } from "../app.ts";
import { notYetGone, notYetLive, type Ask } from "./look.ts";

const TOGETHER = 20;
/** A withdrawal that is not seen to be done after so long is a case for the operator. */
const ALARM_AFTER_MS = 60_000;

/**
 * Proves what was decided: asks the public address of everything that should have appeared or be gone, and notes
 * when it was seen to be so, or what is wrong. Answers how many are still not as they should be.
 */
export async function watchAppearances(
  app: Pick<App, "database" | "clock" | "jobs"> & { readonly log: Log },
  ask: Ask,
): Promise<number> {
  let open = 0;
  for (const expected of await expectedAppearances(app.database.read, TOGETHER)) {
    const traces = await tracesOf(app.database.read, expected.siteId, expected.documentId);
    if (traces === null) continue;
    const problem = await (
      expected.kind === "live" ? notYetLive(traces, ask) : notYetGone(traces, ask)
    ).catch((error: unknown) => `地址没有回答（${String(error)}）。`);
    await noteAppearance({ db: app.database, clock: app.clock }, expected, problem);
    if (problem === null) continue;
    open += 1;
    const waited = app.clock.now().getTime() - expected.since.getTime();
    if (waited > ALARM_AFTER_MS) {
      app.log.error(
        {
          document: expected.documentId,
          kind: expected.kind,
          problem,
          seconds: Math.round(waited / 1000),
        },
        expected.kind === "gone"
          ? "a withdrawal is not seen to be done"
          : "a publication is not seen",
      );
    }
  }
  return open;
}
