import type { Generated } from "kysely";
import type { ColumnDisplay, ColumnType, SiteChannel, SiteLanguage } from "./model.ts";

declare module "../../platform/database/database.ts" {
  interface Tables {
    "columns.sites": {
      id: number;
      group_id: number;
      code: string;
      name: string;
      government_name: string;
      language: SiteLanguage;
      prefix: string;
      domain: string;
      identifier: string;
      region_code: string;
      icp_record: string;
      police_record: string;
      sponsor: string;
      organiser: string;
      contact: string;
      channel: SiteChannel;
      demo: boolean;
    };
    "columns.columns": {
      id: Generated<number>;
      site_id: number;
      parent_id: number | null;
      level: number;
      slug: string;
      path: string;
      name: string;
      description: string;
      keywords: string;
      type: ColumnType;
      display: ColumnDisplay;
      freshness_days: number | null;
      required: boolean;
      organization_id: number | null;
      statutory_item: string | null;
      sort: number;
      version: Generated<number>;
    };
  }
}
