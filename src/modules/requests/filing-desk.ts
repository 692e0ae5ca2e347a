import type { Doer } from "../accounts/index.ts";
import type { RequestsDeps } from "./deps.ts";
import { fileRequest, fileRequests, type Filed } from "./filing.ts";
import type { NewRequest } from "./rules/filing.ts";

/** Takes requests in, many at once; the answer comes when the request is kept. */
export type FilingDesk = {
  file(asked: NewRequest): Promise<Filed>;
};

type Waiting = {
  readonly asked: NewRequest;
  readonly resolve: (filed: Filed) => void;
  readonly reject: (error: unknown) => void;
};

const MOST_AT_ONCE = 200;

/**
 * A desk at which one transaction is under way at a time: what comes meanwhile is gathered and goes into the next one
 * together. Nobody waits when nobody else is there. A batch that fails is taken one by one, so that a single request
 * cannot spoil the others.
 */
export function openFilingDesk(deps: RequestsDeps, doer: Doer): FilingDesk {
  const waiting: Waiting[] = [];
  let isFiling = false;

  async function work(): Promise<void> {
    isFiling = true;
    try {
      while (waiting.length > 0) await fileTogether(deps, doer, waiting.splice(0, MOST_AT_ONCE));
    } finally {
      isFiling = false;
    }
  }

  return {
    file(asked) {
      return new Promise((resolve, reject) => {
        waiting.push({ asked, resolve, reject });
        if (!isFiling) void work();
      });
    },
  };
}

async function fileTogether(
  deps: RequestsDeps,
  doer: Doer,
  batch: readonly Waiting[],
): Promise<void> {
  try {
    const filed = await fileRequests(
      deps,
      doer,
      batch.map((one) => one.asked),
    );
    for (const [place, { resolve }] of batch.entries()) {
      const answer = filed[place];
      if (answer === undefined) throw new Error("each request has its answer");
      resolve(answer);
    }
  } catch (error) {
    const [only] = batch;
    if (only !== undefined && batch.length === 1) return only.reject(error);
    for (const { asked, resolve, reject } of batch)
      await fileRequest(deps, doer, asked).then(resolve, reject);
  }
}
