import type { PlainDate } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { RemedyRefusal } from "./messages.ts";
import { endingOf, type Instance, type LinkedCase, type NewRemedy, type Remedy } from "./model.ts";

type Checked<T = true> = Result<T, RemedyRefusal>;

/**
 * Whether a remedy can be entered: who, about what and before whom is said, its days are in order, it is about the
 * answer of the organization that it is against, and a lawsuit says its course (行政复议法 art. 23: some must go through
 * reconsideration first; what was brought otherwise all the same is entered as it was).
 */
export function mayEnter(
  asked: NewRemedy,
  facts: {
    readonly today: PlainDate;
    readonly found: LinkedCase | null;
    readonly reconsideration: Pick<Remedy, "kind" | "organizationId" | "filedOn"> | null;
  },
): Checked {
  for (const [what, text] of [
    ["提出人", asked.label],
    ["请求或者反映的内容", asked.subject],
    ["受理机关", asked.body],
  ] as const)
    if (text.trim() === "") return refuse("text-missing", { what });
  if (asked.filedOn > facts.today || (asked.notifiedOn ?? "") > facts.today)
    return refuse("day-in-future");
  if (asked.notifiedOn !== null && asked.notifiedOn < asked.filedOn)
    return refuse("notified-before-filing", { filedOn: asked.filedOn });
  const { found } = facts;
  if (found !== null && found.organizationId !== asked.organizationId)
    return refuse("case-of-another-organization", { number: asked.requestNumber });
  if (found?.receivedOn != null && asked.filedOn < found.receivedOn)
    return refuse("before-request", { receivedOn: found.receivedOn });
  return asked.kind === "lawsuit" ? fitsCourse(asked, facts.reconsideration) : ok(true);
}

function fitsCourse(
  asked: NewRemedy,
  before: Pick<Remedy, "kind" | "organizationId" | "filedOn"> | null,
): Checked {
  if (asked.course === null) return refuse("course-missing");
  if (asked.reconsiderationId === null) return ok(true);
  const fits =
    asked.course === "after-reconsideration" &&
    before?.kind === "reconsideration" &&
    before.organizationId === asked.organizationId;
  if (!fits) return refuse("reconsideration-unknown");
  return asked.filedOn < before.filedOn
    ? refuse("before-reconsideration", { filedOn: before.filedOn })
    : ok(true);
}

export type Decision = {
  readonly on: PlainDate;
  readonly ending: string;
  readonly told: string;
};

/** How the standing instance ends: once, with an ending that its kind knows, not before it began. */
export function decided(
  found: Remedy,
  decision: Decision,
  today: PlainDate,
): Checked<NonNullable<Instance["decision"]>> {
  const last = lastOf(found);
  if (found.voidedOn !== null) return refuse("voided");
  if (last.decision !== null) return refuse("decided-already");
  if (decision.on > today) return refuse("day-in-future");
  if (decision.on < last.filedOn) return refuse("decided-before-filing", { filedOn: last.filedOn });
  const ending = endingOf(found.kind, decision.ending);
  if (ending === null) return refuse("ending-unknown");
  const told = decision.told.trim();
  // 条例 art. 41: whoever has no power to correct forwards it, or tells where to go; a refusal gives its reason.
  if (ending.needsText && told === "") return refuse("told-missing");
  return ok({ on: decision.on, ending: ending.code, result: ending.result, told });
}

export type Appeal = Pick<Instance, "body" | "number" | "filedOn" | "notifiedOn">;

/** The next instance of a lawsuit: an appeal or a retrial, after the judgment before it. */
export function appealed(found: Remedy, appeal: Appeal, today: PlainDate): Checked<Instance> {
  const last = lastOf(found);
  if (found.voidedOn !== null) return refuse("voided");
  if (found.kind !== "lawsuit") return refuse("only-lawsuits");
  if (last.decision === null) return refuse("not-decided");
  if (appeal.body.trim() === "") return refuse("text-missing", { what: "法院" });
  if (appeal.filedOn > today || (appeal.notifiedOn ?? "") > today) return refuse("day-in-future");
  if (appeal.filedOn < last.decision.on)
    return refuse("appeal-before-decision", { decidedOn: last.decision.on });
  if (appeal.notifiedOn !== null && appeal.notifiedOn < appeal.filedOn)
    return refuse("notified-before-filing", { filedOn: appeal.filedOn });
  return ok({
    ...appeal,
    body: appeal.body.trim(),
    number: appeal.number.trim(),
    seq: last.seq + 1,
    decision: null,
  });
}

/** Whether what was entered by mistake may be taken back: with a reason, and not twice. */
export function mayTakeBack(found: Remedy, what: "decision" | "entry", reason: string): Checked {
  if (reason.trim() === "") return refuse("reason-missing");
  if (found.voidedOn !== null) return refuse("voided");
  return what === "decision" && lastOf(found).decision === null ? refuse("not-decided") : ok(true);
}

/** The instance that counts now. */
export function lastOf(found: Remedy): Instance {
  const last = found.instances.at(-1);
  if (last === undefined) throw new Error("a remedy has an instance");
  return last;
}
