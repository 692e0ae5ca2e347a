import { addDays, type PlainDate } from "../../../kernel/dates.ts";
import type { Outcome } from "../events.ts";
import * as answering from "./answering.ts";
import type { Case } from "./case.ts";
import * as consultation from "./consultation.ts";
import * as correction from "./correction.ts";
import * as ending from "./ending.ts";
import * as excess from "./excess.ts";
import * as extension from "./extension.ts";
import type { Decided, Occasion } from "./occasion.ts";
import * as payment from "./payment.ts";
import * as registering from "./registering.ts";
import { stepNames, steps, type StepName } from "./steps.ts";

/** What chance decides of a step in a random history. */
export type Chance = { readonly pick: number; readonly days: number; readonly yes: boolean };

/** Takes a step that is possible, filled in by chance; null when none is. For tests of what must always hold. */
export function randomStep(
  found: Case,
  occasion: Occasion,
  { pick, days, yes }: Chance,
): { readonly step: StepName; readonly decided: Decided } | null {
  const possible = stepNames.filter(
    (name) =>
      name in filled &&
      (pick % 9 === 0 || !sideways.has(name)) &&
      steps[name].may(found, occasion).ok,
  );
  const step = possible[pick % Math.max(1, possible.length)];
  const fill = step === undefined ? undefined : filled[step];
  if (step === undefined || fill === undefined) return null;
  // Sometimes it is noted of a day before.
  const on = yes ? occasion.today : addDays(occasion.today, -days);
  return { step, decided: fill(found, { on, days, yes, pick }, occasion) };
}

/** Steps that lead nowhere or to an early end are rare, or no history would come far. */
const sideways: ReadonlySet<StepName> = new Set([
  "assign",
  "transfer",
  "correct-entry",
  "search",
  "consultation-arrived",
  "withdraw",
  "close-otherwise",
  "return",
] as const);

type Filled = { readonly on: PlainDate } & Chance;
type Fill = (found: Case, by: Filled, occasion: Occasion) => Decided;

const text = "说明";
const filled: Readonly<Partial<Record<StepName, Fill>>> = {
  confirm: (found, { on }, occasion) => registering.confirm(found, { on, how: text }, occasion),
  assign: (found) => registering.assign(found, { userId: null, reason: "" }),
  transfer: (found, { on }, occasion) =>
    registering.transfer(
      found,
      { toOrganizationId: found.organizationId + 1, on, reason: text },
      occasion,
    ),
  "correct-entry": (found, { pick }, occasion) =>
    registering.correctChannel(
      found,
      {
        channel: (["in-person", "signed-post", "fax", "network"] as const)[pick % 4] ?? "fax",
        reason: text,
      },
      occasion,
    ),
  "ask-correction": (found, { on, days }, occasion) =>
    correction.askCorrection(found, { on, what: text, supplyBy: addDays(on, days) }, occasion),
  "receive-correction": (found, { on }, occasion) =>
    correction.receiveCorrection(found, { on, text }, occasion),
  "lapse-correction": (found, _, occasion) =>
    correction.lapseCorrection(found, { reason: text }, occasion),
  consult: (found, { on, yes }, occasion) =>
    consultation.consult(
      found,
      { about: yes ? "third-party" : "other-organ", party: text, on, content: text },
      occasion,
    ),
  "consultation-arrived": (found, { on, pick }, occasion) =>
    consultation.consultationArrived(
      found,
      { consultation: (pick % found.consultations.length) + 1, on },
      occasion,
    ),
  "consultation-answered": (found, { on, pick, yes }, occasion) =>
    consultation.consultationAnswered(
      found,
      { consultation: (pick % found.consultations.length) + 1, on, agrees: yes, reasons: text },
      occasion,
    ),
  extend: (found, { on, days }, occasion) =>
    extension.extend(
      found,
      { workingDays: (days % 15) + 1, reason: text, approvedBy: text, noticedOn: on },
      occasion,
    ),
  "ask-reasons": (found, { on, days }, occasion) =>
    excess.askReasons(found, { on, supplyBy: addDays(on, days), text }, occasion),
  "give-reasons": (found, { on }, occasion) => excess.giveReasons(found, { on, text }, occasion),
  delay: (found, { on, days }, occasion) =>
    excess.delay(found, { until: addDays(on, 60 + days), reason: text, noticedOn: on }, occasion),
  "notice-fee": (found, { on, pick, yes }, occasion) =>
    payment.noticeFee(
      found,
      { on, basis: yes ? "by-page" : "by-request", quantity: pick % 300 },
      occasion,
    ),
  "pay-fee": (found, { on }, occasion) =>
    payment.payFee(found, { on, yuan: found.fee?.yuan ?? 0, receipt: text }, occasion),
  "waive-fee": (found) => payment.waiveFee(found, { reason: text }),
  "lapse-fee": (found, _, occasion) => payment.lapseFee(found, { reason: text }, occasion),
  search: (found) => answering.recordSearch(found, { where: text, terms: text, found: text }),
  draft: (found, { pick }, occasion) =>
    answering.draft(found, { outcome: anyOutcome(found, pick) }, occasion),
  "hand-in": (found, _, occasion) => answering.handIn(found, {}, occasion),
  pass: (found, _, occasion) => answering.pass(found, { opinion: text }, occasion),
  return: (found) => answering.giveBack(found, { opinion: text }),
  sign: (found, _, occasion) => {
    const may = answering.maySign(found, occasion);
    return may.ok
      ? { ok: true, value: [{ kind: "signed", letterId: "x", on: occasion.today }] }
      : may;
  },
  send: (found, { on, yes }, occasion) =>
    ending.send(found, { way: yes ? "post" : "pick-up", on, proof: text }, occasion),
  deliver: (found, { on }, occasion) => ending.deliver(found, { on, proof: text }, occasion),
  "fail-delivery": (found, { on }, occasion) =>
    ending.failDelivery(found, { on, reason: text }, occasion),
  withdraw: (found, { on }, occasion) => ending.withdraw(found, { on, reason: text }, occasion),
  "close-otherwise": (found, _, occasion) =>
    ending.closeOtherwise(found, { detail: "merged", reason: text }, occasion),
  archive: (found) => ending.archive(found, { box: text }),
};

function anyOutcome(found: Case, pick: number): Outcome {
  const all = [
    { code: "A1", detail: "provided" },
    { code: "B1", detail: null },
    { code: "B4", detail: "privacy" },
    { code: "C1", detail: "does-not-exist" },
    { code: "B8", detail: null },
  ] as const;
  const { code, detail } = all[pick % all.length] ?? all[0];
  const item = { code, detail, form: null, partCode: null, partForm: null, facts: {} };
  return {
    code,
    detail,
    items: found.asked.items.map(({ place }) => ({ place, ...item })),
    facts: { publicInterest: text },
  };
}
