import type { PlainDate } from "../../../kernel/dates.ts";
import { MOST_ITEMS } from "../rules/filing.ts";
import { cellsOf, type Cells } from "./cells.ts";
import { pastColumn, type PastKey } from "./columns.ts";
import type { CellProblem, PastCase, PastConsultation, PastRemedy } from "./past-case.ts";
import {
  applicantWords,
  basisWords,
  channelWords,
  formWords,
  readOutcome,
  reviewWords,
  suitWords,
  wayWords,
  type Words,
} from "./words.ts";

export type PastRow =
  | { readonly ok: true; readonly value: PastCase }
  | { readonly ok: false; readonly problems: readonly CellProblem[] };

/** An organization as a row may name it. */
export type NamedOrganization = {
  readonly id: number;
  readonly slug: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
};

/**
 * Reads a row: what its cells say, or everything that is wrong in them at once. Days lie between the Regulation's
 * coming into force and today, in the order in which things happen; what broke the law can have happened and is read.
 */
export function readPastRow(
  texts: Readonly<Partial<Record<PastKey, string>>>,
  known: { readonly today: PlainDate; readonly organizations: readonly NamedOrganization[] },
): PastRow {
  const cells = cellsOf(texts, known.today);
  const arrivedOn = cells.neededDay("arrivedOn");
  const confirmedOn = cells.day("confirmedOn", "arrivedOn");
  const read = {
    number: numberIn(cells),
    organizationId: organizationIn(cells, known.organizations),
    channel: cells.neededWord("channel", channelWords),
    oral: cells.yes("oral") ?? false,
    arrivedOn,
    confirmedOn,
    applicantKind: cells.neededWord("applicantKind", applicantWords),
    applicantName: cells.needed("applicantName", 200),
    identityNumber: cells.text("identityNumber", 60),
    phone: cells.text("phone", 60),
    email: cells.text("email", 200),
    address: cells.text("address", 400),
    items: itemsIn(cells),
    features: cells.text("features", 2_000),
    form: cells.word("form", formWords) ?? "paper",
    way: cells.word("way", wayWords) ?? "post",
    correction: correctionIn(cells),
    thirdParty: consultationIn(cells, {
      party: "thirdParty",
      asked: "thirdPartyAskedOn",
      answered: "thirdPartyAnsweredOn",
      agrees: "thirdPartyAgrees",
    }),
    otherOrgan: consultationIn(cells, {
      party: "otherOrgan",
      asked: "otherOrganAskedOn",
      answered: "otherOrganAnsweredOn",
      agrees: null,
    }),
    extension: extensionIn(cells),
    fee: feeIn(cells),
    end: endIn(cells),
    delay: delayIn(cells),
    remedies: remediesIn(cells),
    box: cells.text("box", 60),
    note: cells.text("note", 2_000),
  };
  // What is needed and missing has been named; the value is then not used.
  return cells.problems.length > 0
    ? { ok: false, problems: cells.problems }
    : { ok: true, value: read as PastCase };
}

function numberIn(cells: Cells): string {
  const number = cells.needed("number", 40);
  if (/[\p{Cc}\n]/u.test(number)) cells.wrong("number", "登记编号只能有一行，请核对。");
  return number;
}

function organizationIn(cells: Cells, organizations: readonly NamedOrganization[]): number | null {
  const named = cells.needed("organization", 200);
  if (named === "") return null;
  const found = organizations.filter((one) =>
    [one.name, one.shortName, one.code, one.slug].includes(named),
  );
  if (found.length === 1 && found[0] !== undefined) return found[0].id;
  cells.wrong(
    "organization",
    found.length === 0
      ? `没有名为“${named}”的机关，请填写本平台已有机构的全称、简称或代码。`
      : `有几个机关都叫“${named}”，请改填全称或代码。`,
  );
  return null;
}

function itemsIn(cells: Cells): readonly string[] {
  const items = cells
    .needed("items", 8_000)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (items.length > MOST_ITEMS) {
    cells.wrong("items", `最多${MOST_ITEMS}项，现在有${items.length}项，请分成几件登记。`);
  }
  return items;
}

function correctionIn(cells: Cells): PastCase["correction"] {
  const askedOn = cells.day("correctionAskedOn", "arrivedOn");
  const supplyBy = cells.anyDay("supplyBy", "correctionAskedOn");
  const receivedOn = cells.day("correctionReceivedOn", "correctionAskedOn");
  if (askedOn !== null) return { askedOn, supplyBy, receivedOn };
  cells.only("supplyBy", "correctionAskedOn");
  cells.only("correctionReceivedOn", "correctionAskedOn");
  return null;
}

function consultationIn(
  cells: Cells,
  keys: Readonly<Record<"party" | "asked" | "answered", PastKey>> & {
    readonly agrees: PastKey | null;
  },
): PastConsultation | null {
  const askedOn = cells.day(keys.asked, "arrivedOn");
  const answeredOn = cells.day(keys.answered, keys.asked);
  const agrees = keys.agrees === null ? true : cells.yes(keys.agrees);
  const party = cells.text(keys.party, 200);
  if (askedOn === null) {
    for (const key of [keys.party, keys.answered]) cells.only(key, keys.asked);
    return null;
  }
  if (answeredOn === null || agrees !== null || keys.agrees === null)
    return { party, askedOn, answeredOn, agrees: answeredOn === null ? null : agrees };
  cells.wrong(keys.agrees, "第三方答复了，请填写是否同意公开（是、否）。");
  return null;
}

function extensionIn(cells: Cells): PastCase["extension"] {
  const workingDays = cells.number("extensionDays", { least: 1, most: 400, isWhole: true });
  const noticedOn = cells.day("extensionNoticedOn", "arrivedOn");
  const approvedBy = cells.text("extensionApprovedBy", 60);
  if (workingDays !== null && noticedOn !== null) return { workingDays, noticedOn, approvedBy };
  cells.together("extensionDays", "extensionNoticedOn");
  return null;
}

function feeIn(cells: Cells): PastCase["fee"] {
  const noticedOn = cells.day("feeNoticedOn", "arrivedOn");
  const yuan = cells.number("feeYuan", { least: 0.01, most: 10_000_000, isWhole: false });
  const paidOn = cells.day("feePaidOn", "feeNoticedOn");
  const quantity = cells.number("feeQuantity", { least: 1, most: 1_000_000, isWhole: true });
  const basis = cells.word("feeBasis", basisWords) ?? "by-page";
  if (noticedOn !== null && yuan !== null)
    return { basis, quantity: quantity ?? 1, yuan, noticedOn, paidOn };
  cells.together("feeNoticedOn", "feeYuan");
  cells.only("feePaidOn", "feeNoticedOn");
  return null;
}

function endIn(cells: Cells): PastCase["end"] {
  const written = cells.text("outcome", 200);
  const outcome = written === "" ? null : readOutcome(written);
  if (written !== "" && outcome === null)
    cells.wrong(
      "outcome",
      `不认识办理结果“${written}”，请填写代码（A1 至 F3）或年度报告表格里的文字，如“予以公开”。`,
    );
  const answeredOn = cells.day("answeredOn", "arrivedOn");
  const deliveredOn = cells.day("deliveredOn", "answeredOn");
  const deliveredBy = cells.word("deliveredBy", wayWords) ?? cells.known("way", wayWords) ?? "post";
  const letterNumber = cells.text("letterNumber", 80);
  const answer = cells.text("answer", 8_000);
  if (outcome !== null && answeredOn !== null)
    return { outcome, answeredOn, letterNumber, answer, deliveredBy, deliveredOn };
  if (outcome !== null || written === "") cells.together("outcome", "answeredOn");
  cells.only("deliveredOn", "answeredOn");
  return null;
}

function delayIn(cells: Cells): PastCase["delay"] {
  const noticedOn = cells.day("delayNoticedOn", "arrivedOn");
  const until = cells.anyDay("delayedTo", "delayNoticedOn");
  if (until !== null && noticedOn !== null) return { until, noticedOn };
  cells.together("delayedTo", "delayNoticedOn");
  return null;
}

function remediesIn(cells: Cells): readonly PastRemedy[] {
  const found = [
    remedyIn(cells, "reconsideration", reviewWords, {
      filed: "reviewFiledOn",
      ending: "reviewEnding",
      decided: "reviewDecidedOn",
    }),
    remedyIn(cells, "lawsuit", suitWords, {
      filed: "suitFiledOn",
      ending: "suitEnding",
      decided: "suitDecidedOn",
    }),
  ];
  return found.filter((one) => one !== null);
}

function remedyIn<K extends string>(
  cells: Cells,
  kind: PastRemedy["kind"],
  words: Words<K>,
  keys: Readonly<Record<"filed" | "ending" | "decided", PastKey>>,
): PastRemedy | null {
  const filedOn = cells.day(keys.filed, "arrivedOn");
  const ending = cells.word(keys.ending, words);
  const on = cells.day(keys.decided, keys.filed);
  cells.together(keys.ending, keys.decided);
  if (filedOn !== null)
    return { kind, filedOn, decision: ending === null || on === null ? null : { on, ending } };
  cells.only(keys.ending, keys.filed);
  return null;
}

/** A problem as a person reads it: the row and the column of the sheet, and what to do. */
export function problemLine(row: number, { key, message }: CellProblem): string {
  return `第 ${row} 行“${pastColumn(key).head}”：${message}`;
}
