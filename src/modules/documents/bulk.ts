import type { Id } from "../../kernel/ids.ts";
import type { Attachment, DocumentFields, RelationKind } from "./model.ts";

/** A document as bulk work brings it: complete, its body clean, its history known. */
export type BulkDocument = {
  readonly siteId: number;
  readonly fields: DocumentFields;
  readonly body: string;
  readonly language: string;
  /** Its identity in the place that it comes from; the same key is never entered twice. */
  readonly sourceKey: string | null;
  readonly contentKey: string;
  /** Draft: not published. Published and withdrawn ones carry the instant of their first publication. */
  readonly fate:
    | { readonly state: "draft" }
    | { readonly state: "published"; readonly publishedAt: Date }
    | {
        readonly state: "withdrawn";
        readonly publishedAt: Date;
        readonly withdrawnAt: Date;
        readonly reason: string;
      };
  readonly attachments: readonly Attachment[];
  /** Relations to documents named by their source key, in the same or an earlier batch. */
  readonly relations: readonly { readonly toSourceKey: string; readonly kind: RelationKind }[];
};

/** A bulk document with everything that entering it gives: keys, address, index number. */
export type EnteredDocument = BulkDocument & {
  readonly id: Id<"document">;
  readonly editionId: Id<"edition">;
  readonly path: string | null;
  readonly indexNumber: string | null;
  readonly publishedOn: string | null;
};
