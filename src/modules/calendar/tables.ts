import type { Generated } from "kysely";
import type { DayKind } from "./model.ts";

declare module "../../platform/database/database.ts" {
  interface Tables {
    "calendar.years": {
      year: number;
      source: string;
      by_hand: Generated<boolean>;
      updated_at: Date;
    };
    "calendar.days": {
      day: string;
      site_id: number | null;
      kind: DayKind;
      name: string;
      source: string;
      notice_year: number | null;
      updated_at: Date;
    };
  }
}
