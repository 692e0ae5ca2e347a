import type { Doer } from "../../accounts/index.ts";
import type { Answer, DocumentsDeps, Seen } from "../deps.ts";
import * as rules from "../rules.ts";
import * as store from "../store.ts";
import type { Forced } from "./break-freeze.ts";
import { takeOff } from "./take-off.ts";

/**
 * Takes a published document off the public because something in it is wrong; the reason stays to be read. What
 * leaks may be taken off though it is frozen: `forced` says why.
 */
export function withdrawDocument(
  deps: DocumentsDeps,
  doer: Doer,
  seen: Seen,
  reason: string,
  forced: Forced | null = null,
): Answer<{ readonly reason: string; readonly version: number }> {
  const way = {
    event: "document.withdrawn",
    may: rules.mayWithdraw,
    write: store.withdraw,
  } as const;
  return takeOff(way, deps, doer, seen, reason, forced);
}
