import type { Id } from "../../kernel/ids.ts";
import type { DocumentFacts, DocumentFields } from "./model.ts";

/** A plausible draft; a test states only what it is about. */
export function aDocument(about: Partial<DocumentFacts> = {}): DocumentFacts {
  return {
    siteId: 1,
    id: "01930000-0000-7000-8000-000000000001" as Id<"document">,
    state: "draft",
    path: null,
    indexNumber: null,
    publishedAt: null,
    publishedEdition: null,
    draftEdition: "01930000-0000-7000-8000-000000000002" as Id<"edition">,
    version: 0,
    stage: "drafting",
    round: 0,
    returned: false,
    submittedBy: null,
    authors: [],
    passedBy: [],
    scheduledFor: null,
    ...about,
  };
}

/** What the form of a plausible document holds. */
export function someFields(about: Partial<DocumentFields> = {}): DocumentFields {
  return {
    columnId: 1,
    organizationId: 1,
    kind: "information",
    normative: false,
    title: "关于南排道路改造工程施工期间交通组织的通告",
    documentNumber: null,
    theme: null,
    genre: null,
    writtenOn: null,
    effectiveOn: null,
    expiresOn: null,
    validity: "in-force",
    keywords: [],
    source: null,
    author: null,
    summary: null,
    openness: "proactive",
    opennessReason: null,
    opennessGround: null,
    nextReviewOn: null,
    embargoUntil: null,
    onDisplayUntil: null,
    channels: ["website"],
    ...about,
  };
}
