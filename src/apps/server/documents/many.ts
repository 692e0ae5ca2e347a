import type { Id } from "../../../kernel/ids.ts";
import type { Result } from "../../../kernel/result.ts";
import type { SignedIn } from "../../../modules/accounts/index.ts";
import type { DocumentForEdit, Seen } from "../../../modules/documents/index.ts";
import { rehearsalOn } from "../../../platform/database/rehearsal.ts";
import { sentenceOf } from "../../../platform/http/index.ts";
import { commandDeps, type App } from "../app.ts";
import { deskMessages, documentDesk, type DeskRefusal, type DocumentDesk } from "./desk.ts";

export type BulkAction = "submit" | "pass" | "publish" | "withdraw" | "take-back" | "move";
type Item = { readonly siteId: number; readonly id: string; readonly version: number };
export type ManyOrder = {
  readonly action: BulkAction;
  readonly dryRun: boolean;
  readonly columnId?: number | undefined;
  readonly reason?: string | undefined;
  readonly items: readonly Item[];
};

const words: Readonly<Record<BulkAction, readonly [would: string, done: string]>> = {
  submit: ["可以提交审核", "已提交审核"],
  pass: ["可以通过", "已通过"],
  publish: ["可以发布", "已发布"],
  withdraw: ["可以撤回", "已撤回"],
  "take-back": ["可以取回", "已取回"],
  move: ["可以移到所选栏目", "已移到所选栏目"],
};

/** What takes an action back. A decision of a review, a publication and a withdrawal stand: they are on record. */
const undoing: Partial<Readonly<Record<BulkAction, BulkAction>>> = {
  submit: "take-back",
  "take-back": "submit",
  move: "move",
};

/**
 * Does one thing to many documents, each by itself through the same gate as one alone: one that is refused does
 * not hold up the others. Without doing it, it is played through and rolled back.
 */
export async function changeMany(app: App, desk: DocumentDesk, person: SignedIn, order: ManyOrder) {
  const { action, dryRun } = order;
  const deps = commandDeps(app);
  const working = dryRun ? documentDesk(app, { ...deps, db: rehearsalOn(deps.db) }) : desk;
  const results = [];
  const undone = new Map<number | null, Item[]>();
  for (const { siteId, id, version } of order.items) {
    const seen: Seen = { siteId, id: id as Id<"document">, version };
    const found = await desk.open(person, siteId, id);
    const done = await act(working, person, order, seen, found);
    const title = found?.edition.fields.title ?? "";
    const [would, did] = words[action];
    if (!done.ok) {
      const detail = sentenceOf(done, deskMessages);
      results.push({ siteId, id, title, ok: false, detail, version: found?.version ?? null });
      continue;
    }
    const now = dryRun ? version : done.value.version;
    results.push({ siteId, id, title, ok: true, detail: dryRun ? would : did, version: now });
    const group = action === "move" ? (found?.edition.fields.columnId ?? null) : null;
    undone.set(group, [...(undone.get(group) ?? []), { siteId, id, version: now }]);
  }
  const back = undoing[action];
  const groups = [...undone].map(([columnId, items]) => ({ columnId, items }));
  return {
    results,
    undo: back === undefined || dryRun || groups.length === 0 ? null : { action: back, groups },
  };
}

type Done = Promise<Result<{ readonly version: number }, DeskRefusal>>;

async function act(
  desk: DocumentDesk,
  person: SignedIn,
  order: ManyOrder,
  seen: Seen,
  found: DocumentForEdit | null,
): Done {
  switch (order.action) {
    case "submit":
      return desk.submit(person, seen);
    case "pass":
      return desk.pass(person, seen, { opinion: order.reason });
    case "publish":
      return desk.publish(person, seen);
    case "withdraw":
      return desk.withdraw(person, seen, order.reason ?? "");
    case "take-back":
      return desk.takeBack(person, seen);
    case "move": {
      if (found === null) return desk.takeBack(person, seen);
      const { fields, body, attachments } = found.edition;
      return desk.save(person, seen, {
        ...fields,
        keywords: [...fields.keywords],
        channels: [...fields.channels],
        columnId: order.columnId ?? 0,
        body,
        attachments: [...attachments],
      });
    }
  }
}
