import type { PageFrame } from "../../ui/page-frame.ts";
import { isoTime, type JsonLd } from "../../ui/json-ld.ts";
import type { DocumentPage } from "./document-view.ts";
import type { OrganizationPage } from "./organization-view.ts";

/** The government behind the site, for the home page (schema.org GovernmentOrganization, WebSite). */
export function governmentData(frame: PageFrame): JsonLd {
  const home = frame.origin + frame.prefix;
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "GovernmentOrganization",
        "@id": `${frame.origin}/#government`,
        name: frame.siteName,
        url: home,
        identifier: frame.siteIdCode,
      },
      {
        "@type": "WebSite",
        "@id": `${home}#site`,
        name: frame.siteName,
        url: home,
        inLanguage: frame.language,
        publisher: { "@id": `${frame.origin}/#government` },
        potentialAction: {
          "@type": "SearchAction",
          target: `${home}search/?q={query}`,
          "query-input": "required name=query",
        },
      },
    ],
  };
}

/** A document as an Article with its place in the site. */
export function articleData(page: DocumentPage, frame: PageFrame): JsonLd {
  const { facts } = page;
  const optional: Record<string, string> = {};
  if (page.abstract) optional["abstract"] = page.abstract;
  if (page.image) optional["image"] = page.image;
  if (page.author) optional["author"] = page.author;
  if (facts.documentNumber) optional["alternateName"] = facts.documentNumber;
  if (facts.writtenOn) optional["dateCreated"] = facts.writtenOn;
  if (page.keywords.length > 0) optional["keywords"] = page.keywords.join(",");
  return {
    "@context": "https://schema.org",
    "@type": "Article",
    headline: page.title,
    url: frame.origin + page.path,
    identifier: facts.indexNumber,
    datePublished: isoTime(facts.publishedAt),
    inLanguage: page.textLanguage ?? frame.language,
    articleSection: page.column.name,
    isAccessibleForFree: true,
    publisher: { "@type": "GovernmentOrganization", name: facts.publisher },
    ...optional,
  };
}

/** An organization with what a caller needs. */
export function organizationData(page: OrganizationPage, frame: PageFrame): JsonLd {
  const optional: Record<string, string> = {};
  if (page.phone) optional["telephone"] = page.phone;
  if (page.address) optional["address"] = page.address;
  if (page.email) optional["email"] = page.email;
  if (page.abolishedOn) optional["dissolutionDate"] = page.abolishedOn;
  return {
    "@context": "https://schema.org",
    "@type": "GovernmentOrganization",
    name: page.name,
    url: frame.origin + page.path,
    parentOrganization: {
      "@type": "GovernmentOrganization",
      name: page.parent?.label ?? frame.siteName,
    },
    ...optional,
  };
}
