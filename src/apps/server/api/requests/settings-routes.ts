import type { FastifyInstance } from "fastify";
import { plainDateOf } from "../../../../kernel/dates.ts";
import { actorOf, namesOf } from "../../../../modules/accounts/index.ts";
import {
  announcedYears,
  announceYear,
  calendarMessages,
  localDays,
  removeLocalDay,
  setLocalDay,
} from "../../../../modules/calendar/index.ts";
import {
  interpretationQuestions,
  usualInterpretation,
  type Interpretation,
  type InterpretationKey,
} from "../../../../modules/deadlines/index.ts";
import {
  changeSettings,
  recomputeOpen,
  requestMessages,
  settingsOf,
} from "../../../../modules/requests/index.ts";
import { problemOf } from "../../../../platform/http/index.ts";
import { mayEverywhere } from "../../access/places.ts";
import { notAllowed, personOf, right } from "../../access/rights.ts";
import { portalOf, type App } from "../../app.ts";
import * as contract from "../contract/requests-settings.ts";
import { serveRoute } from "../serve-route.ts";
import { noSite, requestSite } from "./request-site.ts";

const keys = Object.keys(interpretationQuestions) as readonly InterpretationKey[];

/**
 * What the district settles for its terms: readings of the law, how long identities are kept, days off. Each change
 * counts the open cases anew and answers those whose last day moved, with who has to be told.
 */
export function settingsRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;
  const administering = right("request.administer");
  const calendarDeps = { db: app.database, clock: app.clock };

  /** Counts the open cases anew, and answers those whose last day is another one now. */
  async function movedBy(why: string) {
    const site = await requestSite(app);
    if (site === null) return { moved: [] };
    const done = await recomputeOpen(app.requests, site.id, why);
    const rows = done.ok ? done.value : [];
    const ids = rows.flatMap((row) => (row.userId === null ? [] : [row.userId]));
    const names = await namesOf(db, [...new Set(ids)]);
    return {
      moved: rows.map((row) => ({
        id: row.id,
        number: row.number,
        organizationName: site.nameOf(row.organizationId),
        officerName: row.userId === null ? "" : (names.get(row.userId) ?? ""),
        from: row.from,
        to: row.to,
        tell: row.tell,
      })),
    };
  }

  serveRoute(http, contract.requestSettings, right("request.read"), async (asked) => {
    const site = await portalOf(app);
    if (site === null) return asked.reply.problem(noSite);
    const { interpretation, retentionMonths } = await settingsOf(db, site.id);
    return {
      questions: keys.map((key) => {
        const { question, choices, usual, source } = interpretationQuestions[key];
        const words = Object.entries(choices).map(([one, text]) => ({ key: one, words: text }));
        return { key, question, choices: words, usual, source, chosen: interpretation[key] };
      }),
      retentionMonths,
      mayChange: mayEverywhere(personOf(asked.request), "request.administer"),
    };
  });

  serveRoute(http, contract.changeRequestSettings, administering, async (asked) => {
    const site = await portalOf(app);
    if (site === null) return asked.reply.problem(noSite);
    const { retentionMonths } = asked.body;
    const interpretation = interpretationIn(asked.body.readings);
    const done = await changeSettings(app.requests, personOf(asked.request), {
      siteId: site.id,
      settings: { interpretation, retentionMonths },
    });
    if (!done.ok) return asked.reply.problem(problemOf(done, requestMessages));
    return movedBy("期限的计算口径有调整");
  });

  serveRoute(http, contract.workCalendar, right("request.read"), async (asked) => {
    const site = await portalOf(app);
    return {
      years: await announcedYears(db),
      local: site === null ? [] : await localDays(db, site.id),
      mayChange: mayEverywhere(personOf(asked.request), "request.administer"),
    };
  });

  serveRoute(http, contract.setCalendarDay, administering, async ({ body, request, reply }) => {
    const person = personOf(request);
    if (!mayEverywhere(person, "request.administer")) return reply.problem(notAllowed);
    const site = await portalOf(app);
    if (site === null) return reply.problem(noSite);
    const done = await setLocalDay(calendarDeps, actorOf(person), { ...body, siteId: site.id });
    return done.ok
      ? movedBy(`${body.name}：工作日历有调整`)
      : reply.problem(problemOf(done, calendarMessages));
  });

  serveRoute(http, contract.removeCalendarDay, administering, async (asked) => {
    const { params, request, reply } = asked;
    const person = personOf(request);
    if (!mayEverywhere(person, "request.administer")) return reply.problem(notAllowed);
    const site = await portalOf(app);
    if (site === null) return reply.problem(noSite);
    const day = plainDateOf(params.day);
    const done = await removeLocalDay(calendarDeps, actorOf(person), { siteId: site.id, day });
    return done.ok ? movedBy("工作日历有调整") : reply.problem(problemOf(done, calendarMessages));
  });

  serveRoute(http, contract.setCalendarYear, administering, async ({ body, request, reply }) => {
    const person = personOf(request);
    if (!mayEverywhere(person, "request.administer")) return reply.problem(notAllowed);
    const done = await announceYear(calendarDeps, actorOf(person), body);
    return done.ok
      ? movedBy(`${body.year}年放假安排公布`)
      : reply.problem(problemOf(done, calendarMessages));
  });
}

/** The readings that were chosen; a choice that is none keeps what is usual. */
function interpretationIn(chosen: Readonly<Record<string, string>>): Interpretation {
  const kept = keys.map((key) => {
    const { choices } = interpretationQuestions[key];
    const one = chosen[key] ?? "";
    return [key, one in choices ? one : usualInterpretation[key]];
  });
  return Object.fromEntries(kept) as Interpretation;
}
