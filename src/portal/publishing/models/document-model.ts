import { beijingDay, beijingMinute } from "../../../kernel/dates.ts";
import type { Attachment, PublicDocument } from "../../../modules/documents/index.ts";
import { safeHtml } from "../../../ui/safe-html.ts";
import type { DocumentNotice, DocumentPage } from "../../pages/document-view.ts";
import type { ArchivedPage, WithdrawnPage } from "../../pages/message-page.tsx";
import { documentHref, homePath, organizationHref } from "../paths.ts";
import type { SiteFacts } from "../site-facts.ts";
import { navKeyOf, rowOf, tagsOf, trailTo } from "./rows.ts";

/** The page of a published document. */
export function documentModel(document: PublicDocument, facts: SiteFacts): DocumentPage | null {
  const { fields } = document;
  const column = facts.columnById.get(document.columnId);
  const organization = facts.organizationById.get(document.organizationId);
  if (column === undefined) return null;
  const related = (wanted: (relation: string, backwards: boolean) => boolean) =>
    document.related
      .filter((one) => wanted(one.relation, one.backwards))
      .map((one) => rowOf(one, facts, []));
  const isOfficial = document.kind === "government-document";
  return {
    path: documentHref(facts.site, document.path),
    navKey: navKeyOf(column),
    crumbs: trailTo(column, facts),
    column: tagsOf(column),
    title: document.title,
    facts: {
      indexNumber: document.indexNumber,
      theme: fields.theme,
      genre: fields.genre,
      publisher: organization?.name ?? "",
      publisherHref: organization === undefined ? null : organizationHref(facts.site, organization),
      writtenOn: fields.writtenOn,
      documentNumber: document.documentNumber,
      publishedAt: beijingMinute(document.publishedAt),
      effectiveFrom: fields.effectiveOn,
      validity: isOfficial ? document.validity : null,
      validityNote: isOfficial && fields.expiresOn !== null ? `至 ${fields.expiresOn}` : null,
      openness: fields.openness,
    },
    source: fields.source ?? organization?.name ?? facts.site.governmentName,
    author: fields.author,
    keywords: fields.keywords,
    abstract: fields.summary,
    image: null,
    body: safeHtml(document.body),
    textLanguage: null,
    notices: noticesOf(document, facts),
    attachments: document.attachments.map(attachmentOf),
    interpretations: related((relation, backwards) => relation === "interprets" && backwards),
    interprets: related((relation, backwards) => relation === "interprets" && !backwards),
    related: related((relation) => relation === "related" || relation === "translates"),
    proof: null,
    corrections: document.corrections.map(({ at, note }) => ({
      at: beijingMinute(at),
      text: note,
    })),
  };
}

function attachmentOf(file: Attachment) {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(file.name)?.[1] ?? "";
  return {
    label: file.name,
    href: `/files/${file.sha256}/${encodeURIComponent(file.name)}`,
    kind: ending.toUpperCase(),
    size: file.size,
  };
}

const ENDED = {
  repealed: "本文件已经废止，不再执行。",
  expired: "本文件已经失效，不再执行。",
  amended: "本文件已被修改，请以修改后的内容为准。",
} as const;

function noticesOf(document: PublicDocument, facts: SiteFacts): readonly DocumentNotice[] {
  const { onDisplayUntil } = document.fields;
  if (onDisplayUntil != null)
    return [{ tone: "soon", text: `公示期至 ${onDisplayUntil}，期满后下线。`, link: null }];
  if (document.kind !== "government-document") return [];
  const { validity } = document;
  if (validity === "in-force" || validity === "not-yet-in-force") return [];
  const by = document.related.find(
    (one) => one.backwards && (one.relation === "repeals" || one.relation === "amends"),
  );
  return [
    {
      tone: "ended",
      text: ENDED[validity],
      link: by === undefined ? null : { label: by.title, href: documentHref(facts.site, by.path) },
    },
  ];
}

/** What stands at the address of a withdrawn document: that it was withdrawn, when and why; nothing of its content. */
export function withdrawnModel(document: PublicDocument, facts: SiteFacts): WithdrawnPage | null {
  const place = placeOfNotice(document, facts);
  if (place === null || document.withdrawal === null) return null;
  return {
    ...place,
    withdrawnOn: beijingDay(document.withdrawal.at),
    reason: document.withdrawal.reason,
  };
}

/** What stands at the address of a public notice whose time is over; nothing of its content. */
export function archivedModel(document: PublicDocument, facts: SiteFacts): ArchivedPage | null {
  const place = placeOfNotice(document, facts);
  if (place === null || document.archive === null) return null;
  return {
    ...place,
    archivedOn: beijingDay(document.archive.at),
    reason: document.archive.reason,
  };
}

/** Where a notice stands in place of a document, and of what class it was. */
function placeOfNotice(document: PublicDocument, facts: SiteFacts) {
  const column = facts.columnById.get(document.columnId);
  if (column === undefined) return null;
  const trail = trailTo(column, facts);
  return {
    path: documentHref(facts.site, document.path),
    navKey: navKeyOf(column),
    crumbs: trail,
    titleClass:
      document.kind === "government-document" ? "政府文件" : (document.fields.genre ?? "政府信息"),
    links: [...trail.slice(-1), { label: "首页", href: homePath(facts.site) }],
  };
}
