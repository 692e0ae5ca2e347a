import { ok, refuse, type Refused, type Result } from "../../../kernel/result.ts";
import { may, type Doer } from "../../accounts/index.ts";
import type { DocumentRefusal } from "../messages.ts";

/** That something frozen is taken off all the same, and why; it is for the audit log and stands on no page. */
export type Forced = { readonly reason: string };

type Broken = Readonly<Record<string, unknown>>;

/**
 * Whether a freeze may be broken, which is for leaks alone: by whoever may set freezes (site.emergency), with a
 * reason. Answers what the audit log keeps of it; refuses with the freeze itself where nobody asked to break it.
 */
export function mayBreak(
  doer: Doer,
  frozen: Refused<"frozen">,
  forced: Forced | null,
): Result<Broken, DocumentRefusal> {
  if (forced === null) return frozen;
  const allowed = may(doer, "site.emergency", { trail: [] });
  if (!allowed.ok) return allowed;
  const why = forced.reason.trim();
  return why === "" ? refuse("force-reason-missing") : ok({ forced: why, freeze: frozen.detail });
}
