import type { Selectable } from "kysely";
import type { Id } from "../../../kernel/ids.ts";
import type { Tables } from "../../../platform/database/database.ts";
import type { Effect, Measure } from "../model.ts";
import "../tables.ts";

type Row = Selectable<Tables["emergencies.measures"]>;

/** A row of the list as the measure that it keeps. */
export function measureOf(row: Row): Measure {
  return {
    id: row.id as Id<"measure">,
    effect: effectOf(row),
    beginsAt: row.begins_at,
    until: row.until,
    reason: row.reason,
    setAt: row.set_at,
    setBy: row.set_by,
    endedAt: row.ended_at,
    endedBy: row.ended_by,
  };
}

function effectOf(row: Row): Effect {
  switch (row.kind) {
    case "banner":
      return {
        kind: "banner",
        text: row.banner_text ?? "",
        tone: row.tone ?? "notice",
        link: row.link,
      };
    case "freeze":
      return {
        kind: "freeze",
        siteId: row.site_id ?? 0,
        target: row.target ?? "site",
        key: row.target_key ?? "",
        name: row.target_name ?? "",
      };
    default:
      return { kind: row.kind };
  }
}
