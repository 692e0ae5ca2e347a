import { createHash } from "node:crypto";
import type { Generated } from "kysely";
import type { Id } from "../kernel/ids.ts";
import type { Db, Tx } from "./database/database.ts";

declare module "./database/database.ts" {
  interface Tables {
    "audit.entries": {
      seq: number;
      at: Date;
      event: string;
      subject: string;
      actor_id: string | null;
      content: string;
      previous_hash: string;
      hash: string;
    };
    "audit.head": { only_row: Generated<boolean>; seq: number; hash: string };
  }
}

/** Who does something: a signed-in person, or the program on somebody's order. */
export type Actor =
  | { readonly kind: "user"; readonly userId: Id<"user">; readonly name: string }
  | { readonly kind: "system"; readonly name: string };

/** One thing that was done. `event` reads 'document.published'; `data` says what changed and why. */
export type AuditEntry = {
  readonly at: Date;
  readonly by: Actor;
  readonly event: string;
  readonly subject: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/**
 * Appends an entry inside the transaction of the change, chained by SHA-256 to the entry before it. Call it
 * last: from here to the commit, other writers of the log wait.
 */
export async function record(tx: Tx, entry: AuditEntry): Promise<void> {
  const head = await tx
    .selectFrom("audit.head")
    .select(["seq", "hash"])
    .forUpdate()
    .executeTakeFirstOrThrow();
  const seq = head.seq + 1;
  const content = JSON.stringify({ seq, ...entry, at: entry.at.toISOString() });
  const hash = link(head.hash, content);
  await tx
    .insertInto("audit.entries")
    .values({
      seq,
      at: entry.at,
      event: entry.event,
      subject: entry.subject,
      actor_id: entry.by.kind === "user" ? entry.by.userId : null,
      content,
      previous_hash: head.hash,
      hash,
    })
    .execute();
  await tx.updateTable("audit.head").set({ seq, hash }).execute();
}

export type AuditFault = {
  readonly seq: number;
  readonly fault: "missing" | "content-changed" | "facts-changed" | "chain-broken" | "head-differs";
};

const BATCH = 5_000;

/**
 * Walks the whole log in the order of its numbers. Answers how many entries there are, the last hash (note
 * it elsewhere, and a log that was cut at its end will show), and the first 100 faults. `expected` is such a
 * noted hash: that no entry carries it any more is a fault.
 */
export async function verifyAudit(
  db: Db,
  expected?: string,
): Promise<{
  readonly entries: number;
  readonly head: string;
  readonly faults: readonly AuditFault[];
}> {
  const faults: AuditFault[] = [];
  const found = (seq: number, fault: AuditFault["fault"]) => {
    if (faults.length < 100) faults.push({ seq, fault });
  };
  let hash = "0".repeat(64);
  let entries = 0;
  let last = 0;
  let expectedSeen = expected === undefined || expected === hash;
  for (;;) {
    const rows = await db
      .selectFrom("audit.entries")
      .selectAll()
      .where("seq", ">", last)
      .orderBy("seq")
      .limit(BATCH)
      .execute();
    for (const row of rows) {
      for (let gap = last + 1; gap < row.seq; gap += 1) found(gap, "missing");
      if (row.previous_hash !== hash) found(row.seq, "chain-broken");
      if (link(row.previous_hash, row.content) !== row.hash) found(row.seq, "content-changed");
      if (!agrees(row)) found(row.seq, "facts-changed");
      hash = row.hash;
      if (hash === expected) expectedSeen = true;
      last = row.seq;
      entries += 1;
    }
    if (rows.length < BATCH) break;
  }
  const head = await db.selectFrom("audit.head").select(["seq", "hash"]).executeTakeFirst();
  if (head?.seq !== last || head.hash !== hash || !expectedSeen) found(last, "head-differs");
  return { entries, head: hash, faults };
}

function link(previous: string, content: string): string {
  return createHash("sha256").update(previous).update("\n").update(content).digest("hex");
}

function agrees(row: {
  seq: number;
  at: Date;
  event: string;
  subject: string;
  actor_id: string | null;
  content: string;
}) {
  const said = JSON.parse(row.content) as {
    seq: number;
    at: string;
    event: string;
    subject: string;
    by: { userId?: string };
  };
  return (
    said.seq === row.seq &&
    said.at === row.at.toISOString() &&
    said.event === row.event &&
    said.subject === row.subject &&
    (said.by.userId ?? null) === row.actor_id
  );
}
