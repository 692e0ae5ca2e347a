import type { Generated } from "kysely";

declare module "../../database/database.ts" {
  interface Tables {
    "files.uploads": {
      id: string;
      owner_id: string;
      name: string;
      size: number;
      received: Generated<number>;
      begun_at: Date;
      touched_at: Date;
      sha256: string | null;
      media_type: string | null;
    };
    "files.arrivals": { sha256: string; owner_id: string; at: Date };
  }
}
