import { ok, refuse } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import { actorOf, type Doer } from "../../accounts/index.ts";
import {
  chainFor,
  hatFor,
  hatsOf,
  openRound,
  recordStep,
  stepFrom,
  type Hat,
  type StepAction,
} from "../../reviews/index.ts";
import type { Answer, DocumentsDeps, Seen } from "../deps.ts";
import type { DocumentFacts, Edition } from "../model.ts";
import * as rules from "../rules.ts";
import * as store from "../store.ts";
import { moveTo, settle } from "../store/stages.ts";
import { textHashOf } from "../text-hash.ts";
import { dueFrom } from "./due-from.ts";
import { authorOf, hasContent, publishedEdition, subjectOf, waitingEdition } from "./content.ts";
import { wayOf } from "../way.ts";

type Stepped = { readonly version: number };
type Said = {
  readonly opinion?: string | undefined;
  readonly points?: readonly string[] | undefined;
};

/** Hands the waiting edition in: the chain of its organization and its text are settled for this round. */
export function submitDocument(
  deps: DocumentsDeps,
  doer: Doer,
  seen: Seen,
  said: Said = {},
): Answer<Stepped> {
  return deps.db.transact(async (tx): Answer<Stepped> => {
    const locked = await lockSeen(tx, seen);
    if (!locked.ok) return locked;
    const { found, waiting } = await withEdition(deps, tx, doer, locked.value);
    if (waiting === null) return refuse("nothing-to-submit");
    const permitted = await hatOf(deps, tx, doer, "submit", found, waiting);
    if (!permitted.ok) return permitted;
    const fit = rules.maySubmit(
      found,
      { fields: waiting.fields, hasContent: hasContent(waiting) },
      deps.clock.today(),
    );
    if (!fit.ok) return fit;
    const checked = await deps.mayGoOn(tx, waiting, "submit");
    if (!checked.ok) return checked;

    const at = deps.clock.now();
    const chain = await chainFor(tx, waiting.fields.organizationId);
    const first = stepFrom("drafting", "submit", { ...chain, proactive: true });
    if (!first.ok) return first;
    const round = found.round + 1;
    const textHash = textHashOf(waiting);
    const identity = { siteId: found.siteId, documentId: found.id, editionId: waiting.id, round };
    await openRound(tx, { ...identity, ...chain, textHash, submittedAt: at });
    const submitter = authorOf(doer);
    await moveTo(tx, found, {
      stage: "first-review",
      state: fit.value.next,
      round,
      returned: false,
      dueOn: await dueFrom(deps, tx, found.siteId, chain.daysPerStep),
      submittedBy: submitter,
      passedBy: submitter === null ? [] : [submitter],
      at,
    });
    await write(tx, doer, permitted.value, { ...found, round }, waiting, {
      stage: "drafting",
      decision: "submitted",
      event: "document.submitted",
      said,
      at,
    });
    return ok({ version: found.version + 1 });
  });
}

/** Lets an edition pass the review that it waits for; after the last it may be published, or is settled. */
export function passDocument(
  deps: DocumentsDeps,
  doer: Doer,
  seen: Seen,
  said: Said = {},
): Answer<Stepped> {
  return step(deps, doer, seen, "pass", said);
}

/** Sends an edition back to its drafters, with what is to be changed. */
export function returnDocument(
  deps: DocumentsDeps,
  doer: Doer,
  seen: Seen,
  opinion: string,
): Answer<Stepped> {
  return step(deps, doer, seen, "return", { opinion });
}

/** Takes an edition back that one wrote or handed in. */
export function takeBackDocument(deps: DocumentsDeps, doer: Doer, seen: Seen): Answer<Stepped> {
  return step(deps, doer, seen, "take-back", {});
}

function step(
  deps: DocumentsDeps,
  doer: Doer,
  seen: Seen,
  action: "pass" | "return" | "take-back",
  said: Said,
): Answer<Stepped> {
  return deps.db.transact(async (tx): Answer<Stepped> => {
    const locked = await lockSeen(tx, seen);
    if (!locked.ok) return locked;
    const found = locked.value;
    const waiting = await waitingEdition(tx, found);
    if (waiting === null || found.stage === null) return refuse("not-possible-now");
    const standing = await wayOf(tx, found, waiting, await publishedEdition(tx, found));
    if (standing === null) return refuse("not-possible-now");
    const hat = hatFor(action, standing.way, await hatsOf(tx, doer, deps.clock.today()));
    if (!hat.ok) return hat;
    const turn = stepFrom(found.stage, action, standing.way);
    if (!turn.ok) return turn;
    if (action === "return" && (said.opinion ?? "").trim() === "") return refuse("opinion-missing");
    if (action === "pass") {
      if (standing.round?.textHash !== textHashOf(waiting)) return refuse("not-approved");
      const checked = await deps.mayGoOn(tx, waiting, "submit");
      if (!checked.ok) return checked;
    }

    const at = deps.clock.now();
    const { to, decision } = turn.value;
    const acting = "kind" in hat.value ? [] : [hat.value.person, hat.value.insteadOf];
    if (to === "settled") await settle(tx, found, rules.nextState(found.state, "settle"), at);
    else if (to !== "published") {
      const back = to === "drafting";
      await moveTo(tx, found, {
        stage: to,
        state: back ? (rules.nextState(found.state, "return") ?? found.state) : found.state,
        round: found.round,
        returned: action === "return",
        dueOn: back
          ? null
          : await dueFrom(deps, tx, found.siteId, standing.round?.daysPerStep ?? 1),
        submittedBy: found.submittedBy,
        passedBy: back
          ? []
          : [...found.passedBy, ...acting.flatMap((one) => (one === null ? [] : [one.userId]))],
        at,
      });
    }
    await write(tx, doer, hat.value, found, waiting, {
      stage: found.stage,
      decision,
      event: `document.${decision}`,
      said,
      at,
    });
    return ok({ version: found.version + 1 });
  });
}

type Acting = Hat | Extract<Doer, { kind: "system" }>;

async function lockSeen(tx: Tx, seen: Seen): Answer<DocumentFacts> {
  const found = await store.lock(tx, seen.siteId, seen.id);
  if (found === null) return refuse("not-found");
  return found.version === seen.version ? ok(found) : refuse("changed-by-someone-else");
}

/** The edition to hand in; of what was taken off line, that text once more in an edition of its own. */
async function withEdition(deps: DocumentsDeps, tx: Tx, doer: Doer, found: DocumentFacts) {
  const waiting = await waitingEdition(tx, found);
  const published = await publishedEdition(tx, found);
  const isTakenOff = found.state === "withdrawn" || found.state === "archived";
  if (waiting !== null || !isTakenOff || published === null) {
    return { found, waiting: waiting?.settledAt == null ? waiting : null };
  }
  const number = await store.nextEditionNumber(tx, found.siteId, found.id);
  const again = { ...published, id: newId<"edition">(), number, publishedAt: null };
  await store.saveEdition(tx, again, authorOf(doer), deps.clock.now());
  const author = authorOf(doer);
  return {
    found: {
      ...found,
      draftEdition: again.id,
      stage: "drafting" as const,
      round: 0,
      authors: author === null ? [] : [author],
    },
    waiting: again,
  };
}

async function hatOf(
  deps: DocumentsDeps,
  tx: Tx,
  doer: Doer,
  action: StepAction,
  found: DocumentFacts,
  waiting: Edition,
): Answer<Acting> {
  const standing = await wayOf(tx, found, waiting, await publishedEdition(tx, found));
  if (standing === null) return refuse("not-possible-now");
  return hatFor(action, standing.way, await hatsOf(tx, doer, deps.clock.today()));
}

/** The decision in the record of the review and in the audit log. */
async function write(
  tx: Tx,
  doer: Doer,
  acting: Acting,
  found: DocumentFacts,
  waiting: Edition,
  done: {
    readonly stage: NonNullable<DocumentFacts["stage"]>;
    readonly decision: Parameters<typeof recordStep>[1]["decision"];
    readonly event: string;
    readonly said: Said;
    readonly at: Date;
  },
): Promise<void> {
  const instead = "kind" in acting ? null : acting.insteadOf;
  await recordStep(tx, {
    siteId: found.siteId,
    documentId: found.id,
    editionId: waiting.id,
    editionNumber: waiting.number,
    round: found.round,
    stage: done.stage,
    decision: done.decision,
    by: { id: authorOf(doer), name: doer.name },
    insteadOf: instead === null ? null : { id: instead.userId, name: instead.name },
    opinion: done.said.opinion?.trim() || null,
    points: done.said.points ?? [],
    textHash: textHashOf(waiting),
    at: done.at,
  });
  await record(tx, {
    at: done.at,
    by: actorOf(doer),
    event: done.event,
    subject: subjectOf(found),
    data: {
      edition: waiting.number,
      stage: done.stage,
      ...(instead === null ? {} : { insteadOf: { id: instead.userId, name: instead.name } }),
    },
  });
}
