import type { PlainDate } from "../../../kernel/dates.ts";
import { ok, refuse } from "../../../kernel/result.ts";
import type { Case } from "./case.ts";
import { clockOf } from "./clock.ts";
import { all, dayFits, inState, type Decided, type May, type Occasion } from "./occasion.ts";

/** The last day of the term as it runs now: until then an extension must be noticed. Null while none runs. */
export function dueNow(found: Case, { calendar, interpretation }: Occasion): PlainDate | null {
  return clockOf(found, calendar, interpretation)?.due ?? null;
}

/** Once, while the term runs (条例 art. 33(2), 2007: art. 24(2)). */
export function mayExtend(found: Case, occasion: Occasion): May {
  const fit = inState(found, "in-progress", "in-review", "to-be-signed");
  if (!fit.ok) return fit;
  if (found.extension !== null) return refuse("extended-already");
  return dueNow(found, occasion) === null ? refuse("not-possible-now") : ok(true);
}

export type ExtensionAsk = {
  readonly workingDays: number;
  readonly reason: string;
  /** The head of the disclosure unit who consents. */
  readonly approvedBy: string;
  readonly noticedOn: PlainDate;
};

/** Extends the term: consent, reason, and the notice before it ends. How long at most, the clock knows (art. 33). */
export function extend(found: Case, asked: ExtensionAsk, occasion: Occasion): Decided {
  const fit = all(mayExtend(found, occasion), dayFits(asked.noticedOn, found, occasion));
  if (!fit.ok) return fit;
  if (asked.approvedBy.trim() === "") return refuse("approver-missing");
  if (asked.reason.trim() === "") return refuse("text-missing");
  const dueOn = dueNow(found, occasion);
  if (dueOn !== null && asked.noticedOn > dueOn) return refuse("extension-too-late", { dueOn });
  return ok([{ kind: "extended", ...asked }]);
}
