import { fromKysely, PgBoss } from "pg-boss";
import type { Tx } from "./database/database.ts";
import type { Log } from "./log.ts";

/** Work to do after a change, stored in the change's own transaction: a crash loses none, a rollback sends none. */
export type Jobs = {
  enqueue(tx: Tx, queue: string, data: object): Promise<void>;
  /** Many at once, in one statement. */
  enqueueAll?(tx: Tx, queue: string, data: readonly object[]): Promise<void>;
};

export type JobRunner = Jobs & {
  /** Works a queue until the runner closes: jobs come in batches, a batch that throws is tried again. */
  work<T extends object>(
    queue: string,
    batch: number,
    handle: (jobs: readonly T[]) => Promise<void>,
    /** 'at-once' is told of each job; 'in-time' looks every ten seconds, so that many jobs come together. */
    pace: "at-once" | "in-time",
  ): Promise<void>;
  /**
   * Puts back what a killed program had in hand. Only for the one program that may work the queues: jobs of
   * a living one would be done twice.
   */
  reclaim(queues: readonly string[]): Promise<void>;
  /** Works off what waits in a queue and comes back when it is empty. */
  drain<T extends object>(
    queue: string,
    batch: number,
    handle: (jobs: readonly T[]) => Promise<void>,
  ): Promise<void>;
  close(): Promise<void>;
};

/**
 * Connects to the job queue in the database, making its tables when they are missing, and makes sure that
 * the queues exist. `worker` also watches the queues and cleans them; a program that only sends leaves that
 * to the one that works.
 */
export async function openJobs(
  url: string,
  queues: readonly { readonly name: string; readonly isTold: boolean }[],
  options: { readonly worker: boolean; readonly log: Log },
): Promise<JobRunner> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: "gongkai-jobs",
    max: options.worker ? 4 : 2,
    schedule: false,
    supervise: options.worker,
    useListenNotify: options.worker,
    monitorVacuum: false,
  });
  boss.on("error", (error) => options.log.warn({ problem: error.message }, "job queue"));
  await boss.start();
  for (const { name, isTold } of queues) {
    await boss.createQueue(name, {
      notify: isTold,
      retryLimit: 10,
      retryDelay: 2,
      retryBackoff: true,
      expireInSeconds: 1800,
    });
  }
  return {
    async enqueue(tx, queue, data) {
      await boss.send(queue, data, { db: fromKysely(tx) });
    },
    async enqueueAll(tx, queue, data) {
      await boss.insert(
        queue,
        data.map((one) => ({ data: one })),
        { db: fromKysely(tx) },
      );
    },
    async work<T extends object>(
      queue: string,
      batch: number,
      handle: (jobs: readonly T[]) => Promise<void>,
      pace: "at-once" | "in-time",
    ) {
      const seconds = pace === "at-once" ? 1 : 10;
      await boss.work<
        T,
        void,
        { batchSize: number; pollingIntervalSeconds: number; notifyPollingIntervalSeconds: number }
      >(
        queue,
        { batchSize: batch, pollingIntervalSeconds: seconds, notifyPollingIntervalSeconds: 10 },
        async (jobs) => handle(jobs.map((job) => job.data)),
      );
    },
    async reclaim(names) {
      await boss
        .getDb()
        .executeSql(
          "update pgboss.job set state = 'retry', start_after = now() where name = any($1) and state = 'active'",
          [names],
        );
    },
    async drain<T extends object>(
      queue: string,
      batch: number,
      handle: (jobs: readonly T[]) => Promise<void>,
    ) {
      for (;;) {
        const jobs = await boss.fetch<T>(queue, { batchSize: batch });
        if (jobs.length === 0) return;
        const ids = jobs.map((job) => job.id);
        try {
          await handle(jobs.map((job) => job.data));
        } catch (error) {
          await boss.fail(queue, ids);
          throw error;
        }
        await boss.complete(queue, ids);
      }
    },
    close: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}
