import { ok, refuse, type Result } from "../../kernel/result.ts";
import { record, type Actor } from "../../platform/audit.ts";
import type { SettingDeps } from "./deps.ts";
import type { RemedyBodies } from "./model.ts";
import { bodiesSet, officeSetting, ownWordings } from "./queries.ts";
import { checkBodies, checkOffice, type SettingRefusal } from "./setting-rules.ts";
import * as store from "./store.ts";
import { checkWording, type WordingKey, type WordingRefusal } from "./wording-rules.ts";

type Done<R extends string> = Promise<Result<true, R | "read-only">>;

/** Keeps the office's own words for a letter or an answer; null goes back to those delivered. Who may, is asked by the caller. */
export function saveWording(
  deps: SettingDeps,
  by: Actor,
  siteId: number,
  key: WordingKey,
  typed: string | null,
): Done<WordingRefusal> {
  return deps.db.transact(async (tx): Promise<Result<true, WordingRefusal>> => {
    const text = typed === null ? ok(null) : checkWording(key, typed);
    if (!text.ok) return text;
    const before = (await ownWordings(tx, siteId)).get(key) ?? null;
    const at = deps.clock.now();
    await store.keepWording(tx, siteId, key, text.value, { at, by: by.name });
    await record(tx, {
      at,
      by,
      event: "letter-wording.changed",
      subject: `letter-wording:${key}`,
      data: { siteId, before, after: text.value },
    });
    return ok(true);
  });
}

/** Keeps an organization's word for numbers and whom people may call. Who may, is asked by the caller. */
export function saveOffice(
  deps: SettingDeps,
  by: Actor,
  at: { readonly siteId: number; readonly organizationId: number },
  asked: store.OfficeSetting,
): Done<SettingRefusal> {
  return deps.db.transact(async (tx): Promise<Result<true, SettingRefusal>> => {
    const setting = checkOffice(asked);
    if (!setting.ok) return setting;
    const before = await officeSetting(tx, at.organizationId);
    const now = deps.clock.now();
    await store.keepOffice(tx, at.siteId, at.organizationId, setting.value, {
      at: now,
      by: by.name,
    });
    await record(tx, {
      at: now,
      by,
      event: "letter-office.changed",
      subject: `organization:${at.organizationId}`,
      data: { before, after: setting.value },
    });
    return ok(true);
  });
}

/** Sets who reviews and which court hears, by dates, for an organization or (null) the whole site. Who may, is asked by the caller. */
export function saveBodies(
  deps: SettingDeps,
  by: Actor,
  at: { readonly siteId: number; readonly organizationId: number | null },
  asked: readonly (RemedyBodies & { readonly source: string })[],
): Done<SettingRefusal> {
  return deps.db.transact(async (tx): Promise<Result<true, SettingRefusal>> => {
    const bodies = checkBodies(asked);
    if (!bodies.ok) return refuse(bodies.refusal, bodies.detail);
    const before = await bodiesSet(tx, at.siteId, at.organizationId);
    const now = deps.clock.now();
    await store.replaceBodies(tx, at.siteId, at.organizationId, bodies.value, {
      at: now,
      by: by.name,
    });
    await record(tx, {
      at: now,
      by,
      event: "letter-bodies.changed",
      subject:
        at.organizationId === null ? `site:${at.siteId}` : `organization:${at.organizationId}`,
      data: { before, after: bodies.value },
    });
    return ok(true);
  });
}
