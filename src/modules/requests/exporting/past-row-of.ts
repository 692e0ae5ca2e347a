import type { CaseEvent, EventFacts, EventKind } from "../events.ts";
import type { PastKey } from "../importing/columns.ts";
import { IMPORTED, SAID_AT_IMPORT } from "../importing/past-events.ts";
import {
  applicantWords,
  basisWords,
  channelWords,
  formWords,
  outcomeWords,
  wayWords,
} from "../importing/words.ts";
import type { Applicant, ApplicantKind } from "../model.ts";
import type { Case } from "../rules/case.ts";

/** A case with who asked, where that has not been purged. */
export type ExportedCase = {
  readonly number: string;
  readonly applicant: Applicant | null;
  readonly applicantKind: ApplicantKind;
  readonly applicantLabel: string;
  readonly events: readonly CaseEvent[];
  readonly case: Case;
  /** What other modules know of it: the number of the letter that answered it, what followed. */
  readonly more: Readonly<Partial<Record<PastKey, string>>>;
};

/**
 * A case as a row of the table of past requests, so that what was exported can be imported. A table has one column for
 * each step: of several corrections or opinions the last one stands in it, all of them are in the other files.
 */
export function pastRowOf(
  found: ExportedCase,
  organization: string,
): Readonly<Partial<Record<PastKey, string>>> {
  const { applicant } = found;
  const { asked } = found.case;
  const isOral = firstOf(found, "filed")?.oral === true;
  return {
    number: found.number,
    organization,
    channel: channelWords[found.case.channel][0],
    oral: isOral ? "是" : "",
    arrivedOn: found.case.arrivedOn,
    confirmedOn: found.case.confirmedOn ?? "",
    applicantKind: applicantWords[found.applicantKind][0],
    applicantName: applicant?.name ?? found.applicantLabel,
    identityNumber: applicant?.identityNumber ?? "",
    phone: applicant?.phone ?? "",
    email: applicant?.email ?? "",
    address: applicant?.address ?? "",
    items: asked.items.map((one) => one.text.replaceAll(/\s+/g, " ")).join("\n"),
    features: asked.features,
    form: formWords[asked.form][0],
    way: wayWords[asked.way][0],
    ...stepsOf(found),
    ...endOf(found),
    box: lastOf(found, "archived")?.box ?? "",
    note: notesOf(found),
    ...found.more,
  };
}

function stepsOf(found: ExportedCase): Partial<Record<PastKey, string>> {
  const correction = found.case.corrections.at(-1);
  const extended = lastOf(found, "extended");
  const delayed = lastOf(found, "delayed");
  const noticed = lastOf(found, "fee-noticed");
  return {
    correctionAskedOn: correction?.askedOn ?? "",
    supplyBy: correction?.supplyBy ?? "",
    correctionReceivedOn: correction?.receivedOn ?? "",
    ...consultationOf(found, "third-party", {
      party: "thirdParty",
      asked: "thirdPartyAskedOn",
      answered: "thirdPartyAnsweredOn",
      agrees: "thirdPartyAgrees",
    }),
    ...consultationOf(found, "other-organ", {
      party: "otherOrgan",
      asked: "otherOrganAskedOn",
      answered: "otherOrganAnsweredOn",
      agrees: null,
    }),
    extensionDays: extended === null ? "" : String(extended.workingDays),
    extensionNoticedOn: extended?.noticedOn ?? "",
    extensionApprovedBy: extended?.approvedBy ?? "",
    delayedTo: delayed?.until ?? "",
    delayNoticedOn: delayed?.noticedOn ?? "",
    feeBasis: noticed === null ? "" : basisWords[noticed.basis][0],
    feeQuantity: noticed === null ? "" : String(noticed.quantity),
    feeNoticedOn: noticed?.on ?? "",
    feeYuan: noticed === null ? "" : String(noticed.yuan),
    feePaidOn: lastOf(found, "fee-paid")?.on ?? "",
  };
}

function consultationOf(
  found: ExportedCase,
  about: "third-party" | "other-organ",
  keys: Readonly<Record<"party" | "asked" | "answered", PastKey>> & {
    readonly agrees: PastKey | null;
  },
): Partial<Record<PastKey, string>> {
  const last = found.case.consultations.findLast((one) => one.about === about);
  if (last === undefined) return {};
  return {
    [keys.party]: last.party,
    [keys.asked]: last.askedOn,
    [keys.answered]: last.answeredOn ?? "",
    ...(keys.agrees === null || last.agrees === null
      ? {}
      : { [keys.agrees]: last.agrees ? "是" : "否" }),
  };
}

function endOf(found: ExportedCase): Partial<Record<PastKey, string>> {
  const { outcome, concludedOn, deliveredOn } = found.case;
  if (outcome === null || concludedOn === null) return {};
  const sent = lastOf(found, "sent");
  return {
    outcome: outcomeWords(outcome),
    answeredOn: concludedOn,
    letterNumber: outcome.facts["letterNumber"] ?? "",
    answer: [...new Set(outcome.items.flatMap((item) => Object.values(item.facts)))].join("；"),
    deliveredBy: sent === null ? "" : wayWords[sent.way][0],
    deliveredOn: deliveredOn ?? "",
  };
}

function notesOf(found: ExportedCase): string {
  return found.events
    .flatMap(({ facts }) => (facts.kind === "noted" ? [facts.text] : []))
    .filter((text) => text !== IMPORTED && !text.startsWith(SAID_AT_IMPORT))
    .join("\n");
}

type FactsOf<K extends EventKind> = Extract<EventFacts, { readonly kind: K }>;

function lastOf<K extends EventKind>(found: ExportedCase, kind: K): FactsOf<K> | null {
  const event = found.events.findLast(({ facts }) => facts.kind === kind);
  return event === undefined ? null : (event.facts as FactsOf<K>);
}

function firstOf<K extends EventKind>(found: ExportedCase, kind: K): FactsOf<K> | null {
  const event = found.events.find(({ facts }) => facts.kind === kind);
  return event === undefined ? null : (event.facts as FactsOf<K>);
}
