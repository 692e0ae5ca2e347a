import type { JSONColumnType } from "kysely";
import type { DecisionCode } from "../../kernel/decision-codes.ts";
import type { DecisionDetail } from "../../kernel/decision-details.ts";
import type { Interpretation } from "../deadlines/index.ts";
import type { EventFacts, EventKind } from "./events.ts";
import type { ApplicantKind, Asked, CaseState, FileRole, RequestChannel } from "./model.ts";

declare module "../../platform/database/database.ts" {
  interface Tables {
    "requests.cases": {
      site_id: number;
      id: string;
      number: string;
      organization_id: number;
      user_id: string | null;
      channel: RequestChannel;
      state: CaseState;
      subject: string;
      asked: JSONColumnType<Asked>;
      /** Its text without spaces and marks, as a digest: the same is asked for again. */
      asked_mark: string;
      applicant_kind: ApplicantKind;
      applicant_label: string;
      applicant_mark: string;
      arrived_on: string;
      received_on: string | null;
      rules: string | null;
      due_on: string | null;
      provisional: boolean;
      clock: string;
      is_consulting: boolean;
      is_extended: boolean;
      outcome_code: DecisionCode | null;
      outcome_detail: DecisionDetail | null;
      concluded_on: string | null;
      delivered_on: string | null;
      is_archived: boolean;
      form_key: string;
      code_mark: string;
      events: number;
      version: number;
      filed_at: Date;
      changed_at: Date;
    };
    "requests.events": {
      site_id: number;
      case_id: string;
      seq: number;
      kind: EventKind;
      at: Date;
      by_id: string | null;
      by_name: string;
      facts: JSONColumnType<EventFacts>;
    };
    "requests.settings": {
      site_id: number;
      interpretation: JSONColumnType<Partial<Interpretation>>;
      retention_months: number;
      changed_at: Date;
    };
    "requests.numbers": { site_id: number; year: number; last: number };
    "requests.identities": {
      site_id: number;
      case_id: string;
      sealed: string | null;
      purged_on: string | null;
    };
    "requests.files": {
      site_id: number;
      id: string;
      case_id: string;
      role: FileRole;
      name: string;
      media_type: string;
      size: number;
      sha256: string;
      is_quarantined: boolean;
      added_at: Date;
      added_by: string | null;
      purged_on: string | null;
    };
  }
}
