import type { PlainDate } from "../../../kernel/dates.ts";
import type { DocumentFields, Validity } from "../model.ts";

/**
 * The validity of a document on a day, by its own days: it comes into force on its effective day, and is expired
 * from the day after the last one. What was repealed stays so; what was amended is in force as amended.
 */
export function validityOn(
  document: Pick<DocumentFields, "validity" | "effectiveOn" | "expiresOn">,
  today: PlainDate,
): Validity {
  const { validity, effectiveOn, expiresOn } = document;
  if (validity === "repealed" || validity === "expired") return validity;
  if (expiresOn !== null && expiresOn < today) return "expired";
  const begins = validity === "not-yet-in-force" && effectiveOn !== null && effectiveOn <= today;
  return begins ? "in-force" : validity;
}
