import { ok } from "../../../kernel/result.ts";
import { namedAddress, sendOnce, type NoticesDeps } from "../../../modules/notices/index.ts";
import {
  readCase,
  unsealed,
  type Applicant,
  type CaseRecord,
  type RequestId,
  type RequestJob,
  type RequestsDeps,
} from "../../../modules/requests/index.ts";
import type { Log } from "../../../platform/log.ts";
import type { Sealer } from "../../../platform/sealing.ts";
import { REQUESTS } from "../../../portal/index.ts";
import { isTold, noticeWords } from "./notice-words.ts";
import type { Notifier } from "./notifier.ts";

export type NoticesParts = {
  readonly requests: RequestsDeps;
  readonly notices: NoticesDeps;
  readonly sealer: Sealer;
  readonly log: Log;
  readonly notifiers: readonly Notifier[];
  /** Where the portal is reached. */
  readonly origin: string;
  siteWords(siteId: number): Promise<{ readonly name: string; readonly contact: string | null }>;
};

/**
 * Tells applicants what happened, each event once and each way by itself. Mail goes to an address only after it was
 * confirmed, but for the first one, which asks for that. Throws when something was not sent, so that it is tried
 * again later; what was sent is not sent again.
 */
export function openNotices(parts: NoticesParts) {
  async function tell(job: RequestJob): Promise<string | null> {
    const record = await readCase(parts.requests.db.read, job.siteId, job.id);
    const event = record?.events.find((one) => one.seq === job.seq);
    if (record === undefined || event === undefined || !isTold(event, record.events)) return null;
    const applicant = await whoAsks(parts.requests, job);
    if (applicant === null) return null;
    const site = await parts.siteWords(job.siteId);
    let problem: string | null = null;
    for (const notifier of parts.notifiers) {
      const address = notifier.addressOf(applicant);
      if (address === null) continue;
      const ref = { siteId: job.siteId, caseId: job.id, seq: job.seq, way: notifier.way };
      problem =
        (await sendOnce(parts.notices, ref, () =>
          deliver(notifier, address, record, job.seq, site),
        )) ?? problem;
    }
    return problem;
  }

  async function deliver(
    notifier: Notifier,
    address: string,
    record: CaseRecord,
    seq: number,
    site: { readonly name: string; readonly contact: string | null },
  ) {
    const { siteId, id: caseId } = record;
    const mark = addressMark(parts.sealer, address);
    const { isConfirmed } = await namedAddress(parts.notices, { siteId, caseId, mark });
    const isFirst = seq === 1;
    if (!isConfirmed && !isFirst)
      return { state: "unconfirmed" as const, problem: "申请人还没有确认电子邮箱" };
    const event = record.events.find((one) => one.seq === seq);
    const ticket = confirmTicket(parts.sealer, { siteId, caseId, mark, number: record.number });
    const words = noticeWords(event?.facts.kind ?? "filed", {
      number: record.number,
      siteName: site.name,
      statusAddress: `${parts.origin}${REQUESTS}status/`,
      confirmAddress: isConfirmed ? null : `${parts.origin}${REQUESTS}confirm/?t=${ticket}`,
      contact: site.contact,
    });
    if (words === null) return { state: "sent" as const, problem: null };
    const message = { ...words, id: `${caseId}.${seq}@${new URL(parts.origin).hostname}` };
    const problem = await notifier.send(address, message);
    return problem === null
      ? { state: "sent" as const, problem: null }
      : { state: "failed" as const, problem: problem.words, mayPass: problem.mayPass };
  }

  return {
    /** Works a batch of jobs; throws after all were tried when one was not sent. */
    async work(jobs: readonly RequestJob[]): Promise<void> {
      if (parts.notifiers.length === 0) return;
      const problems: string[] = [];
      for (const job of jobs) {
        const problem = await tell(job);
        if (problem !== null) problems.push(problem);
      }
      if (problems.length === 0) return;
      parts.log.warn({ problem: problems[0], count: problems.length }, "applicants not told");
      throw new Error("some applicants were not told");
    },
  };
}

async function whoAsks(deps: RequestsDeps, job: RequestJob): Promise<Applicant | null> {
  const found = await deps.db.transact(async (tx) => {
    const identity = await unsealed(deps.sealer, tx, job);
    return ok(identity.ok ? identity.value : null);
  });
  return found.ok ? found.value : null;
}

/** By what an address is known again without being told. */
export function addressMark(sealer: Sealer, address: string): string {
  return sealer.mark(address.trim().toLowerCase(), "address");
}

export type ConfirmFacts = {
  readonly siteId: number;
  readonly caseId: RequestId;
  readonly mark: string;
  readonly number: string;
};
const CONFIRM = "confirm address";

/** What the link of the first mail carries: sealed, and without the address. */
function confirmTicket(sealer: Sealer, facts: ConfirmFacts): string {
  return sealer.seal(JSON.stringify(facts), CONFIRM);
}

/** Reads such a link; null for one that is not ours or was cut. */
export function readConfirmTicket(sealer: Sealer, ticket: string): ConfirmFacts | null {
  const text = sealer.open(ticket, CONFIRM);
  return text === null ? null : (JSON.parse(text) as ConfirmFacts);
}
