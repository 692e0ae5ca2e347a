import { plainDateOf } from "../../kernel/dates.ts";
import type { Consultation, ConsultationKind, History } from "./model.ts";

export const day = plainDateOf;

/** A request to which nothing happened but what is named. */
export function aHistory(parts: Partial<History>): History {
  return {
    receivedOn: day("2022-06-01"),
    corrections: [],
    consultations: [],
    extension: null,
    fee: null,
    delayedTo: null,
    ...parts,
  };
}

/** An opinion asked for, by a letter whose arrival is not known. */
export function asked(
  askedOn: string,
  answeredOn: string | null,
  kind: ConsultationKind = "third-party",
): Consultation {
  const answered = answeredOn === null ? null : day(answeredOn);
  return { kind, askedOn: day(askedOn), arrivedOn: null, answeredOn: answered };
}
