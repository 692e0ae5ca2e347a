import { ok, refuse, type Result } from "../../kernel/result.ts";
import { record } from "../../platform/audit.ts";
import type { Tx } from "../../platform/database/database.ts";
import { yearOf } from "../../kernel/dates.ts";
import { actorOf, may, type Doer } from "../accounts/index.ts";
import { occasionOf } from "./act.ts";
import { codeOf } from "./codes.ts";
import type { Answer, RequestsDeps } from "./deps.ts";
import { enterCases, filingFacts } from "./enter.ts";
import type { RequestRefusal } from "./messages.ts";
import type { RequestId } from "./model.ts";
import { mayFile, type NewRequest } from "./rules/filing.ts";
import { byFormKeys, takeNumbers } from "./store/cases.ts";

/** What an applicant is given: the number, and the code that opens the case to them. */
export type Receipt = {
  readonly id: RequestId;
  readonly number: string;
  readonly code: string;
  /** The form had been sent before: nothing was added. */
  readonly isRepeated: boolean;
};
export type Filed = Result<Receipt, RequestRefusal>;
type Placed = { readonly place: number; readonly one: NewRequest };

/**
 * Takes requests in, all that came together in one transaction, and answers each by its place. A form that was sent
 * before makes no second request. What cannot be taken in is refused alone and uses no number.
 */
export async function fileRequests(
  deps: RequestsDeps,
  doer: Doer,
  asked: readonly NewRequest[],
): Promise<readonly Filed[]> {
  const done = await deps.db.transact(async (tx): Answer<readonly Filed[]> => {
    const answers = new Map<number, Filed>();
    const fitting = await sift(deps, tx, doer, asked, answers);
    for (const siteId of new Set(fitting.map(({ one }) => one.siteId))) {
      const filed = await fileOfSite(
        deps,
        tx,
        doer,
        siteId,
        fitting.filter(({ one }) => one.siteId === siteId),
      );
      if (!filed.ok) return filed;
      for (const [place, receipt] of filed.value) answers.set(place, ok(receipt));
    }
    return ok(asked.map((_, place): Filed => answers.get(place) ?? refuse("not-found")));
  });
  return done.ok ? done.value : asked.map(() => done);
}

/** Takes one request in. */
export async function fileRequest(
  deps: RequestsDeps,
  doer: Doer,
  asked: NewRequest,
): Promise<Filed> {
  const [answer] = await fileRequests(deps, doer, [asked]);
  return answer ?? refuse("not-found");
}

/** Those that can be taken in; the others get their refusal. */
async function sift(
  deps: RequestsDeps,
  tx: Tx,
  doer: Doer,
  asked: readonly NewRequest[],
  answers: Map<number, Filed>,
): Promise<readonly Placed[]> {
  const today = deps.clock.today();
  const trails = new Map<number, readonly number[]>();
  const fitting: Placed[] = [];
  for (const [place, one] of asked.entries()) {
    const trail = trails.get(one.organizationId) ?? (await deps.trailOf(tx, one.organizationId));
    trails.set(one.organizationId, trail);
    const allowed = may(doer, "request.register", { trail });
    const fit = allowed.ok ? mayFile(one, today) : allowed;
    if (fit.ok) fitting.push({ place, one });
    else answers.set(place, fit);
  }
  return fitting;
}

/** Enters what is new of one site and answers the receipt of each, by its place. */
async function fileOfSite(
  deps: RequestsDeps,
  tx: Tx,
  doer: Doer,
  siteId: number,
  placed: readonly Placed[],
): Answer<ReadonlyMap<number, Receipt>> {
  const occasion = await occasionOf(deps, tx, siteId, doer);
  // The year's numbers are locked before it is asked what is there: of two that come at once, the second sees the first.
  await takeNumbers(tx, siteId, yearOf(occasion.today), 0);
  const keys = placed.map(({ one }) => one.formKey);
  const before = new Map(
    (await byFormKeys(tx, siteId, keys)).map((found) => [found.formKey, found]),
  );
  const fresh = new Map<string, NewRequest>();
  for (const { one } of placed)
    if (!before.has(one.formKey) && !fresh.has(one.formKey)) fresh.set(one.formKey, one);
  const entries = [...fresh.values()].map((one) => ({ one, facts: filingFacts(one) }));
  const entered = await enterCases(deps, tx, siteId, entries, occasion);
  if (!entered.ok) return entered;
  const made = new Map(entered.value.map((one) => [one.one.formKey, one]));

  const receipts = new Map<number, Receipt>();
  for (const { place, one } of placed) {
    const known = before.get(one.formKey) ?? made.get(one.formKey);
    if (known === undefined) throw new Error("a form is known or new");
    const { id, number } = known;
    const isRepeated = fresh.get(one.formKey) !== one;
    receipts.set(place, { id, number, code: codeOf(deps.sealer, one.formKey), isRepeated });
  }
  if (entered.value.length > 0)
    await record(tx, {
      at: deps.clock.now(),
      by: actorOf(doer),
      event: "request.filed",
      subject: entered.value[0]?.id ?? "",
      data: { numbers: entered.value.map((one) => one.number) },
    });
  return ok(receipts);
}
