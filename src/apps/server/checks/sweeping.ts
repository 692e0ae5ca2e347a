import { stat } from "node:fs/promises";
import type { Result } from "../../../kernel/result.ts";
import type { Actor } from "../../../platform/audit.ts";
import {
  checkEdition,
  checksInUse,
  placeText,
  rulesInForce,
  scanStoredFile,
  startSweep,
  workSweep,
  type Sweep,
  type SweepPart,
} from "../../../modules/checks/index.ts";
import { sitesOfGroup } from "../../../modules/columns/index.ts";
import {
  countPublished,
  editionToCheck,
  publishedInTurn,
  type Edition,
} from "../../../modules/documents/index.ts";
import { portalOf, type App } from "../app.ts";

const PART = 50;
/** A part ends after two seconds, however little it has seen: other rounds wait for it. */
const LONGEST_MS = 2_000;

type Means = Pick<App, "database" | "clock" | "files">;

/** Begins a sweep over everything that is published on the portal and its language sites. */
export async function beginSweep(
  app: Means,
  actor: Actor,
  why: string,
): Promise<Result<Sweep, "sweep-under-way" | "not-set-up">> {
  const portal = await portalOf(app);
  if (portal === null) return { ok: false, refusal: "not-set-up" };
  const sites = await sitesOfGroup(app.database.read, portal.groupId);
  const { rules } = await checksInUse(app.database.read, portal.groupId, app.clock.today());
  const total = await countPublished(
    app.database.read,
    sites.map((site) => site.id),
  );
  const deps = { db: app.database, clock: app.clock };
  return startSweep(deps, actor, { siteId: portal.groupId, why, rules, total });
}

/** Does the next part of the sweep that is under way, if there is one. */
export async function sweepOn(app: Means): Promise<void> {
  await workSweep({ db: app.database, clock: app.clock }, (sweep) => nextPart(app, sweep));
}

/** Begins a sweep when the rules are not those by which everything published was last checked. */
export async function sweepAfterChange(app: Means): Promise<void> {
  const portal = await portalOf(app);
  if (portal === null) return;
  const inUse = await checksInUse(app.database.read, portal.groupId, app.clock.today());
  const last = await rulesInForce(app.database.read, portal.groupId);
  if (last === inUse.rules) return;
  const why = last === null ? "首次巡检" : "检查规则有更新";
  await beginSweep(app, { kind: "system", name: "巡检" }, why);
}

async function nextPart(app: Means, sweep: Sweep): Promise<SweepPart> {
  const began = performance.now();
  const sites = await sitesOfGroup(app.database.read, sweep.siteId);
  const page = await publishedInTurn(
    app.database.read,
    sites.map((site) => site.id),
    { after: sweep.position, limit: PART },
  );
  const findings: SweepPart["findings"][number][] = [];
  let documents = 0;
  for (const { edition, position } of page) {
    findings.push(...(await findingsOf(app, edition)));
    documents += 1;
    if (documents < page.length && performance.now() - began > LONGEST_MS)
      return { documents, findings, position };
  }
  const isLast = page.length < PART;
  return { documents, findings, position: isLast ? null : (page.at(-1)?.position ?? null) };
}

async function findingsOf(app: Means, edition: Edition): Promise<SweepPart["findings"]> {
  const { siteId, documentId, fields } = edition;
  for (const { sha256, name } of edition.attachments) {
    const path = app.files.pathOf(sha256);
    if (path === null || (await stat(path).catch(() => null)) === null) continue;
    const file = { siteId, sha256, path, name, title: fields.title };
    await scanStoredFile({ db: app.database, clock: app.clock }, file);
  }
  const { clock } = app;
  const about = { siteId, documentId, today: clock.today(), now: clock.now() };
  const text = await editionToCheck(app.database.read, edition);
  const checked = await checkEdition(app.database.read, about, text);
  return checked.findings
    .filter((found) => found.severity !== "note" && !checked.overrides.has(found.key))
    .map((found) => ({
      siteId,
      documentId,
      organizationId: fields.organizationId,
      title: fields.title,
      severity: found.severity,
      rule: found.rule,
      place: placeText(found.place),
      masked: found.masked,
    }));
}
