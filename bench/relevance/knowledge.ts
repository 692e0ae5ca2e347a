// What is known before a question is read, gathered as the search desk gathers it. The one place to change when
// the desk learns to know more.
import type { Product } from "../../src/apps/open-product.ts";
import type { SearchKnowledge } from "../../src/modules/search/index.ts";
import { loadSiteShape } from "../../src/portal/publishing/site-facts.ts";
import { openKnowledge } from "../../src/portal/searching/knowledge.ts";
import { readSiteAssets } from "../../src/ui/assets.ts";

/** All that is known for questions on the first site at noon of a day. */
export async function knowledgeOf(
  { database, log }: Product,
  today: string,
): Promise<SearchKnowledge> {
  const knowledge = openKnowledge({
    database,
    log,
    now: () => new Date(`${today}T12:00:00+08:00`),
  });
  await knowledge.warm();
  const shape = await loadSiteShape(database.read, 1, {
    assets: readSiteAssets().paths,
    publicUrl: null,
  });
  if (shape === null) throw new Error("the base has no site");
  return knowledge.of(shape);
}
