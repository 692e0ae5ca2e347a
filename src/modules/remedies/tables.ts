import type { LawsuitCourse, RemedyKind, RemedyResult } from "./model.ts";

declare module "../../platform/database/database.ts" {
  interface Tables {
    "remedies.remedies": {
      site_id: number;
      id: string;
      kind: RemedyKind;
      organization_id: number;
      case_id: string | null;
      request_number: string;
      course: LawsuitCourse | null;
      reconsideration_id: string | null;
      label: string;
      subject: string;
      filed_on: string;
      voided_on: string | null;
      version: number;
      changed_at: Date;
      changed_by: string;
    };
    "remedies.settings": { site_id: number; complaint_days: number; changed_at: Date };
    "remedies.instances": {
      site_id: number;
      remedy_id: string;
      seq: number;
      body: string;
      number: string;
      filed_on: string;
      notified_on: string | null;
      decided_on: string | null;
      ending: string | null;
      result: RemedyResult | null;
      told: string;
    };
  }
}
