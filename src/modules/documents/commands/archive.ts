import type { Doer } from "../../accounts/index.ts";
import type { Answer, DocumentsDeps, Seen } from "../deps.ts";
import * as rules from "../rules.ts";
import { archive } from "../timing/store/archive.ts";
import { takeOff } from "./take-off.ts";

/**
 * Takes a published document off line into the restricted archive: a public notice whose time is over, or what
 * should no longer be read by everybody though nothing in it was wrong. It counts as published in its year.
 */
export function archiveDocument(
  deps: DocumentsDeps,
  doer: Doer,
  seen: Seen,
  reason: string,
): Answer<{ readonly reason: string; readonly version: number }> {
  const way = { event: "document.archived", may: rules.mayArchive, write: archive } as const;
  return takeOff(way, deps, doer, seen, reason);
}
