import type { PlainDate } from "../../kernel/dates.ts";
import type { WorkingCalendar } from "../../kernel/working-days.ts";

export const dayKinds = ["off", "worked"] as const;
/** How a day differs from the plain week: nobody works (放假), or a weekend day is worked (调休上班). */
export type DayKind = (typeof dayKinds)[number];

export type CalendarDay = {
  readonly day: PlainDate;
  readonly kind: DayKind;
  /** The occasion, in Chinese: 春节. */
  readonly name: string;
};

/** A year's days as the State Council's office announced them; some lie in the December before. */
export type NationalYear = {
  readonly year: number;
  readonly source: string;
  readonly days: readonly CalendarDay[];
};

/** A day that one site's district sets for itself (放假办法 art. 4), and the decision that says so. */
export type LocalDay = CalendarDay & { readonly source: string };

/**
 * The calendar that a site's terms are counted in. From `provisionalFrom` on nothing has been announced:
 * weekends and the statutory days alone are off, and a term that ends there is provisional.
 */
export type SiteCalendar = WorkingCalendar & { readonly provisionalFrom: PlainDate };
