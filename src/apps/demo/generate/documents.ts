import type { DemoDocument, Occasion, Writer } from "./model.ts";
import { mainColumns, type DemoColumn } from "./columns.ts";
import { days2018, instantOn } from "./days.ts";
import { officialDocuments } from "./official-documents.ts";
import { draft, type Draft } from "./draft.ts";
import { mongolianColumns } from "./mongolian-columns.ts";
import { mongolianItem } from "./mongolian-documents.ts";
import { districtOrganizations } from "./organizations.ts";
import { daysOf, roomOf } from "./room.ts";
import { randomFrom, type Random } from "./random.ts";
import { standingDocuments } from "./standing-documents.ts";
import { writersFor } from "./writers.ts";
import { enriched, inSeason, isCounted, promisedDocuments, reporterOf } from "../district/index.ts";

const PUBLISHED_IN_2018 = 6_504;
const MONGOLIAN = 751;
const KEY_AREAS = 441;
const WEIBO = 2_126;
const WECHAT = 1_465;
const WITHDRAWN = 8;
const KEY_AREAS_PATH = "disclosure/statutory/key-areas/";

const organizations = new Map(districtOrganizations.map((one) => [one.slug, one]));
const departments = districtOrganizations.filter(
  (one) => one.kind === "department" && one.validTo === null,
);

const localGovernments = districtOrganizations.filter(
  (one) => one.kind === "subdistrict" || one.kind === "town",
);
const BUSY_NEWS =
  "headlines headlines notices notices notices leaders meetings departments departments departments departments towns towns towns warnings recruitment".split(
    " ",
  );

/**
 * The documents of the district in the order of their publication: the year 2018 with its 6,504 published
 * items, what was issued and not published, and some of the years around it. The same seed gives the same.
 */
export function districtDocuments(seed = 20_180_101): readonly DemoDocument[] {
  const random = randomFrom(seed);
  const made: Draft[] = [
    ...standingDocuments(),
    ...officialDocuments(randomFrom(seed + 1)),
    ...promisedDocuments(randomFrom(seed + 2)),
  ];
  const bodies = new Set(made.map((one) => one.body));
  const leaves = leavesOf(mainColumns);
  const held = new Map<string, number>();
  const taken = new Set<string>();
  const write = (leaf: DemoColumn) => {
    const path = pathOf(leaf);
    const day = freeDay(random, taken, path, leaf.column.name);
    const serial = held.get(path) ?? 0;
    held.set(path, serial + 1);
    made.push(unlike(bodies, () => written(random, leaf, day, serial)));
  };

  for (const leaf of leaves) {
    const path = pathOf(leaf);
    if (!made.some((one) => one.columnPath === path && one.state === "published")) write(leaf);
  }
  const inKeyAreas = leaves.filter((leaf) => pathOf(leaf).startsWith(KEY_AREAS_PATH));
  const elsewhere = leaves.filter(
    (leaf) => !pathOf(leaf).startsWith(KEY_AREAS_PATH) && isFilled(pathOf(leaf)),
  );
  const choose = busyPicker(elsewhere, (leaf, path) => {
    return (held.get(path) ?? 0) < roomOf(path, leaf.column.name);
  });
  const counted = (fits: (one: Draft) => boolean) =>
    made.filter(
      (one) => one.state === "published" && one.publishedAt.startsWith("2018-") && fits(one),
    ).length;
  for (
    let missing = KEY_AREAS - counted((one) => one.columnPath.startsWith(KEY_AREAS_PATH));
    missing > 0;
    missing -= 1
  )
    write(random.pick(inKeyAreas));
  for (let missing = PUBLISHED_IN_2018 - MONGOLIAN - counted(() => true); missing > 0; missing -= 1)
    write(choose(random));
  for (let index = 0; index < WITHDRAWN; index += 1)
    withdraw(
      random,
      made,
      unlike(bodies, () => {
        const leaf = choose(random);
        return written(random, leaf, freeDay(random, taken, pathOf(leaf), leaf.column.name), 99);
      }),
    );
  addMongolian(random, made);
  carry(random, made);
  return made
    .map((one, index) => ({
      ...one,
      sourceKey:
        one.sourceKey === ""
          ? `demo-${one.publishedAt.slice(0, 4)}-${String(index + 1).padStart(6, "0")}`
          : one.sourceKey,
    }))
    .toSorted((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1));
}

function written(random: Random, leaf: DemoColumn, day: string, serial: number): Draft {
  const path = pathOf(leaf);
  const slug = leaf.organizationSlug ?? publisherOf(random, path, serial, leaf.column.name);
  const publishedAt = instantOn(random, day);
  const organization = organizations.get(slug) ?? organizations.get("office");
  if (organization === undefined) throw new RangeError(`no organization ${slug}`);
  const occasion: Occasion = {
    random,
    day,
    dayInYear: days2018.indexOf(day) + 1,
    publishedAt,
    organization,
    columnName: leaf.column.name,
    columnPath: path,
    serial,
  };
  const writer: Writer = random.pick(writersFor(path, leaf.column.type, leaf.column.name));
  return draft({
    ...enriched(occasion, writer(occasion)),
    columnPath: path,
    organizationSlug: organization.slug,
    publishedAt,
  });
}

/** A day for a column; an agency issues one numbered notice a day, so that each has its own number. */
function freeDay(random: Random, taken: Set<string>, path: string, name: string): string {
  for (;;) {
    const day = random.pick(daysOf(path));
    if (path.startsWith("news/topics/") && !inSeason(name, day)) continue;
    const key = `${path} ${day}`;
    if (path.endsWith("/documents") && taken.has(key)) continue;
    taken.add(key);
    return day;
  }
}

function publisherOf(random: Random, path: string, serial: number, name: string): string {
  const reporter = path.startsWith("news/topics/") ? reporterOf(random, name) : null;
  if (reporter !== null) return reporter;
  if (/functions$|budgets\/department-/.test(path))
    return departments[serial % departments.length]?.slug ?? "office";
  return random.pick(path === "news/towns" ? localGovernments : departments).slug;
}

function unlike(bodies: Set<string>, make: () => Draft): Draft {
  for (;;) {
    const one = make();
    if (bodies.has(one.body)) continue;
    bodies.add(one.body);
    return one;
  }
}

/** Chooses where something appears: news and notices often, topics and most other columns seldom. */
function busyPicker(
  leaves: readonly DemoColumn[],
  hasRoom: (leaf: DemoColumn, path: string) => boolean,
): (random: Random) => DemoColumn {
  const byPath = new Map(leaves.map((leaf) => [pathOf(leaf), leaf]));
  const topics = leaves.filter((leaf) => pathOf(leaf).startsWith("news/topics/"));
  const quiet = leaves.filter((leaf) => !pathOf(leaf).startsWith("news/"));
  return (random) => {
    if (random.chance(0.5)) {
      const path = `news/${random.pick(BUSY_NEWS)}`;
      const found = random.chance(0.7) ? byPath.get(path) : undefined;
      return found ?? random.pick(topics);
    }
    for (;;) {
      const leaf = random.pick(quiet);
      if (hasRoom(leaf, pathOf(leaf))) return leaf;
    }
  };
}

/** Columns that hold standing texts get nothing by chance. */
function isFilled(path: string): boolean {
  return (
    !isCounted(path) &&
    !/^(about|disclosure\/(guide|rules|reports)|interaction\/requests|disclosure\/statutory\/(policies|interpretations|gazette))/.test(
      path,
    )
  );
}

function withdraw(random: Random, made: Draft[], one: Draft): void {
  const reason = random.pick([
    "附件数据有误，更正后另行发布",
    "含有不应公开的个人信息",
    "与已发布信息重复",
    "发布栏目有误",
  ]);
  made.push({
    ...one,
    state: "withdrawn",
    withdrawnAt: one.publishedAt.replace(/T.*/, "T18:30:00+08:00"),
    withdrawalReason: reason,
  });
}

function addMongolian(random: Random, made: Draft[]): void {
  const leaves = mongolianColumns.filter((one) => one.parentPath !== null);
  for (let index = 0; index < MONGOLIAN; index += 1) {
    const day = random.pick(days2018);
    const leaf = leaves[index % leaves.length];
    if (leaf === undefined) continue;
    const item = mongolianItem(random, day, index + 1);
    made.push(
      draft({
        ...item,
        genre: null,
        theme: null,
        siteCode: "mn",
        columnPath: pathOf(leaf),
        organizationSlug: "ethnic-affairs",
        publishedAt: instantOn(random, day),
        channels: ["mongolian-website"],
      }),
    );
  }
}

/** Chooses what Weibo and WeChat carried, the same item on both where that is likely. */
function carry(random: Random, made: Draft[]): void {
  const open = made.flatMap((one, index) =>
    one.state === "published" && one.siteCode === "main" && one.publishedAt.startsWith("2018-")
      ? [index]
      : [],
  );
  const isResponse = (index: number) => made[index]?.columnPath === "interaction/responses";
  const others = random.some(
    open.filter((index) => !isResponse(index)),
    open.length,
  );
  const onOne = WEIBO - Math.floor(WECHAT / 2);
  const shuffled = [...others.slice(0, onOne), ...open.filter(isResponse), ...others.slice(onOne)];
  const add = (index: number, channel: "weibo" | "wechat") => {
    const one = made[index];
    if (one !== undefined) made[index] = { ...one, channels: [...one.channels, channel] };
  };
  for (const index of shuffled.slice(0, WEIBO)) add(index, "weibo");
  for (const index of shuffled.slice(onOne, onOne + WECHAT)) add(index, "wechat");
}

function pathOf(one: DemoColumn): string {
  return one.parentPath === null ? one.column.slug : `${one.parentPath}/${one.column.slug}`;
}

function leavesOf(columns: readonly DemoColumn[]): readonly DemoColumn[] {
  const parents = new Set(columns.map((one) => one.parentPath));
  return columns.filter((one) => !parents.has(pathOf(one)));
}
