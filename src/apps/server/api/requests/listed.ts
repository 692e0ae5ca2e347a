import type { PlainDate } from "../../../../kernel/dates.ts";
import { workingDaysBetween } from "../../../../kernel/working-days.ts";
import { namesOf, type SignedIn } from "../../../../modules/accounts/index.ts";
import { workingCalendar } from "../../../../modules/calendar/index.ts";
import {
  pileDays,
  pileOf,
  type ListedRequest,
  type Within,
} from "../../../../modules/requests/index.ts";
import type { App } from "../../app.ts";
import { placesFor, requestSite } from "./request-site.ts";

/** What a person may see of the requests of the site, and what rows of lists are shown with. */
export async function listDesk(app: App, person: SignedIn, organization: number | undefined) {
  const site = await requestSite(app);
  if (site === null) return null;
  const db = app.database.read;
  const readable = placesFor(person, "request.read", site.organizations);
  const wanted = organization === undefined ? null : [organization];
  const organizationIds =
    wanted === null || readable === null
      ? (wanted ?? readable)
      : wanted.filter((id) => readable.includes(id));
  const within: Within = { siteId: site.id, organizationIds };
  const calendar = await workingCalendar(db, site.id);
  const today = app.clock.today();
  const days = pileDays(today, calendar);
  const left = (dueOn: PlainDate | null) =>
    dueOn === null
      ? null
      : dueOn < today
        ? -workingDaysBetween(dueOn, today, calendar)
        : workingDaysBetween(today, dueOn, calendar);
  return {
    site,
    within,
    calendar,
    today,
    days,
    /** Rows with the names and days that a person reads. */
    async shown<Row extends ListedRequest>(rows: readonly Row[]) {
      const ids = rows.flatMap((row) => (row.userId === null ? [] : [row.userId]));
      const names = await namesOf(db, [...new Set(ids)]);
      return rows.map((row) => ({
        ...row,
        organizationName: site.nameOf(row.organizationId),
        userName: row.userId === null ? "" : (names.get(row.userId) ?? ""),
        daysLeft: row.concludedOn === null ? left(row.dueOn) : null,
        pile: pileOf(row.dueOn, days),
      }));
    },
  };
}

/** Whose cases are asked for; undefined is everybody's, null those that nobody has. */
export function officerAsked(
  asked: string | undefined,
  person: SignedIn,
): string | null | undefined {
  if (asked === "me") return person.userId;
  return asked === "none" ? null : asked;
}
