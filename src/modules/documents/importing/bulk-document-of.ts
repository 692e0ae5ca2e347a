import { createHash } from "node:crypto";
import { documentNumberKey } from "../../../kernel/document-number.ts";
import type { Column, Site } from "../../columns/index.ts";
import type { Organization } from "../../organizations/index.ts";
import type { BulkDocument } from "../bulk.ts";
import { cleanHtml, escapedText, htmlToText } from "../html/index.ts";
import type { ImportedDocument } from "../reading/index.ts";

/** Finds the organization that a row names; rows that name none, or one that is not here, get the column's keeper. */
export type OrganizationFinder = (agency: string | null) => {
  readonly id: number;
  readonly isNamed: boolean;
};

/** A finder over a site's organizations, or null when there are none. */
export function organizationFinder(
  organizations: readonly Organization[],
  column: Pick<Column, "organizationId">,
): OrganizationFinder | null {
  const first = organizations.find((one) => one.kind === "government") ?? organizations[0];
  if (first === undefined) return null;
  const byName = new Map(
    organizations.flatMap((one) => [[one.name, one.id] as const, [one.shortName, one.id] as const]),
  );
  const keeper = column.organizationId ?? first.id;
  return (agency) => {
    const id = agency === null ? undefined : byName.get(agency);
    return { id: id ?? keeper, isNamed: id !== undefined };
  };
}

/** An imported row as a document of a column: published with its own day, or a draft. */
export function bulkDocumentOf(
  row: ImportedDocument,
  into: {
    readonly site: Site;
    readonly column: Column;
    readonly finder: OrganizationFinder;
    readonly publish: boolean;
    readonly now: Date;
  },
): BulkDocument {
  const organization = into.finder(row.agency);
  const publishedAt = publicationOf(row, into.now);
  return {
    siteId: into.site.id,
    language: into.site.language,
    sourceKey: row.sourceKey,
    contentKey: importContentKey(row),
    body: row.body === "" && row.address !== null ? pointerTo(row.address) : row.body,
    fate: into.publish ? { state: "published", publishedAt } : { state: "draft" },
    attachments: [],
    relations: [],
    fields: {
      columnId: into.column.id,
      organizationId: organization.id,
      kind: row.documentNumber === null ? "information" : "government-document",
      normative: false,
      title: row.title,
      documentNumber: row.documentNumber,
      theme: row.theme,
      genre: row.genre,
      writtenOn: row.writtenOn,
      effectiveOn: null,
      expiresOn: null,
      validity: row.validity,
      keywords: row.keywords,
      // 转载要注明来源: an issuer that is not one of ours is the source.
      source: organization.isNamed ? null : row.agency,
      author: null,
      summary: null,
      openness: "proactive",
      opennessReason: null,
      opennessGround: null,
      nextReviewOn: null,
      embargoUntil: null,
      onDisplayUntil: null,
      channels: [into.site.channel],
    },
  };
}

/** The instant that the row names, in Beijing; one that is still to come today, or none at all, becomes now. */
function publicationOf(row: ImportedDocument, now: Date): Date {
  if (row.publishedOn === null) return now;
  const named = new Date(`${row.publishedOn}T${row.publishedTime ?? "00:00"}:00+08:00`);
  return named > now ? now : named;
}

function pointerTo(address: string): string {
  const shown = escapedText(address);
  return cleanHtml(`<p>全文请见来源网址：<a href="${shown}">${shown}</a></p>`);
}

/** What makes two rows the same document: title, number, days and text, white space and width set aside. */
export function importContentKey(row: ImportedDocument): string {
  const text = htmlToText(row.body).normalize("NFKC").replaceAll(/\s+/g, "");
  const number =
    row.documentNumber === null
      ? ""
      : (documentNumberKey(row.documentNumber) ?? row.documentNumber);
  return createHash("sha256")
    .update(
      [row.title.normalize("NFKC"), number, row.publishedOn ?? "", row.writtenOn ?? "", text].join(
        "\n",
      ),
    )
    .digest("hex");
}
