import type {
  Channel,
  Genre,
  Kind,
  Openness,
  RelationKind,
  Validity,
} from "../../../modules/documents/index.ts";
import type { NewOrganization } from "../../../modules/organizations/index.ts";
import type { Random } from "./random.ts";

/** A document of the made-up district, complete but for keys. */
export type DemoDocument = {
  readonly sourceKey: string;
  readonly siteCode: "main" | "mn";
  readonly columnPath: string;
  readonly organizationSlug: string;
  readonly title: string;
  readonly body: string;
  readonly kind: Kind;
  readonly normative: boolean;
  readonly genre: Genre | null;
  readonly theme: string | null;
  readonly documentNumber: string | null;
  readonly writtenOn: string | null;
  /** ISO text with +08:00; for drafts, when they were written. */
  readonly publishedAt: string;
  readonly state: "published" | "draft" | "withdrawn";
  readonly withdrawnAt: string | null;
  readonly withdrawalReason: string | null;
  readonly effectiveOn: string | null;
  readonly expiresOn: string | null;
  readonly validity: Validity;
  readonly keywords: readonly string[];
  readonly source: string | null;
  readonly openness: Openness;
  readonly opennessReason: string | null;
  readonly channels: readonly Channel[];
  readonly relations: readonly { readonly toSourceKey: string; readonly kind: RelationKind }[];
};

/** What a text is written for: when, by whom, for which column. */
export type Occasion = {
  readonly random: Random;
  /** 'YYYY-MM-DD' */
  readonly day: string;
  /** 1 for the first day of 2018 on which something is published. */
  readonly dayInYear: number;
  /** ISO text with +08:00, on `day`. */
  readonly publishedAt: string;
  readonly organization: NewOrganization;
  readonly columnName: string;
  readonly columnPath: string;
  /** How many items the column has already. */
  readonly serial: number;
};

export type Written = {
  readonly title: string;
  readonly body: string;
  readonly genre: Genre;
  readonly theme: string | null;
  readonly keywords: readonly string[];
  readonly documentNumber?: string;
  readonly writtenOn?: string;
};
export type Writer = (occasion: Occasion) => Written;
