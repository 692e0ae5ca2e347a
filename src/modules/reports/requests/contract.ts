import * as z from "zod";
import { decisionCodes } from "../../../kernel/decision-codes.ts";
import { detailsOf } from "../../../kernel/decision-details.ts";
import type { PlainDate } from "../../../kernel/dates.ts";
import {
  applicantKinds,
  caseMeasures,
  caseTimings,
  requestChannels,
  type CaseFilter,
  type OutcomeKey,
} from "../../requests/index.ts";
import {
  lawsuitCourses,
  remedyKinds,
  remedyStandings,
  type RemedyFilter,
} from "../../remedies/index.ts";
import { reaches, type Reach } from "./place-rules.ts";

const day = z.iso.date("日期写作 2018-05-01。").transform((text) => text as PlainDate);
const listOf = <T extends string>(known: readonly T[]) =>
  z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(z.enum(known)));

const outcomeKeys: readonly OutcomeKey[] = decisionCodes.flatMap((code) => [
  code,
  `${code}:` as const,
  ...detailsOf(code).map((detail) => `${code}:${detail}` as const),
]);

/** Whose cases are counted. `organization` is its address word; without it the whole district. */
export const figurePlace = z.object({
  organization: z.string().max(100).optional(),
  reach: z.enum(reaches).default("all").describe("own: the organization without those below it"),
  unit: z
    .enum(["application", "item"])
    .default("application")
    .describe("item: what was split off an application counts for itself (一事一申请)"),
});
export type FigurePlace = {
  readonly organization?: string | undefined;
  readonly reach: Reach;
  readonly unit: "application" | "item";
};

/** A cell as an address carries it: what it counts, and whose cases. */
export const casesOfCell = figurePlace.extend({
  measure: z.enum(caseMeasures),
  from: day,
  to: day,
  kinds: listOf(applicantKinds).optional(),
  channels: listOf(requestChannels).optional(),
  outcomes: listOf(outcomeKeys).optional(),
  timing: z.enum(caseTimings).optional(),
});

/** The same for a cell that counts remedies. */
export const remediesOfCell = figurePlace.extend({
  measure: z.enum(["standing", "filed"]),
  from: day,
  to: day,
  kind: z.enum(remedyKinds),
  course: z.enum(lawsuitCourses).optional(),
  standings: listOf(remedyStandings).optional(),
});

/** The query of the address that lists the cases of a cell. */
export function cellToQuery(filter: CaseFilter, place: FigurePlace): string {
  const query = new URLSearchParams({
    measure: filter.measure,
    from: filter.from,
    to: filter.to,
  });
  const lists = { kinds: filter.kinds, channels: filter.channels, outcomes: filter.outcomes };
  for (const [name, list] of Object.entries(lists))
    if (list !== undefined) query.set(name, list.join(","));
  if (filter.timing !== undefined) query.set("timing", filter.timing);
  return `${query.toString()}${placeToQuery(place)}`;
}

function placeToQuery(place: FigurePlace): string {
  const query = new URLSearchParams();
  if (place.organization !== undefined) query.set("organization", place.organization);
  if (place.reach !== "all") query.set("reach", place.reach);
  if (place.unit !== "application") query.set("unit", place.unit);
  const text = query.toString();
  return text === "" ? "" : `&${text}`;
}

/** Where the console lists the cases of a cell. */
export function cellUrl(filter: CaseFilter, place: FigurePlace): string {
  return `/admin/reports/requests/cases?${cellToQuery(filter, place)}`;
}

/** Where the console lists the remedies of a cell. */
export function remedyCellUrl(filter: RemedyFilter, place: FigurePlace): string {
  const query = new URLSearchParams({
    measure: filter.measure,
    from: filter.from,
    to: filter.to,
    kind: filter.kind,
  });
  if (filter.course !== undefined) query.set("course", filter.course);
  if (filter.standings !== undefined) query.set("standings", filter.standings.join(","));
  return `/admin/reports/requests/remedies?${query.toString()}${placeToQuery(place)}`;
}
