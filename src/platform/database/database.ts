import { Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import type { Result } from "../../kernel/result.ts";

/** The tables of every module; each module's tables.ts adds its own. */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by declaration merging
export interface Tables {}

/** A connection that reads. */
export type Db = Kysely<Tables>;
/** A transaction: the only thing that writes. Inside it, use it and never the connection beside it. */
export type Tx = Transaction<Tables>;

export type Database = {
  readonly url: string;
  readonly read: Db;
  /** Runs work in one transaction. A refusal rolls it back: a refused command leaves no trace. */
  transact<T, R extends string>(work: (tx: Tx) => Promise<Result<T, R>>): Promise<Result<T, R>>;
  /**
   * Runs work that sees the records as they were at one instant, however long it takes. It may write what nobody
   * else writes.
   */
  snapshot<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** A connection of its own, for locks and listening; the caller ends it. */
  dedicated(): Promise<pg.Client>;
  close(): Promise<void>;
};

const [DATE, BIGINT] = [1082, 20];
const PATIENCE = 15_000;

class Rollback extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super("refused");
    this.result = result;
  }
}

/**
 * Opens a PostgreSQL database by its address. Days come as text 'YYYY-MM-DD', whole numbers as numbers
 * (counts stay far below 2^53), instants as Date.
 */
export function openDatabase(
  url: string,
  options: { readonly pool: number } = { pool: 8 },
): Database {
  const types = new pg.TypeOverrides();
  types.setTypeParser(DATE, (value: string) => value);
  types.setTypeParser(BIGINT, Number);
  const pool = new pg.Pool({
    connectionString: url,
    types,
    max: options.pool,
    // Whoever waits for a connection that does not come is told so, and does not wait for ever.
    connectionTimeoutMillis: PATIENCE,
    keepAlive: true,
    application_name: "gongkai",
  });
  // A server that stops must not end this process: the next query reports it.
  pool.on("error", () => {});
  // A connection in use is no longer watched by the pool.
  pool.on("connect", (client) => client.on("error", () => {}));
  const read = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    url,
    read,
    async transact<T, R extends string>(work: (tx: Tx) => Promise<Result<T, R>>) {
      try {
        return await read.transaction().execute(async (tx) => {
          const result = await work(tx);
          if (!result.ok) throw new Rollback(result);
          return result;
        });
      } catch (error) {
        if (error instanceof Rollback) return error.result as Result<T, R>;
        throw error;
      }
    },
    snapshot: (work) => read.transaction().setIsolationLevel("repeatable read").execute(work),
    async dedicated() {
      const client = new pg.Client({
        connectionString: url,
        application_name: "gongkai",
        connectionTimeoutMillis: PATIENCE,
        keepAlive: true,
      });
      client.on("error", () => {});
      await client.connect();
      return client;
    },
    close: () => read.destroy(),
  };
}
