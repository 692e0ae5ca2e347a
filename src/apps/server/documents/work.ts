import { addDays } from "../../../kernel/dates.ts";
import { may, type Action, type SignedIn } from "../../../modules/accounts/index.ts";
import { sitesOfGroup } from "../../../modules/columns/index.ts";
import {
  endingBetween,
  ownAt,
  scheduledFor,
  toReassess,
  unchangedAmong,
  waitingFor,
  type Section,
  type Waiting,
} from "../../../modules/documents/index.ts";
import { trailOf, type Organization } from "../../../modules/organizations/index.ts";
import { hatsOf, type Hat } from "../../../modules/reviews/index.ts";
import { mayEverywhere } from "../access/places.ts";
import { portalOf, type App } from "../app.ts";
import { withBrokenLinks } from "../site-check/documents-behind.ts";
import { named, placesOfGroup } from "./names.ts";
import { workDetails } from "./work-details.ts";

/** Which right decides at which stage. */
const deciding = [
  ["first-review", "document.review"],
  ["second-review", "document.review"],
  ["third-review", "document.review"],
  ["secrecy-review", "document.secrecy-review"],
  ["approved", "document.publish"],
] as const;
const underway = [...deciding.map(([stage]) => stage), "scheduled"] as const;
const SOON = 7;

/** Everything that waits for a person today, in their own name and for those whose deputy they are. */
export async function workOf(app: App, person: SignedIn, limit: number) {
  const db = app.database.read;
  const today = app.clock.today();
  const places = await placesOfGroup(db, (await portalOf(app))?.groupId ?? 0);
  const siteIds = (await sitesOfGroup(db, places.groupId)).map((site) => site.id);
  const range = { siteIds, limit };
  const hats = (await hatsOf(db, person, today)).filter((hat): hat is Hat => !("kind" in hat));
  const waiting = hats.flatMap((hat) => waitingUnder(hat, places.organizations));
  const me = person.userId;
  const at = (action: Action) => placesWith(person, action, places.organizations);
  const broken = await withBrokenLinks(db, await app.siteChecks.last());
  const soon = { from: today, to: addDays(today, SOON) };
  const [forMe, overdue, returned, drafts, submitted, scheduled, endingSoon, reassess, links] =
    await Promise.all([
      waitingFor(db, range, waiting),
      waitingFor(db, range, waiting, today),
      ownAt(db, range, me, ["drafting"], true),
      ownAt(db, range, me, ["drafting"], false),
      ownAt(db, range, me, underway, false),
      scheduledFor(db, range, me, at("document.schedule")),
      endingBetween(db, range, soon, at("document.submit")),
      toReassess(db, range, today, at("document.submit")),
      unchangedAmong(
        db,
        range,
        { ids: broken.ids, since: broken.checkedAt },
        at("document.submit"),
      ),
    ]);
  const detailsOf = await workDetails(db, places.groupId, today, [
    forMe,
    overdue,
    returned,
    drafts,
    submitted,
    scheduled,
    endingSoon,
    reassess,
    links,
  ]);
  const shown = ({ total, rows }: Section) => ({
    total,
    rows: rows.map((row) => ({ ...named(row, places), ...detailsOf(row) })),
  });
  return {
    today,
    forMe: shown(forMe),
    overdue: shown(overdue),
    returned: shown(returned),
    drafts: shown(drafts),
    submitted: shown(submitted),
    scheduled: shown(scheduled),
    endingSoon: shown(endingSoon),
    reassess: shown(reassess),
    brokenLinks: shown(links),
    standsInFor: hats.flatMap((hat) => (hat.insteadOf === null ? [] : [hat.insteadOf.name])),
  };
}

/** What waits for somebody in their own name, or in the name of one whose deputy they are. */
function waitingUnder(hat: Hat, organizations: readonly Organization[]): readonly Waiting[] {
  const acts = hat.insteadOf ?? hat.person;
  const notBy = [...new Set([hat.person.userId, acts.userId, ...hat.standsInFor])];
  return deciding.flatMap(([stage, right]) => {
    const at = placesWith(acts, right, organizations);
    return at?.length === 0 ? [] : [{ stage, organizations: at, notBy }];
  });
}

/** The organizations where somebody may do something; null is all of them. */
function placesWith(
  person: SignedIn,
  action: Action,
  organizations: readonly Organization[],
): readonly number[] | null {
  if (mayEverywhere(person, action)) return null;
  const byId = new Map(organizations.map((one) => [one.id, one]));
  return organizations
    .filter((one) => may(person, action, { trail: trailOf(one.id, byId) }).ok)
    .map((one) => one.id);
}
