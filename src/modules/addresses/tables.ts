import type { GeneratedAlways } from "kysely";
import type { RedirectKind, RedirectReason, RedirectTarget } from "./model.ts";

declare module "../../platform/database/database.ts" {
  interface Tables {
    "addresses.redirects": {
      site_id: number;
      id: GeneratedAlways<number>;
      kind: RedirectKind;
      from_address: string;
      shard: number | null;
      to_kind: RedirectTarget["kind"];
      to_address: string | null;
      to_key: string | null;
      reason: RedirectReason;
      made_at: Date;
      made_by: string;
    };
  }
}
