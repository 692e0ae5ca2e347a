import type { PlainDate } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Deputy } from "./model.ts";

export type DeputyRefusal =
  | "own-deputy"
  | "days-in-wrong-order"
  | "absence-is-over"
  | "deputy-is-absent"
  | "stands-in-already"
  | "has-a-deputy-already";

type Appointment = Omit<Deputy, "id">;

/**
 * Whether somebody may stand in for another on some days. `standing` are the appointments in force of both.
 * One deputy at a time, and no deputy of a deputy: an absent one decides for nobody.
 */
export function mayAppoint(
  wanted: Appointment,
  standing: readonly Appointment[],
  today: PlainDate,
): Result<true, DeputyRefusal> {
  if (wanted.userId === wanted.deputyId) return refuse("own-deputy");
  if (wanted.to < wanted.from) return refuse("days-in-wrong-order");
  if (wanted.to < today) return refuse("absence-is-over");
  for (const other of standing) {
    if (other.to < wanted.from || other.from > wanted.to) continue;
    if (other.userId === wanted.userId) return refuse("has-a-deputy-already");
    if (other.userId === wanted.deputyId) return refuse("deputy-is-absent");
    if (other.deputyId === wanted.userId) return refuse("stands-in-already");
  }
  return ok(true);
}
