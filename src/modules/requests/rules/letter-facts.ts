import type { DecisionDetail } from "../../../kernel/decision-details.ts";
import type {
  CaseFacts,
  ItemAnswer as LetterItem,
  LetterFacts,
} from "../../official-letters/index.ts";
import type { EventFacts, ItemAnswer, Outcome } from "../events.ts";
import type { Applicant, RequestChannel } from "../model.ts";
import type { Case } from "./case.ts";
import { feeOfRequest, stepsByPages } from "./fees.ts";

/** How a request came, as letters say it. */
const channelWords: Readonly<Record<RequestChannel, string>> = {
  "in-person": "当面",
  "signed-post": "通过信函",
  "plain-post": "通过信函",
  network: "通过互联网",
  fax: "通过传真",
  mailbox: "通过电子邮箱",
};

/** What every letter of a received case says of it; null of one that is not received. */
export function caseFacts(
  found: { readonly number: string; readonly case: Case },
  applicant: Pick<Applicant, "name" | "kind">,
  received: { readonly on: CaseFacts["receivedOn"]; readonly rules: CaseFacts["rules"] } | null,
): CaseFacts | null {
  if (received === null) return null;
  return {
    number: found.number,
    rules: received.rules,
    receivedOn: received.on,
    channel: channelWords[found.case.channel],
    correctedOn:
      found.case.corrections.findLast((one) => one.receivedOn !== null)?.receivedOn ?? null,
    applicant: {
      name: applicant.name,
      kind: applicant.kind === "citizen" ? "person" : "organization",
    },
    itemsAsked: found.case.asked.items.map((item) => item.text),
  };
}

/** The form that a letter gives to what counting calls a detail. */
const formOfDetail: Readonly<Partial<Record<DecisionDetail, string>>> = {
  "already-public": "published",
  provided: "given",
  "business-secret": "trade",
  privacy: "privacy",
  "does-not-exist": "absent",
  "another-organ": "not-ours",
};

/** The answer as a letter: each item that was asked for with its line. */
export function replyFacts(
  found: Case,
  outcome: Outcome,
  attachments: readonly string[],
): LetterFacts {
  const textOf = (place: number) =>
    found.asked.items.find((item) => item.place === place)?.text ?? "";
  return {
    kind: "reply",
    code: outcome.code,
    items: outcome.items.map((item) => letterItem(item, textOf(item.place))),
    attachments,
  };
}

function letterItem(item: ItemAnswer, asked: string): LetterItem {
  return {
    asked,
    code: item.code,
    form: item.form ?? (item.detail === null ? null : (formOfDetail[item.detail] ?? null)),
    partCode: item.partCode,
    partForm: item.partForm,
    facts: item.facts,
  };
}

/** Letters to third parties who objected, when it is opened all the same: content and reasons (条例 art. 32). */
export function disclosureNotices(found: Case, outcome: Outcome): readonly LetterFacts[] {
  const given = outcome.items.flatMap((item) =>
    item.code === "A1" && item.detail === "provided" ? [item.facts.given ?? null] : [],
  );
  if (given.length === 0) return [];
  return found.consultations
    .filter((one) => one.about === "third-party" && one.agrees === false)
    .map((one) => ({
      kind: "third-party-disclosure",
      thirdParty: one.party,
      content: given.find((content) => content !== null) ?? null,
      publicInterest: outcome.facts["publicInterest"] ?? null,
      objectedOn: one.answeredOn,
    }));
}

/** What a fee is made of, as its notice lists it. */
export function feeFacts(
  fee: Extract<EventFacts, { readonly kind: "fee-noticed" }>,
  payment: string | null,
): LetterFacts {
  const { basis, quantity, yuan } = fee;
  const steps =
    basis === "by-request"
      ? [
          {
            range: `当月第${quantity}件`,
            rate: `${feeOfRequest(quantity)}元/件`,
            count: 1,
            yuan,
          },
        ]
      : stepsByPages(quantity).map((step) => ({
          range: `第${step.from}页至第${step.to}页`,
          rate: step.yuan === 0 ? "不收费" : `${step.yuan}元/页`,
          count: step.count,
          yuan: step.count * step.yuan,
        }));
  return { kind: "fee-notice", basis, steps, totalYuan: yuan, payment };
}
