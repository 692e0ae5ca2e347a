import { documentNumberKey } from "../../kernel/document-number.ts";
import type { Validity } from "../../modules/documents/index.ts";
import type { SearchAnswer } from "../../modules/search/index.ts";
import { wordsOf } from "../../ui/words.ts";
import type { AnswerCard } from "../pages/search-view.ts";
import { documentHref } from "../publishing/paths.ts";
import type { SiteShape } from "../publishing/site-facts.ts";

/** The card of the document whose number a question is; null where it is none, or where several bear the number. */
export function documentCard(answer: SearchAnswer, shape: SiteShape): AnswerCard | null {
  const key = answer.understood.documentNumber;
  if (key === null) return null;
  const [hit, another] = answer.hits.filter(
    ({ documentNumber }) => documentNumber !== null && documentNumberKey(documentNumber) === key,
  );
  if (hit === undefined || another !== undefined) return null;
  const organization = shape.organizationById.get(hit.organizationId);
  const words = wordsOf(shape.frame.language);
  return {
    kind: "文件",
    title: hit.title.map(({ text }) => text).join(""),
    href: documentHref(shape.site, hit.path),
    note: null,
    facts: [
      { name: words.documentNumber, text: hit.documentNumber ?? "" },
      { name: words.validityLabel, text: words.validity[hit.validity as Validity] ?? "" },
      { name: words.publisher, text: organization?.name ?? "" },
      { name: words.publishedOn, text: hit.publishedOn },
    ].filter(({ text }) => text !== ""),
    links: [],
  };
}
