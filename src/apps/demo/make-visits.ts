import { beijingDay, plainDateOf } from "../../kernel/dates.ts";
import { columnsOf, sitesOfGroup } from "../../modules/columns/index.ts";
import { keysOfDocuments, siteRowsBetween, type PlaceKey } from "../../modules/documents/index.ts";
import { organizationsOf } from "../../modules/organizations/index.ts";
import { addVisits, countedSince, placeVisits } from "../../modules/visits/index.ts";
import type { Product } from "../open-product.ts";
import { placesOfVisits } from "../server/visits/places.ts";
import { districtVisits, type DemoPage } from "./generate/index.ts";

const TOGETHER = 2_000;
const EVER = plainDateOf("2017-01-01");

/** Lets the public have looked at the district's portal in 2018. Answers how often people did; null when they had before. */
export async function makeVisits({ database, clock }: Product): Promise<number | null> {
  if ((await countedSince(database.read)) !== null) return null;
  const rows = districtVisits(await pagesOf({ database }));
  await addVisits({ database, clock }, rows);
  await placeVisits({ database, clock }, placesOfVisits);
  return rows.reduce((sum, row) => sum + row.people, 0);
}

async function pagesOf({ database }: Pick<Product, "database">): Promise<readonly DemoPage[]> {
  const db = database.read;
  const pages: DemoPage[] = [];
  const add = (path: string, kind: DemoPage["kind"], since = EVER) =>
    pages.push({ path, kind, since });
  for (const site of await sitesOfGroup(db, 1)) {
    add(`${site.prefix}index.html`, "home");
    for (const { path } of await columnsOf(db, site.id))
      add(`${site.prefix}${path}/index.html`, "column");
    for (let from: PlaceKey | null = null, isEnd = false; !isEnd;) {
      const rows = await siteRowsBetween(db, site.id, from, null, TOGETHER);
      const keys = await keysOfDocuments(
        db,
        site.id,
        rows.map((row) => row.id),
      );
      for (const { id, path, isGone } of rows) {
        const key = keys.get(id)?.key ?? null;
        if (key === null || id === from?.id) continue;
        if (!isGone) add(`${site.prefix}${path}`, "document", beijingDay(new Date(key.at)));
      }
      isEnd = rows.length < TOGETHER;
      from = keys.get(rows.at(-1)?.id ?? "")?.key ?? null;
    }
  }
  for (const { slug } of await organizationsOf(db, 1))
    add(`organizations/${slug}/index.html`, "organization");
  return pages;
}
