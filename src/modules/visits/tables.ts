import type { Generated } from "kysely";
import type { VisitKind } from "./model.ts";

declare module "../../platform/database/database.ts" {
  interface Tables {
    "visits.paths": {
      id: Generated<number>;
      path: string;
      kind: VisitKind;
      site_id: number | null;
      column_id: number | null;
      organization_id: number | null;
      document_id: string | null;
      placed_on: Generated<string>;
    };
    "visits.days": { day: string; path_id: number; people: number; robots: number };
    "visits.months": { month: string; path_id: number; people: number; robots: number };
    "visits.years": { year: number; path_id: number; people: number; robots: number };
    "visits.totals": { day: string; kind: VisitKind; people: number; robots: number };
    "visits.writers": { id: string; batch: number; at: Date };
  }
}
