import type { Database, Tx } from "../../platform/database/database.ts";
import type { Placed, SiteFolder } from "../../platform/site-folder/index.ts";
import { beginRendering } from "../../modules/pages/index.ts";
import { allSites, type Column } from "../../modules/columns/index.ts";
import { annualFigures, type AnnualFigures } from "../../modules/reports/index.ts";
import type { SiteAssets } from "../../ui/assets.ts";
import { changesOf, nothingOn, type Changes } from "./changes.ts";
import { SIZES, type Sizes } from "./column-layout.ts";
import type { PagesEvent, RestOfSite } from "./events.ts";
import { alteredAmong, type Altered } from "./altered/altered-among.ts";
import { openLately } from "./altered/lately.ts";
import { documentPage } from "./page-ids.ts";
import { placePages, type Done, type Slice } from "./placing.ts";
import { redirectsToPlace, staleRedirects } from "./redirects.ts";
import { openRun } from "./rendering/index.ts";
import { countsBelow, loadSiteShape, type SiteShape } from "./site-facts.ts";
import { stalePages } from "./stale-pages.ts";
import { openTurns, type Urgency } from "./turns.ts";
import { frontPages, restOfSite } from "./whole-site.ts";

export type PublisherDeps = {
  readonly database: Database;
  readonly folder: SiteFolder;
  readonly assets: SiteAssets;
  readonly publicUrl: string | null;
  /** Names style sheet, script and program, all that pages look like besides the records. */
  readonly look: string;
  /** Where the content of a stored file is kept; null for no such file. */
  storedAt(sha256: string): string | null;
  now(): Date;
  readonly sizes?: Sizes;
  /** Sends the publisher work that can wait, with a transaction. */
  send(tx: Tx, event: RestOfSite): Promise<void>;
};

/** Pages that go out in one release of many. */
const TOGETHER = 200;
/** A site of so many documents is rendered whole at once; of a larger one, what can wait comes after other work. */
const SMALL = 2_000;
/** Steps of the rest of a site that one job does, so that no job outlives its time. */
const STEPS_OF_JOB = 100;

/**
 * Keeps the published site in step with the records. Only one publisher works on a site folder at a time; the
 * program that runs it sees to that.
 */
export function openPublisher(deps: PublisherDeps) {
  const shapes = new Map<number, SiteShape>();
  const figures = new Map<string, Promise<AnnualFigures>>();
  const turns = openTurns();
  const lately = openLately(deps.folder.folder);
  const sizes = deps.sizes ?? SIZES;

  async function shapeOf(tx: Tx, siteId: number): Promise<SiteShape | null> {
    const options = { assets: deps.assets.paths, publicUrl: deps.publicUrl };
    const shape = shapes.get(siteId) ?? (await loadSiteShape(tx, siteId, options));
    if (shape !== null) shapes.set(siteId, shape);
    return shape;
  }

  /** Does work on a site when its turn comes, on the records as they are then. Null when there is no such site. */
  function slice<T>(
    siteId: number,
    urgency: Urgency,
    work: (slice: Slice) => Promise<T>,
  ): Promise<T | null> {
    return turns.take(urgency, () => onSite(siteId, work));
  }

  function onSite<T>(siteId: number, work: (slice: Slice) => Promise<T>): Promise<T | null> {
    return deps.database.snapshot(async (tx) => {
      const shape = await shapeOf(tx, siteId);
      if (shape === null) return null;
      const counts = await countsBelow(tx, shape);
      const run = openRun(tx, shape, counts, {
        storedAt: deps.storedAt,
        figures(year) {
          const key = `${shape.site.groupId} ${year}`;
          const known = figures.get(key) ?? annualFigures(tx, shape.site.groupId, year);
          figures.set(key, known);
          return known;
        },
      });
      const place: Slice["place"] = async (pages, options) => {
        let [rendered, written] = [0, 0];
        for (let at = 0; at < pages.length; at += TOGETHER) {
          const some = pages.slice(at, at + TOGETHER);
          const done = await placePages(tx, run, deps.folder, some, deps.now(), options);
          for (const path of done.placed) lately.note(path);
          rendered += done.rendered;
          written += done.written;
        }
        return { rendered, written };
      };
      return work({ tx, run, shape, place });
    });
  }

  /**
   * Makes pages right that were altered by others: what is known is rendered again, what is not is taken away.
   * `before` hears of them while they still stand.
   */
  function heal(
    suspected: readonly string[],
    before: (altered: readonly Altered[]) => Promise<void>,
  ): Promise<readonly Altered[]> {
    return turns.take("people", async () => {
      const { read } = deps.database;
      const unsure = suspected.filter((path) => !lately.isUntouched(path));
      const altered = await alteredAmong(read, deps.folder.folder, unsure);
      if (altered.length === 0) return altered;
      await before(altered);
      const known = altered.flatMap(({ entry }) => (entry === null ? [] : [entry]));
      for (const [siteId, entries] of Map.groupBy(known, (entry) => entry.siteId)) {
        const pages = entries.map((entry) => entry.page);
        await onSite(siteId, ({ place }) => place(pages, { anew: true }));
      }
      const added = altered.filter(({ entry }) => entry === null);
      const gone = added.map(({ path }): Placed => ({ path, content: null }));
      if (gone.length > 0) await deps.folder.release(gone, { anew: true });
      return altered;
    });
  }

  /** Everything of a site: at once where it is small, else what readers meet first now and the rest by and by. */
  async function publishWhole(siteId: number, urgency: Urgency): Promise<Done> {
    shapes.delete(siteId);
    figures.clear();
    const first = await slice(siteId, urgency, async ({ tx, run, shape, place }) => {
      const rendering = await beginRendering(tx, siteId, deps.look);
      const done = await place(await frontPages(tx, shape, sizes));
      const documents = (shape.childrenOf.get(null) ?? []).reduce(
        (total, section) => total + (run.begin().facts.countBelow.get(section.id) ?? 0),
        0,
      );
      const isSmall = documents <= SMALL;
      const rest: RestOfSite = { event: "site.rest", siteId, rendering, from: "" };
      if (!isSmall) await deps.send(tx, rest);
      return { ...done, isSmall, rest };
    });
    if (first === null || !first.isSmall) return first ?? nothing;
    return sum(first, await publishRest(first.rest, urgency));
  }

  /** What can wait of a site. After `most` steps, the others are left to a job of their own. */
  async function publishRest(
    rest: RestOfSite,
    urgency: Urgency,
    most = Number.POSITIVE_INFINITY,
    progress: (done: Done) => void = () => {},
  ): Promise<Done> {
    let done = nothing;
    let at: RestOfSite | null = rest;
    for (let steps = 1; at !== null; steps += 1) {
      const from: RestOfSite = at;
      const step = await slice(rest.siteId, urgency, async (one) => {
        const { next, ...of } = await restOfSite(one, from, TOGETHER);
        if (next === null || steps < most) return { ...of, next };
        await deps.send(one.tx, next);
        return { ...of, next: null };
      });
      if (step === null) break;
      done = sum(done, step.done);
      progress(done);
      at = step.next;
    }
    return done;
  }

  /** Files of old addresses, by number; null: all. */
  async function placeRedirects(siteId: number, shards: readonly number[] | null): Promise<void> {
    for await (const placed of redirectsToPlace(deps.database.read, siteId, shards))
      await deps.folder.release(placed);
  }

  async function publishChanges(changes: Changes, urgency: Urgency): Promise<Done> {
    if (changes.changedColumns.size + changes.changedOrganizations.size > 0 || changes.isWhole)
      shapes.delete(changes.siteId);
    if (changes.isWhole) return publishWhole(changes.siteId, urgency);
    let done = nothing;
    const ids = [...changes.documents.keys()];
    const isMany = ids.length > TOGETHER;
    for (let at = 0; at < (isMany ? ids.length : 0); at += TOGETHER) {
      const some = ids.slice(at, at + TOGETHER).map(documentPage);
      const step = await slice(changes.siteId, urgency, ({ place }) => place(some));
      done = sum(done, step ?? nothing);
    }
    const last = await slice(changes.siteId, urgency, async ({ tx, shape, place }) => {
      if (framed(shape, changes.changedColumns)) return null;
      const { pages, years } = await stalePages(tx, shape, changes, sizes);
      for (const year of years) figures.delete(`${shape.site.groupId} ${year}`);
      const placed = new Set(isMany ? ids.map(documentPage) : []);
      return place(pages.filter((page) => !placed.has(page)));
    });
    if (last === null) return sum(done, await publishWhole(changes.siteId, urgency));
    return sum(done, last);
  }

  return {
    heal,
    /** Renders the pages of some documents and whatever names them. */
    publishDocuments: (siteId: number, documentIds: readonly string[]) =>
      publishChanges(
        { ...nothingOn(siteId), documents: new Map(documentIds.map((id) => [id, new Set()])) },
        "bulk",
      ),
    /** Renders what a run of events made stale. Doing it twice does no harm. */
    async publish(events: readonly PagesEvent[], urgency: Urgency = "people"): Promise<Done> {
      let done = nothing;
      // First, so that no address is lost for a moment: as long as a page stands at it, that is served.
      for (const [siteId, shards] of await staleRedirects(deps.database.read, events))
        await placeRedirects(siteId, shards);
      const changed = events.filter((event) => event.event !== "site.rest");
      for (const changes of changesOf(changed))
        done = sum(done, await publishChanges(changes, urgency));
      for (const event of events)
        if (event.event === "site.rest")
          done = sum(done, await publishRest(event, "bulk", STEPS_OF_JOB));
      return done;
    },
    /** Puts all files of old addresses in place that differ. */
    async placeRedirects(): Promise<void> {
      for (const site of await allSites(deps.database.read))
        if (site.id === site.groupId) await placeRedirects(site.id, null);
    },
    /** Renders every page of a site; `progress` hears how many are done. */
    async publishAll(
      siteId: number,
      progress: (rendered: number) => void = () => {},
    ): Promise<Done> {
      shapes.delete(siteId);
      figures.clear();
      const front = await slice(siteId, "bulk", async ({ tx, shape, place }) => {
        const rendering = await beginRendering(tx, siteId, deps.look);
        const done = await place(await frontPages(tx, shape, sizes));
        return { ...done, rendering, isPortal: shape.site.id === shape.site.groupId };
      });
      if (front === null) return nothing;
      if (front.isPortal) await placeRedirects(siteId, null);
      const rest = {
        event: "site.rest",
        siteId,
        rendering: front.rendering,
        from: "",
      } as const;
      const others = await publishRest(rest, "bulk", undefined, (done) =>
        progress(sum(front, done).rendered),
      );
      return sum(front, others);
    },
  };
}

export type Publisher = ReturnType<typeof openPublisher>;

const nothing: Done = { rendered: 0, written: 0 };

function sum(one: Done, other: Done): Done {
  return { rendered: one.rendered + other.rendered, written: one.written + other.written };
}

/** Whether a column that changed stands in the frame of every page: a section, or one that the foot links to. */
function framed(shape: SiteShape, changed: ReadonlySet<number>): boolean {
  const inFoot = (["信息公开指南", "依申请公开", "信息公开年报"] as const).flatMap(
    (type) => shape.columnOfType.get(type)?.id ?? [],
  );
  const sections = (shape.childrenOf.get(null) ?? []).map((column: Column) => column.id);
  return [...sections, ...inFoot].some((id) => changed.has(id));
}
