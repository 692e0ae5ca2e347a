import { sql } from "kysely";
import { addDays, type PlainDate } from "../../../kernel/dates.ts";
import type { Db } from "../../../platform/database/database.ts";
import type { Sealer } from "../../../platform/sealing.ts";
import { applicantMark } from "../codes.ts";
import type { Applicant, Asked } from "../model.ts";
import { askedMark } from "../rules/asked-mark.ts";
import type { Frequency } from "../rules/frequency.ts";
import { likeness } from "../rules/likeness.ts";
import { casesWithin, LISTED, toListed, type ListedRequest, type Within } from "./listed.ts";

/** A case that may be the same again. */
export type LikelySame = ListedRequest & {
  /** The same person (条例 art. 36(6): a repeated request), or others (art. 44: worth publishing). */
  readonly isSameApplicant: boolean;
  /** From 0 to 1. */
  readonly likeness: number;
};

const ALIKE = 0.6;
const LAST_OF_APPLICANT = 200;
const MOST = 20;

/**
 * Cases that ask for the same: of this applicant those whose text is alike, of others those that say the same word
 * for word. The most alike first. `except` is the case itself, where it is there already.
 */
export async function likelySame(
  db: Db,
  sealer: Sealer,
  within: Within,
  asked: { readonly applicant: Applicant; readonly asked: Asked },
  except: string | null = null,
): Promise<readonly LikelySame[]> {
  return sameAs(
    db,
    within,
    {
      applicantMark: applicantMark(sealer, asked.applicant),
      askedMark: askedMark(asked.asked),
      text: textOf(asked.asked),
    },
    except,
  );
}

/** The same for a case that is there. */
export async function likelySameAs(
  db: Db,
  within: Within,
  found: {
    readonly id: string;
    readonly applicantMark: string;
    readonly case: { readonly asked: Asked };
  },
): Promise<readonly LikelySame[]> {
  const { asked } = found.case;
  return sameAs(
    db,
    within,
    { applicantMark: found.applicantMark, askedMark: askedMark(asked), text: textOf(asked) },
    found.id,
  );
}

async function sameAs(
  db: Db,
  within: Within,
  about: { readonly applicantMark: string; readonly askedMark: string; readonly text: string },
  except: string | null,
): Promise<readonly LikelySame[]> {
  const own = await casesWithin(db, within)
    .where("applicant_mark", "=", about.applicantMark)
    .select([...LISTED, "asked"])
    .orderBy("received_on", "desc")
    .limit(LAST_OF_APPLICANT)
    .execute();
  const others =
    about.askedMark === ""
      ? []
      : await casesWithin(db, within)
          .where("asked_mark", "=", about.askedMark)
          .where("asked_mark", "<>", "")
          .where("applicant_mark", "<>", about.applicantMark)
          .select(LISTED)
          .orderBy("received_on", "desc")
          .limit(MOST)
          .execute();
  return [
    ...own.map((row) => ({
      ...toListed(row),
      isSameApplicant: true,
      likeness: likeness(textOf(row.asked), about.text),
    })),
    ...others.map((row) => ({ ...toListed(row), isSameApplicant: false, likeness: 1 })),
  ]
    .filter((one) => one.id !== except && one.likeness >= ALIKE)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, MOST);
}

/** How often an applicant asked one organ: in the 30 days to a day, and in its calendar month so far. */
export async function frequencyOf(
  db: Db,
  siteId: number,
  organizationId: number,
  mark: string,
  day: PlainDate,
): Promise<Frequency> {
  const first = `${day.slice(0, 8)}01`;
  const row = await casesWithin(db, { siteId, organizationIds: [organizationId] })
    .where("applicant_mark", "=", mark)
    .where("received_on", ">", addDays(day, -31))
    .where("received_on", "<=", day)
    .select((is) => [
      is.fn.countAll<number>().filterWhere("received_on", ">", addDays(day, -30)).as("days"),
      is.fn.countAll<number>().filterWhere("received_on", ">=", first).as("month"),
    ])
    .executeTakeFirstOrThrow();
  return { last30Days: row.days, thisMonth: row.month };
}

/** Which request of its applicant to its organ in a calendar month a case is (国办函〔2020〕109号 art. 4). */
export async function placeInMonth(
  db: Db,
  siteId: number,
  id: string,
  receivedOn: PlainDate,
): Promise<number> {
  const row = await db
    .selectFrom("requests.cases as other")
    .innerJoin("requests.cases as own", (join) =>
      join
        .onRef("own.site_id", "=", "other.site_id")
        .onRef("own.organization_id", "=", "other.organization_id")
        .onRef("own.applicant_mark", "=", "other.applicant_mark"),
    )
    .where("own.site_id", "=", siteId)
    .where("own.id", "=", id)
    .where("other.received_on", ">=", `${receivedOn.slice(0, 8)}01`)
    .where("other.received_on", "<=", receivedOn)
    .where(sql<boolean>`(other.received_on, other.number) <= (own.received_on, own.number)`)
    .select((is) => is.fn.countAll<number>().as("place"))
    .executeTakeFirstOrThrow();
  return row.place;
}

const textOf = (asked: Asked) => asked.items.map((item) => item.text).join(" ");
