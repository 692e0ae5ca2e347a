import type { PlainDate } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { DocumentFacts, DocumentFields, State } from "./model.ts";

export const actions = ["save", "submit", "return", "publish", "withdraw"] as const;
export type Action = (typeof actions)[number];

/** From a state by an action to the next state. What is not listed is not possible. */
const TABLE: Readonly<Record<State, Partial<Record<Action, State>>>> = {
  draft: { save: "draft", submit: "in-review", publish: "published" },
  "in-review": { return: "draft", publish: "published" },
  published: { save: "published", publish: "published", withdraw: "withdrawn" },
  withdrawn: { save: "withdrawn", publish: "published" },
};

/** The state that follows, or null where the action is not possible. */
export function nextState(from: State, action: Action): State | null {
  return TABLE[from][action] ?? null;
}

export type PublishRefusal =
  | "not-possible-now"
  | "nothing-to-publish"
  | "title-missing"
  | "body-missing"
  | "not-proactive"
  | "written-in-the-future"
  | "ends-before-it-begins";

/**
 * Whether a document's waiting edition may be published today. The document must be in a state that leads
 * to publication; the edition must have a title and a text or attachments, be marked 主动公开 (条例 art. 13,
 * 19), and not claim to be written after today (a forged date is a veto item of the 2019 inspection table).
 */
export function mayPublish(
  found: DocumentFacts,
  waiting: { readonly fields: DocumentFields; readonly hasContent: boolean } | null,
  today: PlainDate,
): Result<{ readonly next: State }, PublishRefusal> {
  const next = nextState(found.state, "publish");
  if (next === null) return refuse("not-possible-now", { state: found.state });
  if (waiting === null) return refuse("nothing-to-publish");
  const { fields } = waiting;
  if (fields.title.trim() === "") return refuse("title-missing");
  if (!waiting.hasContent) return refuse("body-missing");
  if (fields.openness !== "proactive") return refuse("not-proactive");
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
  return ok({ next });
}

export type SaveRefusal = "not-possible-now" | "openness-needs-reason";

/** Whether a draft may be saved: withholding needs a reason (国办发〔2016〕80号, 公文公开属性源头认定). */
export function maySave(
  found: Pick<DocumentFacts, "state"> | null,
  fields: DocumentFields,
): Result<true, SaveRefusal> {
  if (found !== null && nextState(found.state, "save") === null) {
    return refuse("not-possible-now", { state: found.state });
  }
  if (fields.openness !== "proactive" && (fields.opennessReason ?? "").trim() === "") {
    return refuse("openness-needs-reason");
  }
  return ok(true);
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
