import { ok, type Result } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import { actorOf, may, type Doer } from "../../accounts/index.ts";
import type { RequestsDeps } from "../deps.ts";
import type { CaseEvent, EventFacts } from "../events.ts";
import type { RequestRefusal } from "../messages.ts";
import type { Applicant, Asked } from "../model.ts";
import { caseOf } from "../rules/case.ts";
import { applicantLabel } from "../rules/filing.ts";
import { settingsOf } from "../store/settings.ts";
import { judgePast } from "./past-clock.ts";
import type { CellProblem, PastCase } from "./past-case.ts";
import { pastEvents, SAID_AT_IMPORT } from "./past-events.ts";
import { numbersTaken } from "./store.ts";
import { insertWhole, type Counting, type WholeCase } from "./whole-cases.ts";

/** What became of a row: entered with remarks, there before, or faulty. */
export type EnteredRow =
  | { readonly is: "entered"; readonly remarks: readonly string[] }
  | { readonly is: "there" }
  | { readonly is: "faulty"; readonly problem: CellProblem };

type Deps = Pick<RequestsDeps, "db" | "clock" | "sealer" | "calendarOf">;

/**
 * Enters requests of the past, all in one transaction, and answers each by its place. A number that is there already
 * is left as it is, so that an interrupted import is simply run again. With `isTrial` nothing is kept. Nobody is told
 * of what is long over. Refuses whoever may not administer requests.
 */
export async function enterPast(
  deps: Deps,
  doer: Doer,
  siteId: number,
  rows: readonly PastCase[],
  isTrial: boolean,
): Promise<Result<readonly EnteredRow[], RequestRefusal>> {
  const allowed = may(doer, "request.administer", { trail: [] });
  if (!allowed.ok) return allowed;
  const counting = await countingOf(deps, siteId);
  const at = deps.clock.now();
  const made = rows.map((past) => ({ past, ...madeOf(past, doer, at, counting) }));
  const answersFor = (taken: ReadonlySet<string>) =>
    made.map(({ past, entered }): EnteredRow =>
      taken.has(past.number) ? { is: "there" } : entered,
    );
  const numbers = rows.map((row) => row.number);
  if (isTrial) return ok(answersFor(await numbersTaken(deps.db.read, siteId, numbers)));
  return deps.db.transact(async (tx): Promise<Result<readonly EnteredRow[], RequestRefusal>> => {
    const answers = answersFor(await numbersTaken(tx, siteId, numbers));
    const fresh = made.flatMap(({ whole }, place) =>
      answers[place]?.is === "entered" ? [whole] : [],
    );
    await insertWhole(deps, tx, siteId, fresh, counting);
    if (fresh.length > 0)
      await record(tx, {
        at,
        by: actorOf(doer),
        event: "requests.imported",
        subject: String(siteId),
        data: { numbers: fresh.map((one) => one.number) },
      });
    return ok(answers);
  });
}

/** By what a site counts its terms now. */
export async function countingOf(
  deps: Pick<RequestsDeps, "db" | "calendarOf">,
  siteId: number,
): Promise<Counting> {
  const { interpretation } = await settingsOf(deps.db.read, siteId);
  return { calendar: await deps.calendarOf(deps.db.read, siteId), interpretation };
}

function madeOf(
  past: PastCase,
  doer: Doer,
  at: Date,
  counting: Counting,
): { readonly whole: WholeCase; readonly entered: EnteredRow } {
  const { events: facts, remarks } = pastEvents(past);
  const asked = askedOf(past);
  const asEvents = (all: readonly EventFacts[]) =>
    all.map((one, index): CaseEvent => ({
      seq: index + 1,
      at,
      by: "kind" in doer ? null : doer.userId,
      byName: doer.name,
      facts: one,
    }));
  const found = caseOf({ organizationId: past.organizationId, asked }, asEvents(facts));
  const judged = judgePast(past, found, counting);
  const said = judged.ok ? [...remarks, ...judged.remarks] : remarks;
  const applicant = applicantOf(past);
  const noted = said.map((text) => ({ kind: "noted", text: `${SAID_AT_IMPORT}${text}` }) as const);
  return {
    whole: {
      number: past.number,
      formKey: `import:${past.number}`,
      organizationId: past.organizationId,
      applicant,
      applicantKind: applicant.kind,
      applicantLabel: applicantLabel(applicant),
      asked,
      filedAt: new Date(`${past.arrivedOn}T09:00:00+08:00`),
      events: asEvents([...facts, ...noted]),
    },
    entered: judged.ok
      ? { is: "entered", remarks: said }
      : { is: "faulty", problem: judged.problem },
  };
}

function askedOf(past: PastCase): Asked {
  return {
    items: past.items.map((text, index) => ({ place: index + 1, text })),
    features: past.features,
    form: past.form,
    way: past.way,
    acceptsOtherForm: true,
    helpWanted: "",
  };
}

function applicantOf(past: PastCase): Applicant {
  return {
    kind: past.applicantKind,
    name: past.applicantName,
    identityKind: past.applicantKind === "citizen" ? "resident-card" : "credit-code",
    identityNumber: past.identityNumber,
    representative: "",
    contact: "",
    phone: past.phone,
    email: past.email,
    fax: "",
    address: past.address,
    postcode: "",
    agent: null,
  };
}
