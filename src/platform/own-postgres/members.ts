import { readFileSync } from "node:fs";
import { Socket } from "node:net";
import { Client } from "pg";
import type { ClusterPaths } from "./paths.ts";
import { codeOf } from "./refusals.ts";

/** The key of the advisory lock that each process which uses the server holds, shared. */
const membershipKey = 7_120_201;

/** One process's place among those that use the server: a connection of its own that holds a lock. */
export type Membership = {
  /** Settles when the connection is lost other than by `resign` and `close`. */
  readonly lost: Promise<void>;
  /** Gives the place up; answers whether nobody else is left, and then keeps newcomers waiting. */
  resign(): Promise<boolean>;
  close(): Promise<void>;
};

/** Why a place could not be taken: the server is not ready or is going away, or it knows us not. */
export type Unentered = "later" | "password-refused";

/** The address under which the product reaches its database. */
export function ownUrl(port: number, password: string): string {
  return `postgres://gongkai:${password}@127.0.0.1:${port}/gongkai`;
}

/** Reads the password of a cluster; throws the system's error where it cannot. */
export function readPassword(paths: ClusterPaths): string {
  return readFileSync(paths.password, "utf8").trim();
}

/** Connects and takes a place. A server that is being stopped by its last leaver says `later`. */
export async function enter(url: string): Promise<Membership | Unentered> {
  const socket = new Socket();
  const client = new Client({
    connectionString: url,
    application_name: "gongkai-member",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    stream: () => socket,
  });
  let closing = false;
  const lost = new Promise<void>((settle) => {
    client.on("error", () => undefined);
    client.on("end", () => {
      if (!closing) settle();
    });
  });
  try {
    await client.connect();
    await client.query("select pg_advisory_lock_shared($1)", [membershipKey]);
  } catch (error) {
    closing = true;
    socket.destroy();
    if (codeOf(error) === "28P01" || codeOf(error) === "28000") return "password-refused";
    if (isPassing(error)) return "later";
    throw error;
  }
  socket.unref();
  return {
    lost,
    async resign() {
      socket.ref();
      await client.query("select pg_advisory_unlock_shared($1)", [membershipKey]);
      const answer = await client.query<{ alone: boolean }>(
        "select pg_try_advisory_lock($1) as alone",
        [membershipKey],
      );
      return answer.rows[0]?.alone === true;
    },
    async close() {
      closing = true;
      await client.end().catch(() => undefined);
      socket.destroy();
    },
  };
}

/** Whether an error says no more than that the server is not there now: starting, going, full. */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  if (/^(57P0|53300|ECONN|EPIPE|ETIMEDOUT)/.test(code)) return true;
  return error instanceof Error && /terminated|timeout|closed/i.test(error.message);
}
