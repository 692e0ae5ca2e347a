import type { FastifyInstance } from "fastify";
import { decisions } from "../../../../kernel/decision-codes.ts";
import { workingCalendar } from "../../../../modules/calendar/index.ts";
import { ruleSetFor } from "../../../../modules/deadlines/index.ts";
import {
  composeLetter,
  letterMessages,
  officeOf,
} from "../../../../modules/official-letters/index.ts";
import {
  caseFacts,
  clockOf,
  codesFor,
  outcomeFaults,
  replyFacts,
  settingsOf,
  type CaseRecord,
  type Outcome,
} from "../../../../modules/requests/index.ts";
import { sentenceOf } from "../../../../platform/http/index.ts";
import { personOf, right } from "../../access/rights.ts";
import type { App } from "../../app.ts";
import * as contract from "../contract/requests-answer.ts";
import { serveRoute } from "../serve-route.ts";
import { answersUnder } from "./answer-choices.ts";
import { noCase, readableCase } from "./readable-case.ts";

/** What an answer can be, what stands against it while it is written, and how its letter would look. */
export function answerRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;
  const reading = right("request.read");

  serveRoute(http, contract.answerChoices, reading, async ({ params, request, reply }) => {
    const read = await readableCase(app, personOf(request), params.id);
    if (read === null) return reply.problem(noCase);
    const { receivedOn } = await receivedOf(read.found);
    return answersUnder(ruleSetFor(receivedOn ?? read.found.case.arrivedOn)?.id ?? "2007");
  });

  serveRoute(
    http,
    contract.tryAnswer,
    right("request.handle"),
    async ({ params, body, request, reply }) => {
      const person = personOf(request);
      const read = await readableCase(app, person, params.id);
      if (read === null) return reply.problem(noCase);
      const { outcome } = body;
      const { found } = read;
      const { calendar, interpretation } = await receivedOf(found);
      const occasion = { today: app.clock.today(), calendar, interpretation, doer: person };
      const faults = outcomeFaults(outcome, found.case, occasion);
      return {
        codes: codesFor(outcome.items).map((code) => ({ code, label: decisions[code].label })),
        ...faults,
        ...(await letterOf(found, outcome)),
      };
    },
  );

  async function receivedOf(found: CaseRecord) {
    const calendar = await workingCalendar(db, found.siteId);
    const { interpretation } = await settingsOf(db, found.siteId);
    const clock = clockOf(found.case, calendar, interpretation);
    return { calendar, interpretation, clock, receivedOn: clock?.history.receivedOn ?? null };
  }

  /** The reply as it would go out today, addressed by the label: a preview opens nobody's identity. */
  async function letterOf(found: CaseRecord, outcome: Outcome) {
    const { clock } = await receivedOf(found);
    const office = await officeOf(db, found.siteId, found.case.organizationId);
    const received = clock && { on: clock.history.receivedOn, rules: clock.rules };
    const addressee = { name: found.applicantLabel, kind: found.applicantKind };
    const about = caseFacts(found, addressee, received);
    if (office === null || about === null) return { letter: null, letterLacks: null };
    const facts = replyFacts(found.case, outcome, []);
    const made = composeLetter(facts, about, office, null, app.clock.today());
    return made.ok
      ? { letter: made.value, letterLacks: null }
      : { letter: null, letterLacks: sentenceOf(made, letterMessages) };
  }
}
