import type { FastifyRequest } from "fastify";
import {
  addFiles,
  applicant,
  namedFiles,
  openFilingDesk,
  readCase,
  REQUESTS_QUEUE,
  requestMessages,
  type CaseRecord,
  type NewRequest,
  type RequestId,
  type RequestJob,
  type RequestsDeps,
} from "../../../modules/requests/index.ts";
import { addressOf, noticesOf } from "../../../modules/notices/index.ts";
import { receiptDay, runClock } from "../../../modules/deadlines/index.ts";
import type { PlainDate } from "../../../kernel/dates.ts";
import { ok, type Result } from "../../../kernel/result.ts";
import { sentenceOf } from "../../../platform/http/index.ts";
import { openSealer } from "../../../platform/sealing.ts";
import {
  openRequestingDesk,
  wholeDay,
  type ReadForm,
  type RequestingSite,
  type SearchDesk,
} from "../../../portal/index.ts";
import type { App } from "../app.ts";
import { openGate } from "../routes/gate.ts";
import { openAbuseLimits } from "./abuse-limits.ts";
import { applicantCookie } from "./applicant-cookie.ts";
import { caseOnPortal } from "./case-on-portal.ts";
import { challenges } from "./challenge.ts";
import { formKeys } from "./form-keys.ts";
import { fileTickets, type Paper } from "./tickets.ts";

/** What the public pages of requests work with. */
export function openPublicDesk(app: App, search: SearchDesk, secret: Buffer) {
  const sealer = openSealer(secret, "requests on the portal");
  const pages = openRequestingDesk({
    db: app.database.read,
    publicUrl: app.config.publicUrl,
    now: app.clock.now,
    search,
  });
  const asking = openGate({ atOnce: 2, waiting: 40, patience: 3_000 });
  const filing = openFilingDesk(app.requests, applicant);
  const cookie = applicantCookie(sealer, app.secure);
  return {
    app,
    pages,
    sealer,
    keys: formKeys(sealer),
    tickets: fileTickets(sealer),
    challenges: challenges(sealer),
    cookie,
    limits: openAbuseLimits(),
    file: (site: RequestingSite, read: ReadForm, formKey: string) =>
      filing.file(asRequest(site, read, formKey, app.clock.today())),
    /** What is public already; nothing while many ask, so that the database is left to the others. */
    already: async (site: RequestingSite, text: string) =>
      (await asking.pass(() => site.already(text))) ?? [],
    dueWords: (siteId: number) => dueWords(app.requests, siteId),
    /** The case that somebody proved to be theirs. */
    async caseOf({ siteId, id }: CaseOfSite): Promise<CaseRecord | null> {
      return (await readCase(app.database.read, siteId, id)) ?? null;
    },
    /** The case that a browser proved a while ago. */
    async provenCase(request: FastifyRequest): Promise<CaseRecord | null> {
      const proven = cookie.read(request, app.clock.now());
      if (proven === null) return null;
      return (await readCase(app.database.read, proven.siteId, proven.id)) ?? null;
    },
    onPortal: (site: RequestingSite, record: CaseRecord) =>
      caseOnPortal(app.database.read, site, record, app.clock.today()),
    notices: { db: app.requests.db, clock: app.clock },
    /** Tells what could not be told before the address was confirmed; the latest alone, since the page has the rest. */
    async catchUp({ siteId, id }: CaseOfSite): Promise<void> {
      const missed = (await noticesOf(app.database.read, siteId, id)).findLast(
        (one) => one.state === "unconfirmed",
      );
      if (missed === undefined) return;
      const job: RequestJob = { siteId, id, seq: missed.seq };
      await app.requests.db.transact(async (tx): Promise<Result<true, never>> => {
        await app.jobs.enqueue(tx, REQUESTS_QUEUE, job);
        return ok(true);
      });
    },
    mailNote: (record: CaseRecord) => mailNote(app, record),
    /** Adds papers to a case; answers what is wrong, as a sentence. */
    async keepFiles({ siteId, id }: CaseOfSite, files: readonly Paper[]): Promise<string | null> {
      if (files.length === 0) return null;
      const named = await namedFiles(
        app.database.read,
        files.map((file) => file.id),
      );
      const fresh = files.filter((file) => !named.has(file.id));
      if (fresh.length === 0) return null;
      const added = await addFiles(app.requests, applicant, { siteId, id }, fresh);
      return added.ok ? null : sentenceOf(added, requestMessages);
    },
  };
}

type CaseOfSite = { readonly siteId: number; readonly id: RequestId };

export type PublicDesk = ReturnType<typeof openPublicDesk>;

/** Sent on the page that showed everything once more: both sides confirm on this day (条例 art. 31). */
function asRequest(
  site: RequestingSite,
  read: ReadForm,
  formKey: string,
  today: PlainDate,
): NewRequest {
  return {
    siteId: site.siteId,
    organizationId: site.agencies.get(read.organization)?.id ?? 0,
    channel: "network",
    arrivedOn: today,
    confirmedOn: today,
    oral: false,
    applicant: read.applicant,
    asked: read.asked,
    formKey,
  };
}

/** By when an answer comes to what is sent today, in words; null where no calendar reaches. */
async function dueWords(deps: RequestsDeps, siteId: number): Promise<string | null> {
  const today = deps.clock.today();
  const received = receiptDay({ channel: "network", arrivedOn: today, confirmedOn: today });
  if (!received.ok) return null;
  const clock = runClock(
    {
      receivedOn: received.value,
      corrections: [],
      consultations: [],
      extension: null,
      fee: null,
      delayedTo: null,
    },
    await deps.calendarOf(deps.db.read, siteId),
  );
  return clock.ok && clock.value.due !== null ? wholeDay(clock.value.due) : null;
}

/** What an applicant should know of the mails to them; null where none are sent. */
async function mailNote(app: App, { siteId, id }: CaseRecord): Promise<string | null> {
  const known = await addressOf(app.database.read, siteId, id);
  if (known === null) return null;
  const notices = await noticesOf(app.database.read, siteId, id);
  if (notices.at(-1)?.state === "failed")
    return "最近一封邮件没有送到您的电子邮箱，请留意本页；邮箱写错了的，请联系我们更正。";
  return known.confirmedAt === null
    ? "您的电子邮箱还没有确认。请打开我们发给您的邮件，点开里面的链接；确认以后有进展才会发邮件。"
    : "有进展会发邮件到您的电子邮箱。";
}
