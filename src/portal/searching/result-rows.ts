import type { Validity } from "../../modules/documents/index.ts";
import type { SearchHit } from "../../modules/search/index.ts";
import { validityTag } from "../../ui/tags.tsx";
import { wordsOf } from "../../ui/words.ts";
import type { SearchResult } from "../pages/search-view.ts";
import { columnPath, documentHref } from "../publishing/paths.ts";
import type { SiteShape } from "../publishing/site-facts.ts";

/** A hit as a row. Validity is a tag where it matters: on government documents, and wherever something is not in force. */
export function resultRow(hit: SearchHit, shape: SiteShape): SearchResult {
  const organization = shape.organizationById.get(hit.organizationId);
  const column = shape.columnById.get(hit.columnId);
  const isOfficial = hit.documentNumber !== null && hit.kind === "政府文件";
  const saysValidity = isOfficial || hit.validity !== "in-force";
  return {
    title: hit.title,
    excerpt: hit.excerpt,
    href: documentHref(shape.site, hit.path),
    date: hit.publishedOn,
    tags: saysValidity
      ? [validityTag(hit.validity as Validity, wordsOf(shape.frame.language))]
      : [],
    notes: [
      ...(organization === undefined ? [] : [organization.shortName]),
      ...(column === undefined
        ? []
        : [{ label: column.name, href: columnPath(shape.site, column) }]),
      ...(hit.documentNumber === null ? [] : [hit.documentNumber]),
    ],
    place: hit.inAttachment === null ? null : placeOf(hit.inAttachment),
    isWholeIndexed: hit.isWholeIndexed,
  };
}

/** Where in an attachment something stands: 见附件 2《名单.xlsx》表 3 · 第 12 行. */
export function placeOf(place: NonNullable<SearchHit["inAttachment"]>): string {
  const name = place.name === "" ? "" : `《${place.name}》`;
  return `见附件 ${place.number}${name}${place.place}`;
}
