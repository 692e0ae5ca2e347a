import type { PlainDate } from "../../kernel/dates.ts";

export const visitKinds = [
  "home",
  "column",
  "document",
  "organization",
  "attachment",
  "other",
] as const;
/** What of the published site was looked at. */
export type VisitKind = (typeof visitKinds)[number];

/** A page or an attachment that counts: its file, relative to the site folder, and what it is. */
export type Visited = { readonly path: string; readonly kind: VisitKind };

/** How often something was looked at: by people, and apart from them by programs. */
export type Views = { readonly people: number; readonly robots: number };

/** The views of one path on one day in Beijing. */
export type DayOfPath = Views & Visited & { readonly day: PlainDate };

/** The days from one to another, both included. */
export type Period = { readonly from: PlainDate; readonly to: PlainDate };

/** To whom the views of a path belong; what is unknown belongs to the site alone. */
export type Place = {
  readonly siteId: number | null;
  readonly columnId: number | null;
  readonly organizationId: number | null;
  readonly documentId: string | null;
};
