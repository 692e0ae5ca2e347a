import { addDays, plainDateOf, type PlainDate } from "../../kernel/dates.ts";
import type { FileReading, PageFacts, Remark } from "./model.ts";
import { addressOf } from "./page/read-page.ts";

const LINKED = 1;
const ANNOUNCED = 2;
const ARTICLE = 4;
const KEPT_OUT = 8;
const READ = 16;

/** The longest time, in days, that columns of a type may be without anything new: 检查指标, 2019. */
const FRESHNESS: ReadonlyMap<string, number> = new Map([
  ["工作动态", 14],
  ["政策文件", 183],
  ["政策解读", 183],
  ["征集调查", 365],
  ["在线访谈", 365],
]);
const HOME_DAYS = 14;

/** Pages that nothing need link to: the home pages, what is shown instead of a missing page, older list pages. */
const STANDS_ALONE = /^(?:[a-z]{2}\/)?(?:index|404)\.html$|(?:^|\/)p\d+\.html$/;
/** Pages of agencies carry the tags of a column and are none. */
const NO_COLUMN = /(?:^|\/)organizations\//;

type At = { readonly address: string; readonly remark: Remark };

/** What can be told only when all pages are read: which nobody links to, which columns are empty or late. */
export class WholeSite {
  readonly #numbers = new Map<string, number>();
  readonly #columns = new Map<string, PageFacts>();
  #marks = new Uint8Array(1_024);
  #home: PageFacts | null = null;
  #hasSiteMap = false;

  /** Names a page that lies in the folder. */
  expect(path: string): void {
    const number = this.#numbers.size;
    this.#numbers.set(path, number);
    if (number < this.#marks.length) return;
    const wider = new Uint8Array(this.#marks.length * 2);
    wider.set(this.#marks);
    this.#marks = wider;
  }

  get pages(): number {
    return this.#numbers.size;
  }

  add(reading: FileReading): void {
    for (const path of reading.leadsTo) if (path !== reading.path) this.#mark(path, LINKED);
    for (const path of reading.announces) this.#mark(path, ANNOUNCED);
    if (reading.announces.length > 0) this.#hasSiteMap = true;
    const { page, path } = reading;
    if (page === null) return;
    this.#mark(path, READ);
    if (page.kind === "article") this.#mark(path, ARTICLE);
    if (page.isGone || page.isUnlisted) this.#mark(path, KEPT_OUT);
    else if (page.kind === "column" && /(?:^|\/)index\.html$/.test(path))
      this.#columns.set(path, page);
    if (path === "index.html") this.#home = page;
  }

  /** Everything that is wrong with the site as a whole on a day. */
  *remarks(today: PlainDate, hasRobots: boolean): Generator<At> {
    if (!this.#hasSiteMap || !hasRobots) {
      const subject = this.#hasSiteMap ? "缺少 robots.txt" : "缺少站点地图";
      yield at("/", { rule: "no-site-map", subject, where: null });
    }
    for (const [path, number] of this.#numbers) {
      const marks = this.#marks[number] ?? 0;
      if ((marks & READ) === 0 || (marks & KEPT_OUT) !== 0) continue;
      const address = addressOf(path);
      if ((marks & LINKED) === 0 && !STANDS_ALONE.test(path))
        yield at(address, { rule: "orphan-page", subject: "", where: null });
      if (this.#hasSiteMap && (marks & ARTICLE) !== 0 && (marks & ANNOUNCED) === 0)
        yield at(address, { rule: "not-in-site-map", subject: "", where: null });
    }
    yield* this.#upkeep(today);
  }

  *#upkeep(today: PlainDate): Generator<At> {
    const newest = this.#home?.newestDay ?? null;
    if (this.#home !== null && isLate(newest, HOME_DAYS, today))
      yield at("/", { rule: "stale-home", subject: "", where: last(newest) });
    const parents = new Set([...this.#columns.keys()].flatMap(foldersAbove));
    for (const [path, { columnType, newestDay }] of this.#columns) {
      if (NO_COLUMN.test(path) || path === "index.html") continue;
      const address = addressOf(path);
      const days = FRESHNESS.get(columnType ?? "");
      if (newestDay === null) {
        if (!parents.has(address))
          yield at(address, { rule: "empty-column", subject: columnType ?? "", where: null });
      } else if (days !== undefined && isLate(newestDay, days, today)) {
        const subject = `${columnType}：${days} 天`;
        yield at(address, { rule: "stale-column", subject, where: last(newestDay) });
      }
    }
  }

  #mark(path: string, mark: number): void {
    const number = this.#numbers.get(path);
    if (number !== undefined) this.#marks[number] = (this.#marks[number] ?? 0) | mark;
  }
}

function at(address: string, remark: Remark): At {
  return { address, remark };
}

function foldersAbove(path: string): readonly string[] {
  const names = path.split("/").slice(0, -2);
  return names.map((_, index) => `/${names.slice(0, index + 1).join("/")}/`);
}

function isLate(newest: string | null, days: number, today: PlainDate): boolean {
  return newest === null || addDays(plainDateOf(newest), days) < today;
}

function last(newest: string | null): string {
  return newest === null ? "没有注明日期的信息" : `最近更新 ${newest}`;
}
