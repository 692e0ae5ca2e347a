import { addDays, beijingDay, type PlainDate } from "../../kernel/dates.ts";
import type { Clock } from "../../platform/clock.ts";
import type { DayOfPath, VisitKind } from "./model.ts";
import { isShown, visitedAt } from "./page-rules.ts";
import { robotMemory } from "./robot-memory.ts";

type Cell = { readonly kind: VisitKind; people: number; robots: number };

/** Where what finds no more room is counted. */
const OTHERS = { path: "", kind: "other" } as const;

/**
 * Counts in memory, for the day in Beijing on which it is asked. It holds at most `mostPaths` pages; further
 * ones are counted together. Of a visitor nothing is kept: the user agent is only asked whether it is a program.
 */
export function openCounter(clock: Clock, mostPaths: number) {
  const isRobot = robotMemory();
  let days = new Map<PlainDate, Map<string, Cell>>();
  let held = 0;
  let cells = new Map<string, Cell>();
  let [begins, ends] = [0, 0];

  function turnTo(now: Date): void {
    const day = beijingDay(now);
    begins = startOf(day);
    ends = startOf(addDays(day, 1));
    cells = days.get(day) ?? new Map<string, Cell>();
    days.set(day, cells);
  }

  function cellOf(path: string, kind: VisitKind): Cell {
    const found = cells.get(path);
    if (found !== undefined) return found;
    if (held >= mostPaths && path !== OTHERS.path) return cellOf(OTHERS.path, OTHERS.kind);
    const made = { kind, people: 0, robots: 0 };
    cells.set(path, made);
    held += 1;
    return made;
  }

  return {
    count(path: string, userAgent: string | undefined, status: number): void {
      if (!isShown(status)) return;
      const now = clock.now();
      const at = now.getTime();
      if (at < begins || at >= ends) turnTo(now);
      let cell = cells.get(path);
      if (cell === undefined) {
        const visited = visitedAt(path);
        if (visited === null) return;
        cell = cellOf(visited.path, visited.kind);
      }
      if (isRobot(userAgent)) cell.robots += 1;
      else cell.people += 1;
    },
    /** Hands over what was counted since the last time and begins anew. */
    take(): readonly DayOfPath[] {
      const taken = [...days].flatMap(([day, all]) =>
        Array.from(all, ([path, { kind, people, robots }]) => ({
          day,
          path,
          kind,
          people,
          robots,
        })),
      );
      days = new Map();
      held = 0;
      [begins, ends] = [0, 0];
      return taken;
    },
  };
}

function startOf(day: PlainDate): number {
  return Date.parse(`${day}T00:00:00+08:00`);
}
