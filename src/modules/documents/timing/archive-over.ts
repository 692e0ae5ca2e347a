import type { Doer } from "../../accounts/index.ts";
import { archiveDocument } from "../commands/archive.ts";
import type { DocumentsDeps } from "../deps.ts";
import { displayOver } from "./display-rules.ts";
import { displayOverOn } from "./queries/due.ts";

const program = { kind: "system", name: "公示到期下线" } as const satisfies Doer;
const TOGETHER = 100;

/** Takes public notices whose last day is over off line, into the archive. Answers how many. */
export async function archiveOver(deps: DocumentsDeps): Promise<number> {
  let archived = 0;
  for (const one of await displayOverOn(deps.db.read, deps.clock.today(), TOGETHER)) {
    const done = await archiveDocument(deps, program, one, displayOver(one.until));
    if (done.ok) archived += 1;
  }
  return archived;
}
