import type { Generated } from "kysely";
import type { EffectKind, Target, Tone } from "./model.ts";

declare module "../../platform/database/database.ts" {
  interface Tables {
    "emergencies.measures": {
      id: string;
      kind: EffectKind;
      banner_text: string | null;
      tone: Tone | null;
      link: string | null;
      site_id: number | null;
      target: Target | null;
      target_key: string | null;
      target_name: string | null;
      reason: string;
      begins_at: Date;
      until: Date | null;
      set_at: Date;
      set_by_id: string | null;
      set_by: string;
      ended_at: Date | null;
      ended_by: string | null;
    };
    "emergencies.state": {
      only_row: Generated<boolean>;
      is_read_only: boolean;
      read_only_until: Date | null;
      read_only_why: string;
      read_only_by: string;
      freezes: number;
    };
  }
}
