import type { FastifyReply, FastifyRequest } from "fastify";
import type { RequestId } from "../../../modules/requests/index.ts";
import { cookieOptions } from "../../../platform/http/index.ts";
import type { Sealer } from "../../../platform/sealing.ts";

/** Which case a browser may see: proved by number and code, for a while. */
export type Proven = {
  readonly siteId: number;
  readonly id: RequestId;
  readonly number: string;
  /** Only on the way to the receipt, where it is shown once more. */
  readonly code: string | null;
  /** That an e-mail address was left, for the receipt. */
  readonly hasMail: boolean;
  /** The form had been sent before. */
  readonly isRepeated: boolean;
};

const LASTS = 30 * 60;
const BOUND = "applicant's cookie";

/** The sealed cookie of an applicant: it names one case, runs out by itself, and opens nothing when it was changed. */
export function applicantCookie(sealer: Sealer, secure: boolean) {
  const name = `${secure ? "__Host-" : ""}gongkai-request`;
  return {
    set(reply: FastifyReply, proven: Proven, now: Date): void {
      const until = now.getTime() + LASTS * 1_000;
      const sealed = sealer.seal(JSON.stringify({ ...proven, until }), BOUND);
      reply.setCookie(name, sealed, { ...cookieOptions(secure), maxAge: LASTS });
    },
    read(request: FastifyRequest, now: Date): Proven | null {
      const text = sealer.open(request.cookies[name] ?? "", BOUND);
      if (text === null) return null;
      const { until, ...proven } = JSON.parse(text) as Proven & { readonly until: number };
      return until < now.getTime() ? null : proven;
    },
    clear(reply: FastifyReply): void {
      reply.clearCookie(name, cookieOptions(secure));
    },
  };
}

export type ApplicantCookie = ReturnType<typeof applicantCookie>;
