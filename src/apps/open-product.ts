import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { REQUESTS_QUEUE } from "../modules/requests/index.ts";
import { systemClock, type Clock } from "../platform/clock.ts";
import type { Config } from "../platform/config.ts";
import { openDatabase, type Database } from "../platform/database/database.ts";
import { migrate } from "../platform/database/migrations.ts";
import { openJobs, type JobRunner } from "../platform/jobs.ts";
import { openLog, type Log } from "../platform/log.ts";
import { joinOwnPostgres, ownPostgresMessage } from "../platform/own-postgres/index.ts";
import { openTypesetter, type Typesetter } from "../platform/typesetting/index.ts";

/** Everything real that a program of the product works with; the only place where such things are made. */
export type Product = {
  readonly config: Config;
  readonly database: Database;
  readonly jobs: JobRunner;
  readonly clock: Clock;
  readonly log: Log;
  /** Draws letters; its process starts with the first of them. */
  readonly typesetter: Typesetter;
  readonly siteFolder: string;
  readonly filesFolder: string;
  readonly uploadsFolder: string;
  close(): Promise<void>;
};

export type OpenRefusal = "database-unreachable" | "data-folder-unusable";

/** The queues of the product: pages to render after people's work, after bulk work, which yields, what waits for neither, and whom to tell of a request. */
const QUEUES = [
  { name: "pages", isTold: true },
  { name: "pages-bulk", isTold: false },
  { name: "emergency", isTold: true },
  { name: REQUESTS_QUEUE, isTold: true },
];

/**
 * Opens the product on its data folder: database (joined or started), migrations, job queue. Refuses, with a
 * plain sentence in `detail.message`, when the folder or the database cannot be used. `worker` is true for
 * the program that also works the queues.
 */
export async function openProduct(
  config: Config,
  options: { readonly worker: boolean; readonly clock?: Clock },
): Promise<Result<Product, OpenRefusal>> {
  const log = openLog(config.logLevel);
  try {
    await mkdir(config.dataFolder, { recursive: true });
  } catch (error) {
    return refuse("data-folder-unusable", {
      message: `数据文件夹 ${config.dataFolder} 无法建立或写入（${codeOf(error)}）。请检查路径和权限，或用 --data 指定另一个文件夹。`,
    });
  }
  const server = await addressOf(config, log);
  if (!server.ok) return server;
  const { url, leave } = server.value;
  const database = openDatabase(url, { pool: config.databasePool });
  try {
    await migrate(database);
    const jobs = await openJobs(url, QUEUES, { worker: options.worker, log });
    const typesetter = openTypesetter({
      folder: join(config.dataFolder, "typesetting"),
      fonts: config.fontsFolder,
    });
    return ok({
      config,
      database,
      typesetter,
      jobs,
      clock: options.clock ?? systemClock,
      log,
      siteFolder: join(config.dataFolder, "site"),
      filesFolder: join(config.dataFolder, "files"),
      uploadsFolder: join(config.dataFolder, "uploads"),
      async close() {
        await jobs.close();
        await typesetter.close();
        await database.close();
        await leave();
      },
    });
  } catch (error) {
    await database.close();
    await leave();
    if (!isConnectionProblem(error)) throw error;
    return refuse("database-unreachable", {
      message: `连不上数据库（${codeOf(error)}）。请检查 DATABASE_URL 的地址、用户名和密码，以及数据库服务是否已启动。`,
    });
  }
}

type Server = { readonly url: string; leave(): Promise<void> };

async function addressOf(config: Config, log: Log): Promise<Result<Server, OpenRefusal>> {
  if (config.databaseUrl !== null) return ok({ url: config.databaseUrl, leave: async () => {} });
  const joined = await joinOwnPostgres({
    folder: join(config.dataFolder, "postgres"),
    log: (line) => log.info({ own: "postgres" }, line),
    ...(config.postgresBin === null ? {} : { binaries: config.postgresBin }),
  });
  return joined.ok
    ? joined
    : refuse("database-unreachable", { message: ownPostgresMessage(joined) });
}

const CONNECTION_CODES =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|EAI_AGAIN|28P01|28000|3D000|57P03|53300)$/;

function isConnectionProblem(error: unknown): boolean {
  return CONNECTION_CODES.test(codeOf(error));
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && "code" in error ? String(error.code) : "未知原因";
}
