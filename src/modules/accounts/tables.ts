import type { Generated } from "kysely";
import type { Role, SignInMethod, UserState } from "./model.ts";

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
      must_change_password: Generated<boolean>;
      oidc_name: Generated<string | null>;
      oidc_subject: Generated<string | null>;
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
      method: SignInMethod;
      proved_at: Date;
      second_factor_at: Date | null;
      device: string;
      network: string;
    };
    "accounts.second_factors": {
      user_id: string;
      secret: string;
      enrolled_at: Date | null;
      last_step: Generated<number>;
    };
    "accounts.recovery_codes": { user_id: string; code_mark: string; used_at: Date | null };
    "accounts.known_devices": { token_hash: string; user_id: string; seen_at: Date };
    "accounts.password_attempts": { key: string; attempts: number; last_at: Date };
  }
}
