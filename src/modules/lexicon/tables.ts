import type { Generated, GeneratedAlways, JSONColumnType } from "kysely";
import type { LexiconItem, LexiconKind } from "./model.ts";

declare module "../../platform/database/database.ts" {
  interface Tables {
    "lexicon.entries": {
      id: GeneratedAlways<number>;
      kind: LexiconKind;
      item: JSONColumnType<LexiconItem>;
      changed_at: Date;
      changed_by: string;
      removed_at: Date | null;
    };
    "lexicon.state": { only_row: Generated<boolean>; version: number };
  }
}
