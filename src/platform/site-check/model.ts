/** What a finding weighs: visitors are hurt, an inspection would object, or it is only said. */
export const severities = ["error", "warning", "note"] as const;
export type Severity = (typeof severities)[number];

/** A rule of the check of the published site. */
export type SiteRule = {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  /** How to mend it. */
  readonly advice: string;
  /** Where it is demanded. */
  readonly source: string;
};

/** Where a finding was met. */
export type Spot = {
  /** Site-absolute address of the page. */
  readonly address: string;
  /** What on the page, in words or as its beginning in HTML; null for the page as a whole. */
  readonly where: string | null;
};

/** One thing that is wrong, and the places where it is wrong. */
export type FindingGroup = {
  /** What is wrong: the dead address, the kind of mistake; empty where the place says all. */
  readonly subject: string;
  readonly places: number;
  /** The first places; `places` says how many there are. */
  readonly spots: readonly Spot[];
};

export type RuleFindings = SiteRule & {
  readonly places: number;
  readonly groups: readonly FindingGroup[];
  /** Groups that are not listed. */
  readonly moreGroups: number;
};

/** What a check of the published site found. */
export type SiteReport = {
  /** ISO text. */
  readonly checkedAt: string;
  readonly seconds: number;
  readonly siteName: string | null;
  /** Scheme and host of the site as its pages name it; null when no page says. */
  readonly origin: string | null;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly rules: readonly RuleFindings[];
  /** What was not looked at, in plain sentences. */
  readonly unchecked: readonly string[];
};

/** A remark that reading one file makes; many alike become one group. */
export type Remark = {
  readonly rule: string;
  readonly subject: string;
  readonly where: string | null;
};

/** What a page is for the check of the whole. */
export type PageKind = "article" | "column" | "other";

/** An address that leads to a part of another page. */
export type FarAnchor = { readonly path: string; readonly fragment: string };

/** What reading one published file told. */
export type FileReading = {
  readonly path: string;
  readonly bytes: number;
  readonly remarks: readonly Remark[];
  /** Files of this site that it leads to. */
  readonly leadsTo: readonly string[];
  /** Files that it announces to machines: entries of a site map. */
  readonly announces: readonly string[];
  readonly farAnchors: readonly FarAnchor[];
  /** Addresses of other sites, each once. */
  readonly outside: readonly string[];
  /** Of a page; null for other files. */
  readonly page: PageFacts | null;
};

export type PageFacts = {
  readonly kind: PageKind;
  readonly isGone: boolean;
  /** Search engines are asked to keep it out. */
  readonly isUnlisted: boolean;
  /** Value of ColumnType. */
  readonly columnType: string | null;
  /** Newest day of a list in the page's main part. */
  readonly newestDay: string | null;
};

/** What the readers of pages must know of the site. */
export type SiteFacts = {
  readonly folder: string;
  /** Scheme and host under which pages name each other. */
  readonly origin: string | null;
  /** Hosts whose addresses are the site's own. */
  readonly ownHosts: readonly string[];
  /** Beginnings of addresses that a program answers and no file: "/search/". */
  readonly answered: readonly string[];
  /** The types of columns that the page design standard knows. */
  readonly columnTypes: readonly string[];
  /** "YYYY-MM-DD HH:MM" in Beijing. */
  readonly now: string;
  /** Whether attachments are part of the folder. */
  readonly hasAttachments: boolean;
};
