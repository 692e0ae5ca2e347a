import type { Piece, Place } from "../../platform/contents/model.ts";
import { usualMask } from "./masks/usual-masks.ts";
import type { Finding, Severity } from "./model.ts";
import type { Hit } from "./personal-data/hit.ts";
import { ruleOf, type RuleId } from "./rules.ts";
import type { CheckSettings } from "./settings.ts";

const WHERE: Readonly<Partial<Record<NonNullable<Piece["concealed"]>, string>>> = {
  "hidden-sheet": "隐藏的工作表",
  "hidden-row": "隐藏的行",
  "hidden-column": "隐藏的列",
  "hidden-text": "隐藏的文字",
  "deleted-text": "修订记录里删除的文字",
  comment: "批注",
  "speaker-notes": "备注",
  "pivot-cache": "数据透视表缓存",
  "external-link": "外部链接的缓存",
  "document-property": "文档属性",
  formula: "公式",
  "covered-text": "被色块遮住的文字",
  markup: "网页代码",
};
const RAISED: Readonly<Record<Severity, Severity>> = {
  note: "warning",
  warning: "leak",
  leak: "leak",
};

/** A hit in a piece as a finding. What a reader would not see at once weighs one step more, for nobody looked at it. */
export function findingOf(hit: Hit, piece: Piece, settings: CheckSettings): Finding {
  const rule = ruleOf(hit.rule);
  const weight = settings.severities[hit.rule] ?? hit.severity ?? rule.severity;
  const message = hit.told?.message ?? rule.message;
  const where = piece.concealed === null ? undefined : WHERE[piece.concealed];
  // Alternative texts and links of a page are read by many; they weigh as they are.
  const raised = where !== undefined && piece.concealed !== "markup";
  return {
    rule: hit.rule,
    severity: !raised ? weight : RAISED[weight],
    place: piece.place,
    span: { start: hit.start, end: hit.end },
    address: piece.address,
    masked: hit.told?.shown ?? usualMask(hit.rule, piece.text.slice(hit.start, hit.end)),
    message: where === undefined ? message : `${message}它在${where}里，下载的人能看到。`,
    fix: hit.told?.fix ?? rule.fix,
    maskable: rule.maskable,
  };
}

/** A finding about a whole file or a part of it. `told` says what was met: "63 行". */
export function wholeFinding(
  id: RuleId,
  place: Place,
  settings: CheckSettings,
  told: {
    readonly masked: string;
    readonly severity?: Severity;
    readonly address?: string | null;
    readonly message?: string;
  },
): Finding {
  const rule = ruleOf(id);
  return {
    rule: id,
    severity: settings.severities[id] ?? told.severity ?? rule.severity,
    place,
    span: null,
    address: told.address ?? null,
    masked: told.masked,
    message: told.message ?? rule.message,
    fix: rule.fix,
    maskable: rule.maskable,
  };
}
