import type { Generated, JSONColumnType } from "kysely";
import type { Stage } from "../reviews/index.ts";
import type {
  Channel,
  DocumentFields,
  Kind,
  Openness,
  OpennessGround,
  RelationKind,
  State,
  Validity,
} from "./model.ts";

declare module "../../platform/database/database.ts" {
  interface Tables {
    "documents.documents": {
      site_id: number;
      id: string;
      column_id: number;
      organization_id: number;
      state: State;
      kind: Kind;
      normative: boolean;
      title: string;
      document_number: string | null;
      document_number_key: string | null;
      index_number: string | null;
      theme: string | null;
      genre: string | null;
      written_on: string | null;
      effective_on: string | null;
      expires_on: string | null;
      validity: Validity;
      openness: Openness;
      openness_reason: string | null;
      openness_ground: OpennessGround | null;
      next_review_on: string | null;
      embargo_until: string | null;
      on_display_until: string | null;
      language: string;
      channels: Channel[];
      path: string | null;
      published_at: Date | null;
      published_on: string | null;
      year: number | null;
      withdrawn_at: Date | null;
      withdrawal_reason: string | null;
      archived_at: Date | null;
      archive_reason: string | null;
      schedule_problem: string | null;
      schedule_asked_at: Date | null;
      published_edition: string | null;
      draft_edition: string | null;
      stage: Stage | null;
      round: Generated<number>;
      returned: Generated<boolean>;
      waits_since: Date | null;
      due_on: string | null;
      scheduled_for: Date | null;
      submitted_by: string | null;
      authors: Generated<string[]>;
      passed_by: Generated<string[]>;
      source_key: string | null;
      content_key: string;
      created_at: Date;
      updated_at: Date;
      version: Generated<number>;
    };
    "documents.editions": {
      site_id: number;
      id: string;
      document_id: string;
      number: number;
      fields: JSONColumnType<DocumentFields>;
      body: string;
      author_id: string | null;
      authors: Generated<string[]>;
      created_at: Date;
      updated_at: Date;
      published_at: Date | null;
      settled_at: Date | null;
    };
    "documents.attachments": {
      site_id: number;
      edition_id: string;
      sort: number;
      name: string;
      sha256: string;
      media_type: string;
      size: number;
    };
    "documents.body_images": { site_id: number; edition_id: string; sha256: string };
    "documents.relations": {
      site_id: number;
      from_id: string;
      to_id: string;
      kind: RelationKind;
      created_at: Date;
    };
    "documents.column_counts": { site_id: number; column_id: number; published: number };
    "documents.column_count_changes": { site_id: number; column_id: number; delta: number };
    "documents.index_serials": {
      site_id: number;
      organization_id: number;
      year: number;
      last_serial: number;
    };
    "documents.editing": {
      site_id: number;
      document_id: string;
      user_id: string;
      name: string;
      since: Date;
      seen_at: Date;
    };
    "documents.saved_filters": {
      id: string;
      user_id: string;
      list: string;
      name: string;
      query: string;
      saved_at: Date;
    };
    "documents.imports": {
      site_id: number;
      id: string;
      fingerprint: string;
      options: string;
      file_name: string;
      byte_offset: Generated<number>;
      lines: Generated<number>;
      imported: Generated<number>;
      skipped: Generated<number>;
      refused: Generated<number>;
      started_at: Date;
      updated_at: Date;
      finished_at: Date | null;
    };
  }
}
