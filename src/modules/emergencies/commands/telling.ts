import type { Tx } from "../../../platform/database/database.ts";
import type { Jobs } from "../../../platform/jobs.ts";
import type { Measure } from "../model.ts";

/** Tells whoever publishes that what stands on every page has changed; past all pages that wait to be rendered. */
export function tellPages(jobs: Jobs, tx: Tx): Promise<void> {
  return jobs.enqueue(tx, "emergency", { event: "emergency.changed" });
}

/** What the audit log keeps of a measure. */
export function factsOf({ effect, beginsAt, until, reason }: Measure) {
  const { kind: _, ...facts } = effect;
  return { ...facts, from: beginsAt.toISOString(), until: until?.toISOString() ?? null, reason };
}
