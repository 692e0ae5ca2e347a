import type { PlainDate } from "../../kernel/dates.ts";
import type { AskedOnDay, Counts } from "./model.ts";
import { questionText } from "./text-rules.ts";

/** Searches of a day for one question, in its one form; `text` is null where it is not held. */
export type Counted = Omit<AskedOnDay, "text"> & { readonly text: string | null };

/** Counts searches in memory, at most `most` different questions; further ones are counted without their text. */
export function openBuffer(most: number) {
  let cells = new Map<string, Counted>();

  return {
    add(siteId: number, day: PlainDate, typed: string, counts: Counts): void {
      let text = questionText(typed);
      if (text !== null && cells.size >= most && !cells.has(keyOf(siteId, day, text))) text = null;
      const key = keyOf(siteId, day, text);
      const cell = cells.get(key) ?? {
        siteId,
        day,
        text,
        searches: 0,
        withoutResult: 0,
        clicks: 0,
      };
      cells.set(key, {
        ...cell,
        searches: cell.searches + counts.searches,
        withoutResult: cell.withoutResult + counts.withoutResult,
        clicks: cell.clicks + counts.clicks,
      });
    },
    /** Hands over what was counted since the last time and begins anew. */
    take(): readonly Counted[] {
      const taken = [...cells.values()];
      cells = new Map();
      return taken;
    },
  };
}

function keyOf(siteId: number, day: PlainDate, text: string | null): string {
  return `${siteId} ${day} ${text ?? "\n"}`;
}
