import type { DemoDocument } from "./model.ts";

export type Draft = DemoDocument;
type Needed = Pick<
  DemoDocument,
  | "title"
  | "body"
  | "genre"
  | "theme"
  | "keywords"
  | "columnPath"
  | "organizationSlug"
  | "publishedAt"
>;

/** A published item of the portal with what is the same for most. */
export function draft(about: Needed & Partial<DemoDocument>): Draft {
  return {
    sourceKey: "",
    siteCode: "main",
    kind: "information",
    normative: false,
    documentNumber: null,
    writtenOn: null,
    state: "published",
    withdrawnAt: null,
    withdrawalReason: null,
    effectiveOn: null,
    expiresOn: null,
    validity: "in-force",
    source: null,
    openness: "proactive",
    opennessReason: null,
    channels: ["website"],
    relations: [],
    ...about,
  };
}
