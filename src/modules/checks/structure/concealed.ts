import type { Concealment, Piece, Place } from "../../../platform/contents/model.ts";
import { wholeFinding } from "../finding-of.ts";
import type { Finding, Severity } from "../model.ts";
import { isName } from "../personal-data/names.ts";
import type { RuleId } from "../rules.ts";
import type { CheckSettings } from "../settings.ts";

const RULES: Partial<Record<Concealment, RuleId>> = {
  "hidden-sheet": "hidden-sheet",
  "hidden-row": "hidden-row",
  "hidden-column": "hidden-column",
  "hidden-text": "hidden-text",
  "deleted-text": "deleted-text",
  comment: "comment",
  "speaker-notes": "speaker-notes",
  "pivot-cache": "pivot-cache",
  "external-link": "external-link",
  "covered-text": "covered-text",
  "photo-position": "photo-position",
};
const UNITS: Partial<Record<Concealment, string>> = {
  "hidden-row": "行",
  comment: "条",
  "deleted-text": "处",
  "hidden-text": "处",
  "covered-text": "处",
  "speaker-notes": "处",
};

type Met = {
  readonly rule: RuleId;
  readonly kind: Concealment;
  readonly place: Place;
  count: number;
  last: string;
};

/** Counts what files hide, by file and kind; the hidden things themselves are not kept. */
export type Concealed = Map<string, Met>;

/** Counts a piece that is concealed; rows count once, however many cells they have. */
export function countConcealed(concealed: Concealed, piece: Piece): void {
  const kind = piece.concealed;
  const rule = kind === null ? undefined : RULES[kind];
  if (kind === null || rule === undefined || piece.text.trim() === "") return;
  const key = `${kind}\n${piece.place.within.join("\n")}`;
  const unit =
    kind === "hidden-row" && piece.cell !== null ? `${piece.cell.table}#${piece.cell.row}` : "";
  const met = concealed.get(key);
  if (met === undefined) {
    concealed.set(key, { rule, kind, place: piece.place, count: 1, last: unit });
  } else if (unit === "" || met.last !== unit) {
    met.count += 1;
    met.last = unit;
  }
}

/** What files hide, as findings: one for each file and kind, at the first place where it was met. */
export function concealedFindings(
  concealed: Concealed,
  settings: CheckSettings,
): readonly Finding[] {
  return [...concealed.values()].map(({ rule, kind, place, count }) => {
    const severity: { severity?: Severity } =
      kind === "hidden-row" && count <= settings.hiddenRowsAllowed ? { severity: "note" } : {};
    return wholeFinding(rule, place, settings, {
      masked: `${count} ${UNITS[kind] ?? "处内容"}`,
      ...severity,
    });
  });
}

const PATH = /[A-Za-z]:\\|\\\\[^\\]+\\|\/(?:Users|home)\//;
const NOBODY =
  /^(?:微软用户|微软中国|用户|管理员|匿名|未定义|标题|默认|番茄花园|雨林木风|系统|文档|普通用户)/;

/** A document property that names a person or shows a path of somebody's computer; null for others. */
export function propertyFinding(piece: Piece, settings: CheckSettings): Finding | null {
  const text = piece.text.trim();
  const value = text.slice(text.search(/[:：]/) + 1).trim();
  const personal = (one: string) => isName(one) && !NOBODY.test(one);
  if (!personal(text) && !personal(value) && !PATH.test(text)) return null;
  const masked = PATH.test(text) ? "（电脑路径）" : "（人名）";
  return wholeFinding("document-property", piece.place, settings, {
    masked,
    address: piece.address,
  });
}
