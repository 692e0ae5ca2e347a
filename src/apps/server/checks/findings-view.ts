import type * as z from "zod";
import {
  placeText,
  ruleOf,
  rules,
  type CheckedEdition,
  type EditionFinding,
  type RuleId,
} from "../../../modules/checks/index.ts";
import type { finding } from "../api/contract/checks.ts";

type Shown = z.input<typeof finding>;

const WEIGHT = { leak: 0, warning: 1, note: 2 } as const;

const unreadReasons: Readonly<Record<string, string>> = {
  encrypted: "加了密码，无法检查。请去掉密码后重新上传，或由人工核对。",
  scanned: "是扫描件或图片，里面的文字无法检查，请人工核对。",
  damaged: "文件有损坏，没有读完，请重新导出后上传。",
  "too-large": "内容太多，没有读完。请拆分后上传，或由人工核对。",
  "too-slow": "读取时间过长，没有读完。请拆分后上传，或由人工核对。",
  "unknown-kind": "这种格式读不了，请另存为 docx、xlsx 或 pdf 后上传。",
};

/** A finding as the console shows it, with who let it pass. */
export function shownFinding(found: EditionFinding, overrides: CheckedEdition["overrides"]): Shown {
  const passed = overrides.get(found.key);
  return {
    key: found.key,
    rule: found.rule,
    ruleTitle: titleOfRule(found.rule),
    severity: found.severity,
    where: {
      part: found.part,
      field: found.field,
      attachment: found.attachment,
      block: found.block,
      span: found.span,
      place: placeText(found.place),
    },
    masked: found.masked,
    message: found.message,
    fix: found.fix,
    maskable: found.maskable,
    override: passed === undefined ? null : { by: passed.by, at: passed.at, reason: passed.reason },
  };
}

/** Everything that was found, the heaviest first and then in the order of the document. */
export function shownFindings(checked: CheckedEdition): readonly Shown[] {
  return checked.findings
    .toSorted((one, other) => WEIGHT[one.severity] - WEIGHT[other.severity])
    .map((found) => shownFinding(found, checked.overrides));
}

/** What could not be read, and what a person does about it. */
export function shownUnread(checked: CheckedEdition) {
  return checked.unread.map((one) => ({
    place: placeText(one.place),
    reason: unreadReasons[one.reason] ?? "没有读完，请人工核对。",
  }));
}

/** The short name of a rule; a rule of an earlier version that is gone keeps its name. */
export function titleOfRule(id: string): string {
  return rules.some((rule) => rule.id === id) ? ruleOf(id as RuleId).title : id;
}
