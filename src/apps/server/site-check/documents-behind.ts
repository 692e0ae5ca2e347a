import { allSites } from "../../../modules/columns/index.ts";
import { documentsAt } from "../../../modules/documents/index.ts";
import type { Db } from "../../../platform/database/database.ts";
import type { RuleFindings, SiteReport } from "../../../platform/site-check/index.ts";

type DocumentKey = { readonly siteId: number; readonly id: string };

/** The documents whose pages stand at the addresses of findings. */
export async function documentsBehind(
  db: Db,
  rules: readonly RuleFindings[],
): Promise<ReadonlyMap<string, DocumentKey>> {
  const addresses = new Set<string>();
  for (const rule of rules)
    for (const group of rule.groups)
      for (const { address } of group.spots)
        if (/^\/(?:[a-z]{2}\/)?documents\//.test(address)) addresses.add(address);
  const found = new Map<string, DocumentKey>();
  for (const site of await allSites(db)) {
    const beginning = `/${site.prefix}`;
    const paths = [...addresses]
      .filter((address) => address.startsWith(`${beginning}documents/`))
      .map((address) => address.slice(beginning.length));
    for (const { id, path } of await documentsAt(db, site.id, paths))
      found.set(beginning + path, { siteId: site.id, id });
  }
  return found;
}

const BROKEN = /^dead-(link|attachment|image|anchor|outside)$/;

/** The documents on whose page the last check found a link that leads nowhere, and when it looked. */
export async function withBrokenLinks(
  db: Db,
  report: SiteReport | null,
): Promise<{ readonly ids: readonly string[]; readonly checkedAt: string }> {
  if (report === null) return { ids: [], checkedAt: "" };
  const rules = report.rules.filter((rule) => BROKEN.test(rule.id));
  const documents = await documentsBehind(db, rules);
  return {
    ids: [...new Set([...documents.values()].map((one) => one.id))],
    checkedAt: report.checkedAt,
  };
}
