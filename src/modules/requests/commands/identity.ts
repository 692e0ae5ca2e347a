import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { Sealer } from "../../../platform/sealing.ts";
import { actorOf, may, type Doer } from "../../accounts/index.ts";
import { act, type Stepped } from "../act.ts";
import { applicantMark } from "../codes.ts";
import type { Answer, RequestsDeps, CaseRef, SeenCase } from "../deps.ts";
import type { RequestRefusal } from "../messages.ts";
import type { Applicant } from "../model.ts";
import { applicantLabel } from "../rules/filing.ts";
import { mayCorrectEntry } from "../rules/registering.ts";
import { lockCase } from "../store/cases.ts";
import { markApplicant, replaceIdentity, sealedIdentity } from "../store/identities.ts";

/** The audit entry of each look at who asks. */
export const IDENTITY_SEEN = "request-identity.seen";

/**
 * Who asked, for whoever handles the case. Each look is recorded before anything is shown (个人信息保护法 art. 6, 34).
 */
export function readIdentity(deps: RequestsDeps, doer: Doer, ref: CaseRef): Answer<Applicant> {
  return deps.db.transact(async (tx): Answer<Applicant> => {
    const found = await lockCase(tx, ref.siteId, ref.id);
    if (found === undefined) return refuse("not-found");
    const trail = await deps.trailOf(tx, found.case.organizationId);
    const allowed = may(doer, "request.identity.read", { trail });
    if (!allowed.ok) return allowed;
    const identity = await unsealed(deps.sealer, tx, ref);
    if (!identity.ok) return identity;
    await record(tx, {
      at: deps.clock.now(),
      by: actorOf(doer),
      event: IDENTITY_SEEN,
      subject: ref.id,
      data: { number: found.number },
    });
    return identity;
  });
}

/** Who asked, for the program's own work within a step: the addressee of a letter, where a notice goes. */
export async function unsealed(
  sealer: Sealer,
  tx: Tx,
  { siteId, id }: CaseRef,
): Promise<Result<Applicant, RequestRefusal>> {
  const sealed = await sealedIdentity(tx, siteId, id);
  if (sealed === null) return refuse("identity-purged");
  const text = sealer.open(sealed, id);
  if (text === null) throw new Error(`the identity of case ${id} does not open`);
  return ok(JSON.parse(text) as Applicant);
}

/**
 * Puts right who asks. What it was before is not kept: it was a mistake about a person. Once it is purged nothing is
 * put in its place, since no round would purge that again.
 */
export function correctApplicant(
  deps: RequestsDeps,
  doer: Doer,
  seen: SeenCase,
  asked: { readonly applicant: Applicant; readonly reason: string },
): Answer<Stepped> {
  const { applicant, reason } = asked;
  return act(
    deps,
    doer,
    seen,
    "request.identity.read",
    (found) => {
      const fit = mayCorrectEntry(found.case);
      if (!fit.ok) return fit;
      if (reason.trim() === "" || applicant.name.trim() === "") return refuse("text-missing");
      return ok([
        {
          kind: "entry-corrected",
          field: "applicant",
          from: found.applicantLabel,
          to: applicantLabel(applicant),
          reason,
        },
      ]);
    },
    async (tx, { found }) => {
      if ((await sealedIdentity(tx, found.siteId, found.id)) === null)
        return refuse("identity-purged");
      const sealed = deps.sealer.seal(JSON.stringify(applicant), found.id);
      await replaceIdentity(tx, found.siteId, found.id, sealed);
      await markApplicant(tx, found.siteId, found.id, {
        label: applicantLabel(applicant),
        kind: applicant.kind,
        mark: applicantMark(deps.sealer, applicant),
      });
      return ok([]);
    },
  );
}
