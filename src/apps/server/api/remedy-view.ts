import type * as z from "zod";
import { daysBetween, type PlainDate } from "../../../kernel/dates.ts";
import type { WorkingCalendar } from "../../../kernel/working-days.ts";
import { dueIn, endingOf, lastOf, type Remedy } from "../../../modules/remedies/index.ts";
import type { remedyRow } from "./contract/remedies.ts";

/** A remedy as the console shows it: its endings in words, what is to be done and how long that still takes. */
export function remedyView(
  found: Remedy,
  about: {
    readonly nameOf: (organizationId: number) => string;
    readonly calendar: WorkingCalendar;
    readonly today: PlainDate;
    readonly complaintDays: number;
  },
): z.input<typeof remedyRow> {
  const due = dueIn(found, about.calendar, about.complaintDays);
  return {
    id: found.id,
    kind: found.kind,
    organizationId: found.organizationId,
    organizationName: about.nameOf(found.organizationId),
    caseId: found.caseId,
    requestNumber: found.requestNumber,
    course: found.course,
    label: found.label,
    subject: found.subject,
    filedOn: found.filedOn,
    voidedOn: found.voidedOn,
    version: found.version,
    changedBy: found.changedBy,
    changedAt: found.changedAt,
    standing: lastOf(found).decision?.result ?? "pending",
    instances: found.instances.map(({ decision, ...instance }) => ({
      ...instance,
      decision:
        decision === null
          ? null
          : {
              on: decision.on,
              ending: endingOf(found.kind, decision.ending)?.label ?? decision.ending,
              told: decision.told,
            },
    })),
    due: due === null ? null : { ...due, daysLeft: daysBetween(about.today, due.lastDay) },
  };
}
