import type { Generated } from "kysely";
import type { Decision, Reviews, Stage } from "./model.ts";

declare module "../../platform/database/database.ts" {
  interface Tables {
    "reviews.chains": {
      organization_id: number;
      reviews: Reviews;
      days_per_step: number;
      updated_at: Date;
    };
    "reviews.rounds": {
      site_id: number;
      edition_id: string;
      round: number;
      document_id: string;
      reviews: Reviews;
      days_per_step: number;
      text_hash: string;
      submitted_at: Date;
    };
    "reviews.steps": {
      id: string;
      site_id: number;
      document_id: string;
      edition_id: string;
      edition_number: number;
      round: number;
      stage: Stage;
      decision: Decision;
      by_id: string | null;
      by_name: string;
      instead_of_id: string | null;
      instead_of_name: string | null;
      opinion: string | null;
      points: string[];
      text_hash: string;
      at: Date;
    };
    "reviews.batches": {
      id: string;
      site_id: number;
      event: string;
      by_name: string;
      responsible: string;
      documents: number;
      at: Date;
    };
    "reviews.comments": {
      id: string;
      site_id: number;
      document_id: string;
      edition_id: string;
      block: number;
      quote: string;
      quote_stands: Generated<boolean>;
      text: string;
      by_id: string;
      by_name: string;
      at: Date;
      resolved_by: string | null;
      resolved_at: Date | null;
    };
    "reviews.deputies": {
      id: string;
      site_id: number;
      user_id: string;
      deputy_id: string;
      from_day: string;
      to_day: string;
      appointed_by: string;
      appointed_at: Date;
      ended_at: Date | null;
    };
  }
}
