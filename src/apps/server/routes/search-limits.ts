import type { FastifyReply, FastifyRequest } from "fastify";
import type { Problem } from "../../../platform/http/index.ts";
import { openBuckets } from "./buckets.ts";
import { openGate } from "./gate.ts";

/** A hall with hundreds of people behind one address: all ask within a minute or two, nobody is turned away. */
const BUCKETS = { atOnce: 300, perSecond: 30, most: 20_000 };
/** Fewer than the connections to the database: search never takes the last one. */
const GATE = { atOnce: 6, waiting: 300, patience: 8_000 };
const BUSY_SECONDS = 5;
/** Pages that hardly any reader opens, and the order by time, cost the database more. */
const FAR = 10;
const DEAR = 3;

const busy: Problem = {
  status: 503,
  code: "search-busy",
  detail: `现在搜索的人很多，请等 ${BUSY_SECONDS} 秒再试。其他页面都可以照常打开。`,
};

export type SearchLimits = {
  /** Does what a search asks for, or answers the reply with which it is put off. */
  within<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    work: () => Promise<T>,
  ): Promise<{ readonly done: T } | FastifyReply>;
};

/** Bounds what searches take: by address, generously, and for all together, so that the rest of the server goes on. */
export function openSearchLimits(
  now: () => number,
  { buckets = BUCKETS, gate = GATE } = {},
): SearchLimits {
  const { take } = openBuckets(buckets);
  const { pass } = openGate(gate);
  return {
    async within(request, reply, work) {
      const seconds = take(request.ip, costOf(request.query), now());
      if (seconds > 0) {
        const detail = `您这里查得太快了，请等 ${seconds} 秒再试。`;
        reply.header("retry-after", String(seconds));
        return reply.problem({ status: 429, code: "too-many-requests", detail });
      }
      const passed = await pass(async () => ({ done: await work() }));
      return passed ?? reply.header("retry-after", String(BUSY_SECONDS)).problem(busy);
    },
  };
}

function costOf(query: unknown): number {
  const { page, order } = (query ?? {}) as { readonly page?: unknown; readonly order?: unknown };
  return Number(page) > FAR || order === "newest" ? DEAR : 1;
}
