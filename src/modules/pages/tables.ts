import "../../platform/database/database.ts";
import type { FoundAltered } from "./model.ts";

declare module "../../platform/database/database.ts" {
  interface Tables {
    "pages.pages": {
      site_id: number;
      page: string;
      path: string;
      made_from: string;
      sha256: string;
      size: number;
      is_gone: boolean;
      written_at: Date;
      rendering: number;
    };
    "pages.list_pages": {
      site_id: number;
      column_id: number;
      number: number;
      from_at: string;
      from_id: string;
    };
    "pages.renderings": { site_id: number; rendering: number; look: string };
    "pages.incidents": {
      id: string;
      at: Date;
      path: string;
      found: FoundAltered;
      healed_at: Date | null;
      way: string | null;
      kept_at: string | null;
    };
  }
}
