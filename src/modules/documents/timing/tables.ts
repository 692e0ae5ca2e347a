import type { Generated } from "kysely";

declare module "../../../platform/database/database.ts" {
  interface Tables {
    "documents.appearances": {
      site_id: number;
      document_id: string;
      id: string;
      kind: "live" | "gone";
      since: Date;
      asked_at: Date | null;
      seen_at: Date | null;
      problem: string | null;
      superseded: Generated<boolean>;
    };
    "documents.corrections": {
      site_id: number;
      document_id: string;
      id: string;
      edition_id: string;
      note: string;
      by_name: string;
      at: Date;
    };
  }
}
