import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Db } from "../../platform/database/database.ts";
import type { LetterSheet } from "../../platform/typesetting/index.ts";
import { composeLetter, officeOf, type LetterRefusal } from "../official-letters/index.ts";
import type { Outcome } from "./events.ts";
import { clockOf } from "./rules/clock.ts";
import { caseFacts, replyFacts } from "./rules/letter-facts.ts";
import type { Occasion } from "./rules/occasion.ts";
import type { CaseRecord } from "./store/cases.ts";
import { filesOf } from "./store/files.ts";

/**
 * The reply as it would be issued today with an outcome that is being drafted, without its number; the applicant is
 * named as lists name them (王某), so that nobody looks at who asks for it. Refuses what the letter would be refused for,
 * and a case that is not received.
 */
export async function previewReply(
  db: Db,
  found: CaseRecord,
  outcome: Outcome,
  occasion: Pick<Occasion, "today" | "calendar" | "interpretation">,
): Promise<Result<LetterSheet, LetterRefusal | "not-possible-now">> {
  const clock = clockOf(found.case, occasion.calendar, occasion.interpretation);
  const about = caseFacts(
    found,
    { name: found.applicantLabel, kind: found.applicantKind },
    clock && { on: clock.history.receivedOn, rules: clock.rules },
  );
  const office = await officeOf(db, found.siteId, found.case.organizationId);
  if (about === null || office === null) return refuse("not-possible-now");
  const files = await filesOf(db, found.siteId, found.id);
  const attachments = files
    .filter((file) => file.role === "answer" && !file.isQuarantined)
    .map((file) => file.name);
  const facts = replyFacts(found.case, outcome, attachments);
  const letter = composeLetter(facts, about, office, null, occasion.today);
  return letter.ok ? ok(letter.value) : refuse(letter.refusal, letter.detail);
}
