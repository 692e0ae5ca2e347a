import type { SignedIn } from "../../../../modules/accounts/index.ts";
import { readCase, requestMessages, type RequestId } from "../../../../modules/requests/index.ts";
import { mayAt } from "../../access/places.ts";
import type { App } from "../../app.ts";
import { requestSite } from "./request-site.ts";

export const noCase = { status: 404, code: "not-found", detail: requestMessages["not-found"] };

/** A case and its site, for whoever may read it: at its organ, or at one that was asked to help; null for all others. */
export async function readableCase(app: App, person: SignedIn, id: string) {
  const db = app.database.read;
  const site = await requestSite(app);
  const found = site === null ? undefined : await readCase(db, site.id, id as RequestId);
  if (site === null || found === undefined) return null;
  const { organizationId, helpers } = found.case;
  for (const place of [organizationId, ...helpers.map((one) => one.organizationId)])
    if (await mayAt(db, person, "request.read", place)) return { site, found };
  return null;
}
