import type { Hit } from "./hit.ts";
import { officeBefore, personBefore } from "./office-context.ts";

const NUMERAL = "[0-9A-Za-z一二三四五六七八九十百〇零第甲乙丙丁东西南北附之#＃\\-－—]";
/** What an address leads along: road, village, estate. */
const WAY =
  "(?:大街|大道|路|街|巷|弄|里|胡同|小区|花园|家园|嘉园|公寓|新村|新区|苑|庄园|府|城|湾|园|社区|街坊|村|屯|嘎查|组|队|营子|庄|号院|院|座|期|区)";
const NEXT = `(?:${NUMERAL}{1,8}\\s?(?:号院|号楼|栋|幢|座|单元|楼|层|门|户|室|号|组|弄|区|期|队|房))`;
const ADDRESS = new RegExp(
  `[\\p{Script=Han}]{0,24}?[\\p{Script=Han}]${WAY}\\s?(?:${NEXT}\\s?[-－—,，]?\\s?)*${NEXT}|[\\p{Script=Han}]{2,24}?(?:${NEXT}\\s?){2,}`,
  "gu",
);
const BEFORE_SIGN = 36;
const AFTER_SIGN = 60;
const DOOR_WORD = "(?:号|栋|幢|座|单元|楼|层|门|户|室|组|弄|区|期|队|房)";
/** Where a way and a number meet, or two numbers of doors: no address is without. */
const SIGN = new RegExp(
  `[道街路巷弄里同区园寓村苑庄府城湾坊屯查组队子院座期]\\s?${NUMERAL}{1,8}\\s?${DOOR_WORD}|[0-9]\\s?${DOOR_WORD}\\s?${NUMERAL}{1,8}\\s?${DOOR_WORD}`,
  "g",
);
/** Deep enough to find the door of a home: a unit, a house with a room, a door within a village. */
const FLAT = new RegExp(
  `${NUMERAL}{1,6}\\s?单元|${NUMERAL}{1,6}\\s?(?:号楼|栋|幢|座|楼)\\s?.{0,8}?${NUMERAL}{1,6}\\s?(?:室|户|号(?!楼)|门|房(?!屋))|(?:栋|幢|号楼|座)\\s?[-－—]?\\d{3,4}$`,
);
const FARM = new RegExp(
  `(?:村|屯|嘎查|庄|营子|社)[\\p{Script=Han}]{0,6}?${NUMERAL}{0,4}\\s?(?:组|队|社)?\\s?${NUMERAL}{1,6}\\s?号`,
  "u",
);
const DOOR = new RegExp(
  `(?:路|街|巷|弄|里|胡同|大道|小区|村|组|屯|嘎查|院|社区)[\\p{Script=Han}]{0,8}?\\s?${NUMERAL}{1,6}\\s?(?:号|栋|幢|室|户|单元)`,
  "u",
);
const COMPACT =
  /(?:路|街|巷|小区|花园|家园|苑|公寓|新村|里|坊|号院|社区|府|城|园)\s?(\d{1,4}[-－—栋幢]\d{1,2}[-－—]\d{2,4}|\d{1,3}[-－—#]\d{3,4})(?![\d元万])/;
const LIVES =
  /(?:家庭住址|家庭地址|现住址|现住|户籍地址|户籍所在地|户籍地|居住地址|居住地|经常居住地|住所地|住址|住所|家住|住于|居住在|住在|住|详细地址|收货地址|房屋坐落)\s*[:：为是于在]?\s*$/;
const NOT_DOOR = /第[^，。组]{0,8}号|〔|〕|文件|令第|公告第|[发函办字][[(（]/;
const OFFICE_WITHIN =
  /政务|大厅|办公|中心\d|大厦|写字楼|商场|广场|政府|局|委员会|会议|法院|学校|医院|银行|公司|机关|院内/;

/**
 * Addresses to the door of a home: road, village or estate with house, unit and room. A street number alone counts
 * only where somebody lives there by the words before it, and where offices work is no finding.
 */
export function homeAddressesIn(folded: string, before: string): readonly Hit[] {
  const hits: Hit[] = [];
  let done = 0;
  for (const sign of folded.matchAll(SIGN)) {
    if (sign.index < done) continue;
    // The close look is slow: it is taken only around what can be the way to a door.
    const from = Math.max(done, sign.index - BEFORE_SIGN);
    for (const found of folded.slice(from, sign.index + AFTER_SIGN).matchAll(ADDRESS)) {
      const hit = judged(folded, from + found.index, found[0], before);
      done = from + found.index + found[0].length;
      if (hit !== null) hits.push(hit);
    }
  }
  if (hits.length === 0) {
    const found = COMPACT.exec(folded);
    if (found !== null) {
      const head = headOf(folded, found.index);
      const label = LABEL.exec(folded.slice(head, found.index));
      const start = head + (label?.[0].length ?? 0);
      if (
        label !== null ||
        LIVES.test(folded.slice(Math.max(0, start - 16), start)) ||
        isHome(folded, found.index, before)
      ) {
        hits.push({ rule: "home-address", start, end: found.index + found[0].length });
      }
    }
  }
  return hits;
}

function judged(folded: string, index: number, address: string, before: string): Hit | null {
  if (NOT_DOOR.test(address) || !/[0-9一二三四五六七八九十]/.test(address)) return null;
  const label = LABEL.exec(address);
  const start = index + (label === null ? 0 : label[0].length);
  const own = folded.slice(start, index + address.length);
  if (own.length < 4) return null;
  const lives = LIVES.test(folded.slice(Math.max(0, start - 16), start));
  const flat = FLAT.test(own);
  const door = flat || FARM.test(own) || DOOR.test(own);
  if (!door) return null;
  const hit: Hit = { rule: "home-address", start, end: index + address.length };
  if (lives) return hit;
  if (OFFICE_WITHIN.test(own) || officeBefore(folded, start)) return null;
  if (flat) return hit;
  return personBefore(folded, start, before) &&
    /单元|室|户|栋|幢|组|村|屯|嘎查|号/.test(own) &&
    isNear(folded, start)
    ? hit
    : null;
}

const LABEL =
  /^[\p{Script=Han}]{0,16}?(?:家庭住址|家庭地址|现住址|现住|户籍地址|户籍所在地|户籍地|居住地址|居住地|住所地|住址|住所|家住|住于|居住于|居住在|住在|详细地址|坐落于|坐落|位于|地址|住)(?:为|是|于|在)?(?=[\p{Script=Han}])/u;

function isNear(folded: string, start: number): boolean {
  return /[男女][，,、]|民族|身份证|住|户籍|申请人|户主|姓名|村民|居民/.test(
    folded.slice(Math.max(0, start - 30), start),
  );
}

function isHome(folded: string, start: number, before: string): boolean {
  return personBefore(folded, start, before) && !officeBefore(folded, start);
}

function headOf(folded: string, index: number): number {
  let start = index;
  while (start > 0 && index - start < 20 && /\p{Script=Han}/u.test(folded.charAt(start - 1)))
    start -= 1;
  return start;
}

const COMPACT_HINT = /[\d０-９]\s?[-－—#＃]\s?[\d０-９]{1,4}/;

/** Whether a text may hold a door in short form, 5-2-301; a quick look before the close one. */
export function mayHoldShortDoor(text: string): boolean {
  return COMPACT_HINT.test(text);
}

/** Whether a cell under a heading for addresses leads to a door. */
export function leadsToDoor(folded: string): boolean {
  return (
    FLAT.test(folded) ||
    FARM.test(folded) ||
    DOOR.test(folded) ||
    COMPACT.test(folded) ||
    COMPACT_CELL.test(folded)
  );
}

const COMPACT_CELL =
  /\p{Script=Han}\s?\d{1,4}\s?[-－—#栋幢]\s?(?:\d{1,2}\s?[-－—]\s?)?\d{2,4}\s*(?:室|号|户)?$|\d+\s?(?:室|户|单元|门牌)|\d\s?组\s?\d+|门牌/u;
