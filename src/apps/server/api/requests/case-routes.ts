import type { FastifyInstance } from "fastify";
import { noticesOf } from "../../../../modules/notices/index.ts";
import { may, namesOf } from "../../../../modules/accounts/index.ts";
import { explainedCalendar } from "../../../../modules/calendar/index.ts";
import { organizationTrail } from "../../../../modules/organizations/index.ts";
import { searchAudit } from "../../../../platform/audit-search.ts";
import {
  caseFiles,
  eventWords,
  frequencyHints,
  frequencyOf,
  IDENTITY_SEEN,
  likelySameAs,
  occasionOf,
  possibleSteps,
  readIdentity,
  requestMessages,
  type CaseRecord,
  type RequestId,
} from "../../../../modules/requests/index.ts";
import { problemOf } from "../../../../platform/http/index.ts";
import { personOf, right } from "../../access/rights.ts";
import type { App } from "../../app.ts";
import * as contract from "../contract/requests-case.ts";
import { takeRequestStep } from "../contract/requests-steps.ts";
import { noticeState } from "../../requests/notice-state.ts";
import { serveRoute } from "../serve-route.ts";
import { outcomeWords, standingView } from "./case-view.ts";
import { listDesk } from "./listed.ts";
import { noCase, readableCase } from "./readable-case.ts";
import { takeStep } from "./take-step.ts";

const MOST_LOOKS = 50;

/** One case: read, looked at closer, and taken further. To whoever may not read it, it does not exist. */
export function caseRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;

  serveRoute(http, contract.requestCase, right("request.read"), async (asked) => {
    const person = personOf(asked.request);
    const read = await readableCase(app, person, asked.params.id);
    if (read === null) return asked.reply.problem(noCase);
    const { site, found } = read;
    const calendar = await explainedCalendar(db, site.id);
    const occasion = await occasionOf(app.requests, db, site.id, person);
    const { today } = occasion;
    const helping = await Promise.all(
      found.case.helpers
        .filter((one) => !one.hasAnswered)
        .map((one) => organizationTrail(db, one.organizationId)),
    );
    const trail = await organizationTrail(db, found.case.organizationId);
    const seesIdentity = may(person, "request.identity.read", { trail }).ok;
    const userId = found.case.userId;
    const names = await namesOf(db, userId === null ? [] : [userId]);
    return {
      ...factsOf(found),
      today,
      organizationName: site.nameOf(found.case.organizationId),
      officer: userId === null ? null : { id: userId, name: names.get(userId) ?? "" },
      ...standingView(found, calendar, occasion),
      helpers: found.case.helpers.map((one) => ({
        ...one,
        organizationName: site.nameOf(one.organizationId),
      })),
      events: found.events.map((event) => ({
        seq: event.seq,
        kind: event.facts.kind,
        at: event.at,
        by: event.byName,
        ...eventWords(event, site.nameOf),
      })),
      files: await caseFiles(db, site.id, found.id),
      steps: possibleSteps(found.case, occasion, trail, helping),
      seesIdentity,
      mail: noticeState(await noticesOf(db, site.id, found.id)),
      looks: seesIdentity ? await looksAt(found.id) : [],
    };
  });

  serveRoute(http, contract.sameAsRequest, right("request.read"), async (asked) => {
    const person = personOf(asked.request);
    const read = await readableCase(app, person, asked.params.id);
    const desk = await listDesk(app, person, undefined);
    if (read === null || desk === null) return asked.reply.problem(noCase);
    const { found } = read;
    const { organizationId, arrivedOn } = found.case;
    const often = await frequencyOf(
      db,
      found.siteId,
      organizationId,
      found.applicantMark,
      arrivedOn,
    );
    return {
      rows: await desk.shown(await likelySameAs(db, desk.within, found)),
      hints: frequencyHints(often).map(({ article, words }) => ({ article, words })),
    };
  });

  /** Who looked at who asks, the newest first. */
  async function looksAt(id: RequestId) {
    const everything = { from: null, before: null, actorId: null };
    const found = await searchAudit(
      db,
      { ...everything, event: IDENTITY_SEEN, subject: id },
      { below: null, limit: MOST_LOOKS },
    );
    const names = await namesOf(db, [
      ...new Set(found.flatMap((one) => (one.actorId === null ? [] : [one.actorId]))),
    ]);
    return found.map((one) => ({ at: one.at, by: names.get(one.actorId ?? "") ?? one.actor }));
  }

  serveRoute(http, contract.lookAtApplicant, right("request.identity.read"), async (asked) => {
    const person = personOf(asked.request);
    const read = await readableCase(app, person, asked.params.id);
    if (read === null) return asked.reply.problem(noCase);
    const { id, siteId } = read.found;
    const done = await readIdentity(app.requests, person, { siteId, id });
    return done.ok ? done.value : asked.reply.problem(problemOf(done, requestMessages));
  });

  serveRoute(http, takeRequestStep, right("working"), async (asked) => {
    const person = personOf(asked.request);
    const read = await readableCase(app, person, asked.params.id);
    if (read === null) return asked.reply.problem(noCase);
    const { id, siteId } = read.found;
    const { version, taken } = asked.body;
    const done = await takeStep(app.requests, person, { siteId, id, version }, taken);
    return done.ok
      ? { version: done.value.version }
      : asked.reply.problem(problemOf(done, requestMessages));
  });
}

function factsOf(found: CaseRecord) {
  const about = found.case;
  return {
    id: found.id,
    number: found.number,
    version: found.version,
    organizationId: about.organizationId,
    state: about.state,
    channel: about.channel,
    subject: found.subject,
    asked: about.asked,
    applicantKind: found.applicantKind,
    applicantLabel: found.applicantLabel,
    arrivedOn: about.arrivedOn,
    confirmedOn: about.confirmedOn,
    consultations: about.consultations,
    fee: about.fee,
    draft: about.draft?.outcome ?? null,
    returnedFor: about.returnedFor,
    outcomeCode: about.outcome?.code ?? null,
    outcomeWords: outcomeWords(about),
    concludedOn: about.concludedOn,
    deliveredOn: about.deliveredOn,
    isArchived: about.isArchived,
  };
}
