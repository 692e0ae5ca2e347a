import { refuse, type Result } from "../../kernel/result.ts";
import type { Tx } from "./database.ts";
import type { GatedDatabase } from "./gated.ts";

/**
 * A database on which everything is tried and nothing kept: each piece of work runs in its transaction, answers
 * what it would have answered, and is rolled back.
 */
export function rehearsalOn(database: GatedDatabase): GatedDatabase {
  return {
    ...database,
    async transact<T, R extends string>(work: (tx: Tx) => Promise<Result<T, R>>) {
      const played: Result<T, R>[] = [];
      const failed = await database.transact(async (tx): Promise<Result<T, R | "rehearsed">> => {
        const result = await work(tx);
        played.push(result);
        return result.ok ? refuse("rehearsed") : result;
      });
      const [result] = played;
      if (result !== undefined) return result;
      if (!failed.ok && failed.refusal === "read-only") return refuse("read-only", failed.detail);
      throw new Error("nothing was played");
    },
  };
}
