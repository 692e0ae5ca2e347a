import type { GeneratedAlways, JSONColumnType } from "kysely";
import type { DecisionCode } from "../../kernel/decision-codes.ts";
import type { LetterKind } from "./model.ts";

/** A file that was drawn of a letter, where the sealed files keep it. */
export type LetterFile = {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
};

declare module "../../platform/database/database.ts" {
  interface Tables {
    "official_letters.offices": {
      organization_id: number;
      site_id: number;
      word: string;
      office_name: string;
      phone: string;
      address: string;
      changed_at: Date;
      changed_by: string;
    };
    "official_letters.bodies": {
      id: GeneratedAlways<number>;
      site_id: number;
      organization_id: number | null;
      reviewing: string[];
      court: string;
      valid_from: string | null;
      valid_to: string | null;
      review_first: string[] | null;
      source: string;
      changed_at: Date;
      changed_by: string;
    };
    "official_letters.wordings": {
      site_id: number;
      key: string;
      text: string;
      changed_at: Date;
      changed_by: string;
    };
    "official_letters.numbers": {
      organization_id: number;
      word: string;
      year: number;
      last: number;
    };
    "official_letters.letters": {
      site_id: number;
      id: string;
      case_id: string;
      organization_id: number;
      kind: LetterKind;
      code: DecisionCode | null;
      number: string;
      word: string | null;
      year: number | null;
      serial: number | null;
      issued_on: string;
      issued_at: Date;
      signed_by: string;
      sheet: string;
      pdf: JSONColumnType<LetterFile | null, string | null>;
      docx: JSONColumnType<LetterFile | null, string | null>;
    };
  }
}
