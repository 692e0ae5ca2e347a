import { addDays } from "../../kernel/dates.ts";
import type { Actor } from "../../platform/audit.ts";
import {
  addEntry,
  lexiconEntries,
  loadLexicon,
  type LexiconItem,
} from "../../modules/lexicon/index.ts";
import { addQuestions, totalsByDay } from "../../modules/questions/index.ts";
import { search } from "../../modules/search/index.ts";
import { openSearchDesk } from "../../portal/index.ts";
import { documentDeps } from "../document-deps.ts";
import type { Product } from "../open-product.ts";
import { blockedNow } from "../server/search/blocked-now.ts";
import { districtQuestions } from "./generate/index.ts";
import { must } from "./must.ts";

const SITE = 1;
const actor: Actor = { kind: "system", name: "demo" };

/**
 * Lets the office have looked after the search: some entries, and twelve weeks of questions with what they find.
 * Answers how many searches there were; null when that is done already.
 */
export async function makeSearch(product: Product): Promise<number | null> {
  const { database, clock } = product;
  const today = clock.today();
  const weeks = { from: addDays(today, -90), to: today };
  if ((await totalsByDay(database.read, SITE, weeks)).length > 0) return null;
  const items: readonly LexiconItem[] = [
    { kind: "synonyms", words: ["暖气费", "供暖费", "取暖费"], official: [] },
    { kind: "synonyms", words: ["片区", "划片"], official: ["学区", "招生范围"] },
    { kind: "short-name", short: "棚改", full: ["棚户区改造"] },
    {
      kind: "pinned",
      questions: ["停暖", "暖气不热", "暖气 不热 投诉"],
      target: { kind: "address", address: "/news/notices/" },
      title: "暖气不热怎么办",
      sentence: "请先联系小区换热站；两天内没有解决的，拨打 12345 登记，区住建局上门测温。",
      from: addDays(today, -20),
      to: addDays(today, 120),
    },
    {
      kind: "pinned",
      questions: ["招聘", "招聘 公告"],
      target: { kind: "address", address: "/news/notices/" },
      title: "本区招聘公告都在这里",
      sentence: "",
      from: today,
      to: addDays(today, 45),
    },
    { kind: "blocked", term: "算命" },
  ];
  const deps = documentDeps(product);
  const isNew = (await lexiconEntries(database.read)).length === 0;
  for (const item of isNew ? items : []) must(await addEntry(deps, actor, item));
  const finds = await finderOf(product);
  const rows = [];
  for (const { text, day, searches, opened } of districtQuestions(today)) {
    const found = await finds(text);
    rows.push({
      siteId: SITE,
      day,
      text,
      searches,
      withoutResult: found ? 0 : searches,
      clicks: found ? Math.round((searches * opened) / 100) : 0,
    });
  }
  await addQuestions({ database, clock, readBlocked: blockedNow(clock) }, rows);
  return rows.reduce((sum, row) => sum + row.searches, 0);
}

/** Says whether a question finds something in the district, as it would at the portal. */
async function finderOf(product: Product): Promise<(text: string) => Promise<boolean>> {
  const { database, clock, config, log } = product;
  const desk = openSearchDesk({
    database,
    log,
    publicUrl: config.publicUrl,
    now: clock.now,
    questions: { note: () => {}, clicked: () => {} },
  });
  await desk.warm();
  const db = database.read;
  const knowledge = await desk.knowledge("", await loadLexicon(db, clock.today()));
  if (knowledge === null) throw new Error("the demo district has no portal");
  const known = new Map<string, boolean>();
  return async (text) => {
    const found =
      known.get(text) ??
      (await search(db, knowledge, { siteIds: [SITE], text, order: "relevance", page: 1 })).total >
        0;
    known.set(text, found);
    return found;
  };
}
