import type { Lexicon } from "../../modules/lexicon/index.ts";
import type { AnswerCard } from "../pages/search-view.ts";
import { documentHref } from "../publishing/paths.ts";
import type { SiteShape } from "../publishing/site-facts.ts";

/** The card of an answer that the office pinned; null where its document is of another site or not public any more. */
export async function pinnedCard(
  { target, title, sentence }: Lexicon["pinned"][number],
  shape: SiteShape,
  documentOf: (id: string) => Promise<{ readonly title: string; readonly path: string } | null>,
): Promise<AnswerCard | null> {
  const card = { kind: "推荐", note: sentence === "" ? null : sentence, facts: [], links: [] };
  if (target.kind === "address") return { ...card, title, href: target.address };
  if (target.siteId !== shape.site.id) return null;
  const document = await documentOf(target.id);
  if (document === null) return null;
  return {
    ...card,
    title: title === "" ? document.title : title,
    href: documentHref(shape.site, document.path),
  };
}
