import type { Tx } from "../../../platform/database/database.ts";
import { siteById } from "../../columns/index.ts";
import { dueDay } from "../../reviews/index.ts";
import type { DocumentsDeps } from "../deps.ts";

/** The last day of a step that begins today and may take some working days. */
export async function dueFrom(deps: DocumentsDeps, tx: Tx, siteId: number, days: number) {
  const site = await siteById(tx, siteId);
  return dueDay(tx, site?.groupId ?? siteId, deps.clock.today(), days);
}
