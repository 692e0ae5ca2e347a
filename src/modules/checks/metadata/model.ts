import type { PlainDate } from "../../../kernel/dates.ts";

/** What the form of a document holds, as far as its rules look at it. */
export type MetadataInput = {
  readonly kind: "information" | "government-document";
  readonly normative: boolean;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly theme: string | null;
  readonly genre: string | null;
  readonly writtenOn: PlainDate | null;
  readonly effectiveOn: PlainDate | null;
  readonly expiresOn: PlainDate | null;
  readonly summary: string | null;
  readonly openness: "proactive" | "on-request" | "withheld";
  readonly opennessReason: string | null;
  /** The text as cleaned HTML. */
  readonly body: string;
  readonly attachments: number;
  /** Facts that only the database and the network know. */
  readonly numberTaken: boolean;
  readonly links: readonly {
    readonly address: string;
    readonly outcome: "alive" | "dead" | "refused" | "unknown";
  }[];
};

/** What a rule found about the form: a field, or an address in the body. */
export type MetadataHit = {
  readonly rule: MetadataRuleId;
  readonly field: string;
  readonly label: string;
  readonly message: string;
  readonly fix: string;
  readonly shown: string;
};

export type MetadataRuleId =
  | "field-missing"
  | "date-impossible"
  | "document-number-malformed"
  | "document-number-taken"
  | "title-form"
  | "openness-without-ground"
  | "picture-without-text"
  | "link-malformed"
  | "link-private"
  | "link-dead";
