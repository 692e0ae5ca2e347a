import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { act, type Stepped } from "../act.ts";
import type { Doer } from "../../accounts/index.ts";
import { splitOffKey } from "../codes.ts";
import type { Answer, RequestsDeps, SeenCase } from "../deps.ts";
import { enterCases, type Entry } from "../enter.ts";
import type { EventFacts } from "../events.ts";
import type { RequestRefusal } from "../messages.ts";
import { itemsOfParts } from "../rules/splitting.ts";
import { steps } from "../rules/steps.ts";
import { formKeyOf, type CaseRecord } from "../store/cases.ts";
import { unsealed } from "./identity.ts";

/**
 * Parts a request of several items into one case each (一事一申请): the first part stays, the others become cases with
 * numbers of their own, the same day of receipt, the same code, and a link back.
 */
export function splitRequest(
  deps: RequestsDeps,
  doer: Doer,
  seen: SeenCase,
  asked: { readonly parts: readonly (readonly number[])[]; readonly reason: string },
): Answer<Stepped> {
  return act(
    deps,
    doer,
    seen,
    steps.split.action,
    (found, occasion): Result<readonly EventFacts[], RequestRefusal> => {
      const fit = steps.split.may(found.case, occasion);
      const parts = fit.ok ? itemsOfParts(found.case.asked, asked.parts) : fit;
      return parts.ok ? ok([]) : parts;
    },
    async (tx, { found, occasion }) => {
      const parts = itemsOfParts(found.case.asked, asked.parts);
      const applicant = await unsealed(deps.sealer, tx, found);
      const formKey = await formKeyOf(tx, found.siteId, found.id);
      if (!parts.ok) return parts;
      if (!applicant.ok) return applicant;
      const [kept, ...others] = parts.value;
      if (kept === undefined) return refuse("parts-incomplete");
      const entries = others.map((part, index): Entry => ({
        facts: splitOffFacts(found),
        one: {
          siteId: found.siteId,
          organizationId: found.case.organizationId,
          channel: found.case.channel,
          arrivedOn: found.case.arrivedOn,
          confirmedOn: found.case.confirmedOn,
          oral: false,
          applicant: applicant.value,
          asked: part,
          formKey: splitOffKey(formKey, found.number, index + 1),
        },
      }));
      const entered = await enterCases(deps, tx, found.siteId, entries, occasion);
      if (!entered.ok) return entered;
      const into = entered.value.map((one) => one.number);
      return ok([
        { kind: "split", into },
        { kind: "asked-changed", asked: kept, reason: asked.reason || "一事一申请" },
      ]);
    },
  );
}

/** What the new case takes over: how it came, and what moved its term so far. */
function splitOffFacts(found: CaseRecord): readonly EventFacts[] {
  const inherited = found.events.flatMap(({ facts }) =>
    facts.kind === "filed" ||
    facts.kind === "confirmed" ||
    facts.kind === "correction-asked" ||
    facts.kind === "correction-received" ||
    facts.kind === "extended"
      ? [facts]
      : [],
  );
  const { organizationId, userId } = found.case;
  const reason = "一事一申请";
  const assigned =
    userId === null ? [] : [{ kind: "assigned", organizationId, userId, reason } as const];
  return [...inherited, ...assigned, { kind: "split-off", from: found.number }];
}
