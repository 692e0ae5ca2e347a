import { refuse, type Result } from "../../kernel/result.ts";
import type { Database, Tx } from "./database.ts";

/** Whether changes are let in at all, asked inside the transaction that wants to make one. */
export type Gate = (tx: Tx) => Promise<Result<true, "read-only">>;

/**
 * A database that can be closed to changes: each transaction is first let in by a gate, so that whoever works with
 * it cannot forget to ask, and must have an answer for being refused.
 */
export type GatedDatabase = Omit<Database, "transact"> & {
  transact<T, R extends string>(
    work: (tx: Tx) => Promise<Result<T, R>>,
  ): Promise<Result<T, R | "read-only">>;
};

/** Puts a gate before every transaction of a database. */
export function gated(database: Database, gate: Gate): GatedDatabase {
  return {
    ...database,
    transact<T, R extends string>(work: (tx: Tx) => Promise<Result<T, R>>) {
      return database.transact(async (tx): Promise<Result<T, R | "read-only">> => {
        const open = await gate(tx);
        return open.ok ? work(tx) : refuse("read-only", open.detail);
      });
    },
  };
}
