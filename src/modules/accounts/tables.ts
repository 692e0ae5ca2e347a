import type { Generated } from "kysely";
import type { Role, UserState } from "./model.ts";

declare module "../../platform/database/database.ts" {
  interface Tables {
    "accounts.users": {
      id: string;
      site_id: number;
      username: string;
      username_key: string;
      display_name: string;
      organization_id: number | null;
      password_hash: string;
      state: Generated<UserState>;
      failed_sign_ins: Generated<number>;
      last_signed_in_at: Date | null;
      created_at: Date;
      updated_at: Date;
    };
    "accounts.role_grants": {
      user_id: string;
      role: Role;
      organization_id: number | null;
      granted_at: Date;
    };
    "accounts.sessions": {
      id: string;
      user_id: string;
      token_hash: string;
      created_at: Date;
      seen_at: Date;
      expires_at: Date;
    };
    "accounts.password_attempts": { key: string; attempts: number; last_at: Date };
  }
}
