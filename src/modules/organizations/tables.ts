import type { Generated } from "kysely";
import type { OrganizationKind } from "./model.ts";

declare module "../../platform/database/database.ts" {
  interface Tables {
    "organizations.organizations": {
      id: Generated<number>;
      site_id: number;
      parent_id: number | null;
      kind: OrganizationKind;
      code: string;
      slug: string;
      name: string;
      short_name: string;
      duties: string;
      address: string;
      phone: string;
      fax: string;
      email: string;
      office_hours: string;
      head_name: string;
      head_title: string;
      valid_from: string;
      valid_to: string | null;
      successor_id: number | null;
      sort: number;
      version: Generated<number>;
    };
  }
}
