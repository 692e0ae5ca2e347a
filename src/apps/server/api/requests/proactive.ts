import { ok, refuse, type Result } from "../../../../kernel/result.ts";
import type { Doer } from "../../../../modules/accounts/index.ts";
import { checksInUse, maskWhole, scanText } from "../../../../modules/checks/index.ts";
import {
  createDraft,
  documentInput,
  documentMessages,
  type DocumentRef,
  type DocumentRefusal,
} from "../../../../modules/documents/index.ts";
import {
  readIdentity,
  recordProactiveDraft,
  requestMessages,
  type CaseRecord,
  type RequestRefusal,
} from "../../../../modules/requests/index.ts";
import type { Tx } from "../../../../platform/database/database.ts";
import type { GatedDatabase } from "../../../../platform/database/gated.ts";
import { commandDeps, type App } from "../../app.ts";
import { namesToHide, proactiveText } from "./proactive-text.ts";

export type ProactiveRefusal = DocumentRefusal | RequestRefusal;
export const proactiveMessages: Readonly<Record<ProactiveRefusal, string>> = {
  ...documentMessages,
  ...requestMessages,
  "not-allowed":
    "转为主动公开需要两种权限：办理这件申请，以及在本机关起草信息。请联系管理员授权，或者交由有权限的人办理。",
};

/**
 * Drafts a document out of an answered request (条例 art. 44). Personal data are masked, the name of who asked among
 * them; the draft goes through review and checks like any other. Draft and note on the case are one transaction.
 */
export async function makeProactive(
  app: App,
  doer: Doer,
  found: CaseRecord,
  asked: { readonly version: number; readonly columnId: number },
): Promise<Result<DocumentRef, ProactiveRefusal>> {
  const deps = app.requests;
  const ref = { siteId: found.siteId, id: found.id };
  const identity = await readIdentity(deps, doer, ref);
  // Purged some time after the end of a case: then nobody knows the name any more.
  if (!identity.ok && identity.refusal !== "identity-purged") return identity;
  const names = identity.ok ? namesToHide(identity.value) : [];
  const { settings } = await checksInUse(app.database.read, found.siteId, app.clock.today());
  const mask = (text: string) =>
    maskWhole(
      names.reduce((masked, name) => masked.replaceAll(name, found.applicantLabel), text),
      (part) => scanText(part, { within: [], spot: part }, settings),
    );
  const input = documentInput.safeParse({
    ...proactiveText(found.case, mask),
    columnId: asked.columnId,
    organizationId: found.case.organizationId,
    source: "依申请公开转主动公开",
  });
  if (!input.success) return refuse("not-possible-now");
  return deps.db.transact(async (tx): Promise<Result<DocumentRef, ProactiveRefusal>> => {
    const drafted = await createDraft(inside(commandDeps(app), tx), doer, input.data);
    if (!drafted.ok) return drafted;
    const seen = { ...ref, version: asked.version };
    const noted = await recordProactiveDraft(inside(deps, tx), doer, seen, {
      documentId: drafted.value.id,
    });
    return noted.ok ? ok(drafted.value) : noted;
  });
}

/** The same deps, whose commands join a transaction that is open already. */
function inside<D extends { readonly db: GatedDatabase }>(deps: D, tx: Tx): D {
  return { ...deps, db: { ...deps.db, transact: (work) => work(tx) } };
}
