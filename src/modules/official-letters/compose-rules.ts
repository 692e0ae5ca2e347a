import type { PlainDate } from "../../kernel/dates.ts";
import type { DecisionCode } from "../../kernel/decision-codes.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { LetterSheet } from "../../platform/typesetting/index.ts";
import { answerPlaceNames, answerPlaces } from "./answer-rules.ts";
import { contradictionsIn } from "./contradiction-rules.ts";
import {
  letterTitles,
  type CaseFacts,
  type LetterFacts,
  type LetterKind,
  type Organ,
  type RemedyBodies,
} from "./model.ts";
import { commonPlaces, kindPlaces, placeNames, youOf } from "./place-rules.ts";
import { bodiesOn, remedyParagraph } from "./remedy-rules.ts";
import { opinionSlip, partsOf } from "./sheet-rules.ts";
import { render, type Places } from "./template-rules.ts";
import { asPhrase, asQuoted, chineseDay, chineseNumber } from "./text-rules.ts";
import type { Templates } from "./wording-rules.ts";

export type LetterRefusal = "facts-missing" | "facts-contradictory";

/** What an office has settled once for all its letters. */
export type Office = {
  readonly organ: Organ;
  readonly bodies: readonly RemedyBodies[];
  readonly templates: Templates;
};

const HEADING_LETTERS = 24;
const TO_ORGANS: readonly LetterKind[] = ["assistance", "co-maker-consultation"];

/**
 * Makes a letter from the facts of its kind, the case, what the office has settled, the number it was given (null for
 * a preview) and the day it bears. Refuses, naming the facts in Chinese, one that would have a gap or would
 * contradict itself; each item that was asked for has its line in a reply.
 */
export function composeLetter(
  facts: LetterFacts,
  about: CaseFacts,
  office: Office,
  number: string | null,
  day: PlainDate,
): Result<LetterSheet, LetterRefusal> {
  const contradictions = contradictionsIn(facts, about, day);
  if (contradictions.length > 0)
    return refuse("facts-contradictory", { facts: contradictions.join("；") });
  const missing = new Set<string>();
  const name = (place: string) => missing.add(placeNames[place] ?? place);
  const places: Places = {
    ...commonPlaces(facts, about, office.organ, day),
    ...kindPlaces(facts),
    ...showing(facts, about),
    ...(facts.kind === "reply" ? replyPlaces(facts, about, office.templates, missing) : {}),
    ...remedy(facts, about, office, day, missing),
  };
  const text = render(office.templates.textOf(facts.kind), places);
  text.missing.forEach(name);
  const addressee = addresseeOf(facts, about);
  if (addressee === "") missing.add("收信人");
  if (asPhrase(office.organ.name) === "") name("机关名称");
  if (asPhrase(office.organ.phone) === "") name("联系电话");
  if (missing.size > 0) return refuse("facts-missing", { facts: [...missing].join("、") });
  return ok(sheetOf(facts, office.organ, { text: text.text, addressee, number, about, day }));
}

/** Whether letters of a kind are numbered; a receipt bears the number of the case. */
export function isNumbered(kind: LetterKind): boolean {
  return kind !== "receipt";
}

function showing(facts: LetterFacts, about: CaseFacts): Places {
  const isShown = facts.kind === "third-party-consultation" && facts.showsApplicant;
  return { 提出申请者: isShown ? asPhrase(about.applicant.name) : "" };
}

function replyPlaces(
  facts: Extract<LetterFacts, { readonly kind: "reply" }>,
  about: CaseFacts,
  templates: Templates,
  missing: Set<string>,
): Places {
  const isSeveral = facts.items.length > 1;
  const items = facts.items.map((item, at) => {
    const which = isSeveral ? `第${at + 1}项的` : "";
    const known = answerPlaces(item, about.rules);
    if (known === null) {
      missing.add(`${which}答复的类别`);
      return { 答复: "（缺）" };
    }
    if (item.code === "A2" && item.partCode === null) missing.add(`${which}不予公开部分的类别`);
    const done = render(templates.textOf(known.key), { 称呼: youOf(about), ...known.places });
    for (const place of done.missing) missing.add(which + (answerPlaceNames[place] ?? place));
    const title = `${chineseNumber(at + 1)}、关于“${shortened(item.asked)}”`;
    return { 标题: isSeveral ? title : "", 答复: done.text };
  });
  return { 每项: items };
}

function shortened(asked: string): string {
  const letters = [...asQuoted(asked)];
  return letters.length > HEADING_LETTERS
    ? `${letters.slice(0, HEADING_LETTERS).join("")}…`
    : letters.join("");
}

/** Decisions say how they can be contested; letters of the procedure do not. */
function remedy(
  facts: LetterFacts,
  about: CaseFacts,
  office: Office,
  day: PlainDate,
  missing: Set<string>,
): Places {
  const codes = contestable(facts);
  if (codes === null) return {};
  const bodies = bodiesOn(office.bodies, day);
  if (bodies === null || bodies.reviewing.length === 0) missing.add("行政复议机关的名称");
  if (bodies === null || bodies.court.trim() === "") missing.add("人民法院的名称");
  if (bodies === null) return { 救济告知: "（缺）" };
  const of = facts.kind === "reply" ? "答复书" : "告知书";
  const you = facts.kind === "third-party-disclosure" ? "你方" : youOf(about);
  return { 救济告知: remedyParagraph(codes, bodies, day, { you, of }) };
}

/** The codes decided in a letter, by which it is contested; null for a letter that decides nothing. */
function contestable(facts: LetterFacts): readonly DecisionCode[] | null {
  switch (facts.kind) {
    case "reply":
      return facts.items.map((item) => item.partCode ?? item.code);
    case "third-party-disclosure":
      return ["A1"];
    case "record-correction":
      return facts.outcome === "refused" ? ["F3"] : null;
    default:
      return null;
  }
}

function addresseeOf(facts: LetterFacts, about: CaseFacts): string {
  switch (facts.kind) {
    case "third-party-consultation":
    case "third-party-disclosure":
      return asPhrase(facts.thirdParty ?? "");
    case "co-maker-consultation":
      return asPhrase(facts.coMaker ?? "");
    case "assistance":
      return asPhrase(facts.helper ?? "");
    default:
      return asPhrase(about.applicant.name);
  }
}

function sheetOf(
  facts: LetterFacts,
  organ: Organ,
  done: {
    readonly text: string;
    readonly addressee: string;
    readonly number: string | null;
    readonly about: CaseFacts;
    readonly day: PlainDate;
  },
): LetterSheet {
  const date = chineseDay(done.day);
  const name = asPhrase(organ.name);
  const isAsking =
    facts.kind === "third-party-consultation" || facts.kind === "co-maker-consultation";
  const given = facts.kind === "reply" ? facts.attachments.map(asPhrase) : [];
  const attachments = isAsking ? ["征求意见回执"] : given.filter((one) => one !== "");
  const number = isNumbered(facts.kind)
    ? (done.number ?? "（签发时编号）")
    : `受理编号：${asPhrase(done.about.number)}`;
  const contact = [organ.office, organ.phone, organ.address].map(asPhrase);
  const [office = "", phone = "", address = ""] = contact;
  return {
    redHead: isNumbered(facts.kind) ? name : null,
    number,
    title: `${name}\n${letterTitles[facts.kind]}`,
    addressee: done.addressee,
    body: partsOf(done.text, facts.kind === "fee-notice" ? facts.steps : []),
    attachments,
    seal: { organ: name, date },
    note: [
      office === "" ? "" : `联系单位：${office}`,
      `联系电话：${phone}`,
      address === "" ? "" : `地址：${address}`,
    ]
      .filter((part) => part !== "")
      .join("；"),
    copies: null,
    // 版记 goes with what organs send each other.
    imprint: TO_ORGANS.includes(facts.kind) ? { organ: name, date } : null,
    annexes: isAsking ? [opinionSlip("附件")] : [],
  };
}
