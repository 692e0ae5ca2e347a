import type { PlainDate } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { DocumentFacts, DocumentFields, State } from "./model.ts";
import { mayAppearOn, type EmbargoRefusal } from "./timing/schedule-rules.ts";

export const actions = [
  "save",
  "submit",
  "return",
  "settle",
  "publish",
  "withdraw",
  "archive",
] as const;
export type Action = (typeof actions)[number];

/**
 * From a state by an action to the next state. What is not listed is not possible. The state says what the
 * public sees; where the next edition stands on its way there is its stage.
 */
const TABLE: Readonly<Record<State, Partial<Record<Action, State>>>> = {
  draft: { save: "draft", submit: "in-review" },
  "in-review": { save: "draft", return: "draft", settle: "settled", publish: "published" },
  settled: { save: "draft" },
  published: {
    save: "published",
    submit: "published",
    return: "published",
    publish: "published",
    withdraw: "withdrawn",
    archive: "archived",
  },
  withdrawn: {
    save: "withdrawn",
    submit: "withdrawn",
    return: "withdrawn",
    settle: "withdrawn",
    publish: "published",
  },
  archived: {
    save: "archived",
    submit: "archived",
    return: "archived",
    settle: "archived",
    publish: "published",
  },
};

/** The state that follows, or null where the action is not possible. */
export function nextState(from: State, action: Action): State | null {
  return TABLE[from][action] ?? null;
}

type Waiting = { readonly fields: DocumentFields; readonly hasContent: boolean };

export type ContentRefusal =
  | "title-missing"
  | "body-missing"
  | "written-in-the-future"
  | "ends-before-it-begins";

/**
 * Whether an edition says enough, and nothing that cannot be: a title, a text or attachments, no day of writing
 * after today (a forged date is a veto item of the 2019 inspection table), days in order.
 */
function checkContent(
  { fields, hasContent }: Waiting,
  today: PlainDate,
): Result<true, ContentRefusal> {
  if (fields.title.trim() === "") return refuse("title-missing");
  if (!hasContent) return refuse("body-missing");
  if (fields.writtenOn !== null && fields.writtenOn > today) {
    return refuse("written-in-the-future", { day: fields.writtenOn });
  }
  if (
    fields.effectiveOn !== null &&
    fields.expiresOn !== null &&
    fields.expiresOn < fields.effectiveOn
  ) {
    return refuse("ends-before-it-begins");
  }
  return ok(true);
}

export type PublishRefusal =
  | ContentRefusal
  | EmbargoRefusal
  | "not-possible-now"
  | "nothing-to-publish"
  | "not-approved"
  | "not-proactive";

/**
 * Whether a document's waiting edition is one that may stand before the public today: the document is in a
 * state that leads to publication, the edition says enough, is marked 主动公开 (条例 art. 13, 19), and no embargo
 * keeps it back. That it was
 * reviewed is asked separately.
 */
export function mayPublish(
  found: DocumentFacts,
  waiting: Waiting | null,
  today: PlainDate,
): Result<{ readonly next: State }, PublishRefusal> {
  if (found.state === "draft") return refuse("not-approved");
  const next = nextState(found.state, "publish");
  if (next === null) return refuse("not-possible-now", { state: found.state });
  if (waiting === null) return refuse("nothing-to-publish");
  const fit = checkContent(waiting, today);
  if (!fit.ok) return fit;
  if (waiting.fields.openness !== "proactive") return refuse("not-proactive");
  const appears = mayAppearOn(waiting.fields, today);
  return appears.ok ? ok({ next }) : appears;
}

export type SubmitRefusal =
  | ContentRefusal
  | "not-possible-now"
  | "openness-needs-reason"
  | "openness-needs-ground"
  | "reassessment-missing"
  | "withdraw-first";

/**
 * Whether an edition may be handed in for review. What is not published of one's own accord says on which ground
 * (条例 art. 14-16) and why (国办发〔2016〕80号: without it the draft goes back), what is withheld also when that is
 * reassessed (art. 18); what stands before the public is withdrawn before it is withheld.
 */
export function maySubmit(
  found: DocumentFacts,
  waiting: Waiting,
  today: PlainDate,
): Result<{ readonly next: State }, SubmitRefusal> {
  const next = nextState(found.state, "submit");
  if (next === null) return refuse("not-possible-now", { state: found.state });
  const fit = checkContent(waiting, today);
  if (!fit.ok) return fit;
  const { openness, opennessReason, opennessGround, nextReviewOn } = waiting.fields;
  if (openness === "proactive") return ok({ next });
  if ((opennessReason ?? "").trim() === "") return refuse("openness-needs-reason");
  if (opennessGround === null) return refuse("openness-needs-ground");
  if (openness === "withheld" && (nextReviewOn === null || nextReviewOn <= today))
    return refuse("reassessment-missing");
  return found.state === "published" ? refuse("withdraw-first") : ok({ next });
}

export type SaveRefusal = "not-possible-now" | "openness-needs-reason";

/** Whether a draft may be saved: withholding needs a reason (国办发〔2016〕80号, 公文公开属性源头认定). */
export function maySave(
  found: Pick<DocumentFacts, "state"> | null,
  fields: DocumentFields,
): Result<{ readonly next: State }, SaveRefusal> {
  const next = found === null ? "draft" : nextState(found.state, "save");
  if (next === null) return refuse("not-possible-now");
  if (fields.openness !== "proactive" && (fields.opennessReason ?? "").trim() === "") {
    return refuse("openness-needs-reason");
  }
  return ok({ next });
}

export type WithdrawRefusal = "not-possible-now" | "reason-missing";

/** Whether a published document may be withdrawn for a reason; the reason stands on the page that remains. */
export function mayWithdraw(
  found: DocumentFacts,
  reason: string,
): Result<{ readonly reason: string }, WithdrawRefusal> {
  if (nextState(found.state, "withdraw") === null)
    return refuse("not-possible-now", { state: found.state });
  const said = reason.trim();
  return said === "" ? refuse("reason-missing") : ok({ reason: said });
}

export type ArchiveRefusal = "not-possible-now" | "archive-reason-missing";

/** Whether a published document may be taken off line into the archive; the reason stands on the page that remains. */
export function mayArchive(
  found: Pick<DocumentFacts, "state">,
  reason: string,
): Result<{ readonly reason: string }, ArchiveRefusal> {
  if (nextState(found.state, "archive") === null) return refuse("not-possible-now");
  const said = reason.trim();
  return said === "" ? refuse("archive-reason-missing") : ok({ reason: said });
}

/** 索引号: code of the organization, year and serial of five digits, '11150299-2018-00042'; longer serials keep all digits. */
export function indexNumber(code: string, year: number, serial: number): string {
  return `${code}-${year}-${String(serial).padStart(5, "0")}`;
}

const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * The address of a document's page below its site's prefix: the year of its first publication and ten letters
 * from the random part of its id, so that it is short, stable, and cannot be guessed before publication.
 */
export function documentPath(id: string, year: number): string {
  let bits = BigInt(`0x${id.replaceAll("-", "").slice(-13)}`) & ((1n << 50n) - 1n);
  let short = "";
  for (let index = 0; index < 10; index += 1) {
    short = (LETTERS[Number(bits & 31n)] ?? "0") + short;
    bits >>= 5n;
  }
  return `documents/${year}/${short}.html`;
}
