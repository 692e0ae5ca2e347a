// What is known before a question is read, gathered as the search desk gathers it. The one place to change when
// the desk learns to know more.
import { loadStatistics, type SearchKnowledge } from "../../src/modules/search/index.ts";
import { knowingNothing } from "../../src/modules/understanding/index.ts";
import type { Database } from "../../src/platform/database/database.ts";

export async function knowledgeOf(
  database: Database,
  _siteId: number,
  today: string,
): Promise<SearchKnowledge> {
  return { statistics: await loadStatistics(database.read), questions: knowingNothing(today) };
}
