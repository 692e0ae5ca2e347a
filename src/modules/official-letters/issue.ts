import { yearOf } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { record, type Actor } from "../../platform/audit.ts";
import type { Tx } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { composeLetter, isNumbered, type LetterRefusal } from "./compose-rules.ts";
import type { IssuingDeps } from "./deps.ts";
import type { CaseFacts, LetterFacts } from "./model.ts";
import { officeOf } from "./queries.ts";
import * as store from "./store.ts";

export type IssuedLetter = { readonly id: string; readonly number: string };

/**
 * Issues a letter in the transaction of the step that sends it: composes it, takes its number, keeps its sheet. From
 * then on it never changes. Refuses what `composeLetter` refuses, and an organization that has no word for its numbers.
 * The files are drawn afterwards (`letterFile`).
 */
export async function issueLetter(
  tx: Tx,
  deps: IssuingDeps,
  by: Actor,
  letter: {
    readonly siteId: number;
    readonly caseId: string;
    readonly organizationId: number;
    readonly facts: LetterFacts;
    readonly about: CaseFacts;
  },
): Promise<Result<IssuedLetter, LetterRefusal>> {
  const { siteId, caseId, organizationId, facts, about } = letter;
  const office = await officeOf(tx, siteId, organizationId);
  if (office === null) throw new Error(`no organization ${organizationId} on site ${siteId}`);
  const day = deps.clock.today();
  // What would be refused takes no number, not even for a moment in which others wait.
  const tried = composeLetter(facts, about, office, null, day);
  if (!tried.ok) return tried;
  const numbered = isNumbered(facts.kind);
  if (numbered && office.word === null)
    return refuse("facts-missing", { facts: "发文字号的机关代字" });
  const parts =
    numbered && office.word !== null
      ? {
          word: office.word,
          year: yearOf(day),
          serial: await store.takeNumber(tx, organizationId, office.word, yearOf(day)),
        }
      : null;
  const number = parts === null ? about.number : `${parts.word}〔${parts.year}〕${parts.serial}号`;
  const sheet = parts === null ? tried.value : { ...tried.value, number };
  const id: string = newId<"letter">();
  const at = deps.clock.now();
  await store.insertLetter(tx, {
    siteId,
    id,
    caseId,
    organizationId,
    kind: facts.kind,
    code: facts.kind === "reply" ? facts.code : null,
    number,
    parts,
    issuedOn: day,
    issuedAt: at,
    signedBy: by.name,
    sealedSheet: deps.letterSealer.seal(JSON.stringify(sheet), id),
  });
  await record(tx, {
    at,
    by,
    event: "letter.issued",
    subject: caseId,
    data: { letter: id, kind: facts.kind, number },
  });
  return ok({ id, number });
}
