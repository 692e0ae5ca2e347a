import type { PlainDate } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Tx } from "../../platform/database/database.ts";
import { actorOf } from "../accounts/index.ts";
import { issueLetter, type LetterFacts } from "../official-letters/index.ts";
import type { Taken } from "./act.ts";
import { unsealed } from "./commands/identity.ts";
import type { Answer, RequestsDeps } from "./deps.ts";
import type { EventFacts } from "./events.ts";
import type { RequestRefusal } from "./messages.ts";
import { clockOf } from "./rules/clock.ts";
import { caseFacts } from "./rules/letter-facts.ts";

type LetterIssued = Extract<EventFacts, { readonly kind: "letter-issued" }>;

/**
 * Issues the letters of a step in its transaction, and answers what happened. Where the installation issues no
 * letters, or the step is noted of an earlier day, the letter went out on paper: none is made. Refuses a letter with a
 * gap or a contradiction, by its facts in Chinese.
 */
export async function sendLetters(
  deps: RequestsDeps,
  tx: Tx,
  { found, next, occasion }: Taken,
  on: PlainDate,
  letters: readonly LetterFacts[],
): Answer<readonly LetterIssued[]> {
  const { letterSealer } = deps;
  if (letterSealer === undefined || on !== occasion.today || letters.length === 0) return ok([]);
  const applicant = await unsealed(deps.sealer, tx, found);
  if (!applicant.ok) return applicant;
  const clock = clockOf(next, occasion.calendar, occasion.interpretation);
  const received = clock && { on: clock.history.receivedOn, rules: clock.rules };
  const about = caseFacts({ number: found.number, case: next }, applicant.value, received);
  if (about === null) return refuse("not-possible-now");
  const issued: LetterIssued[] = [];
  for (const facts of letters) {
    const letter = await issueLetter(
      tx,
      { clock: deps.clock, letterSealer },
      actorOf(occasion.doer),
      {
        siteId: found.siteId,
        caseId: found.id,
        organizationId: next.organizationId,
        facts,
        about,
      },
    );
    if (!letter.ok) return refusedLetter(letter);
    issued.push({ kind: "letter-issued", letterId: letter.value.id, letter: facts.kind, on });
  }
  return ok(issued);
}

function refusedLetter(
  letter: Extract<Awaited<ReturnType<typeof issueLetter>>, { readonly ok: false }>,
): Result<never, RequestRefusal> {
  const facts = letter.detail?.["facts"] ?? "";
  return letter.refusal === "facts-missing"
    ? refuse("letter-incomplete", { missing: facts })
    : refuse("letter-contradictory", { what: facts });
}
