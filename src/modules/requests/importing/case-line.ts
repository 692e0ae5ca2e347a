import { z } from "zod";
import type { EventFacts } from "../events.ts";
import { applicantKinds, fileRoles, identityKinds } from "../model.ts";
import { askedContract, eventContract, type LineFacts } from "./event-contract.ts";

const words = z.string().max(400);

const applicant = z.strictObject({
  kind: z.enum(applicantKinds),
  name: words,
  identityKind: z.enum(identityKinds),
  identityNumber: words,
  representative: words,
  contact: words,
  phone: words,
  email: words,
  fax: words,
  address: words,
  postcode: words,
  agent: z.strictObject({ name: words, identityNumber: words, phone: words }).nullable(),
});

/** A case as a line of the export: everything that is known of it. */
export const caseLine = z.strictObject({
  number: z.string().min(1).max(40),
  /** The organ at which it was filed and where it is now, by address. */
  organization: z.string().min(1).max(100),
  formKey: z.string().min(1).max(200),
  filedAt: z.iso.datetime(),
  /** Null once it has been purged. */
  applicant: applicant.nullable(),
  applicantKind: z.enum(applicantKinds),
  applicantLabel: words,
  asked: askedContract,
  events: z
    .array(z.strictObject({ at: z.iso.datetime(), by: words, facts: eventContract }))
    .min(1)
    .max(2_000),
  /** Files beside the lines, by their path in the exported folder. */
  files: z
    .array(
      z.strictObject({
        role: z.enum(fileRoles),
        name: z.string().min(1).max(255),
        mediaType: words,
        size: z.int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        isQuarantined: z.boolean(),
        path: z.string().max(200).nullable(),
      }),
    )
    .max(500),
});
export type CaseLine = z.output<typeof caseLine>;

/** The facts of an event as a line says them. */
export function lineFacts(facts: EventFacts, slugOf: (id: number) => string): LineFacts {
  switch (facts.kind) {
    case "assigned":
      return {
        kind: facts.kind,
        organization: slugOf(facts.organizationId),
        reason: facts.reason,
      };
    case "transferred":
      return {
        kind: facts.kind,
        organization: slugOf(facts.toOrganizationId),
        on: facts.on,
        reason: facts.reason,
      };
    case "help-asked":
    case "help-given": {
      const { organizationId, ...more } = facts;
      return { ...more, organization: slugOf(organizationId) } as LineFacts;
    }
    default:
      return facts as LineFacts;
  }
}

/** The facts of a line as an event has them here; null when an organization is not there. */
export function eventFacts(
  facts: LineFacts,
  idOf: (slug: string) => number | null,
): EventFacts | null {
  if (!("organization" in facts)) return facts as EventFacts;
  const { organization, ...more } = facts;
  const id = idOf(organization);
  if (id === null) return null;
  if (more.kind === "transferred") return { ...more, toOrganizationId: id };
  // People have other ids in another installation; the name stands with the event.
  if (more.kind === "assigned") return { ...more, organizationId: id, userId: null };
  return { ...more, organizationId: id };
}
