import type { RuleFindings, Severity, SiteReport } from "./model.ts";

/** What severities are called on screen. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "提醒",
  note: "提示",
};

/** The report in one sentence. */
export function summaryOf(report: SiteReport): string {
  const { pages, files, bytes, seconds, counts } = report;
  const found =
    counts.error + counts.warning + counts.note === 0
      ? "没有发现问题"
      : `错误 ${counts.error} 处，提醒 ${counts.warning} 处，提示 ${counts.note} 处`;
  return `共检查 ${pages} 个页面（${files} 个文件，${megabytes(bytes)} MB），用时 ${seconds} 秒：${found}。`;
}

/** The report as lines for people: the summary, the rules with their counts, then the addresses of each. */
export function reportLines(report: SiteReport): readonly string[] {
  const lines = [summaryOf(report)];
  for (const rule of report.rules)
    lines.push(`  ${severityNames[rule.severity]}  ${rule.title}：${rule.places} 处`);
  for (const rule of report.rules) lines.push("", ...ruleLines(rule));
  if (report.unchecked.length > 0)
    lines.push("", "没有检查的：", ...report.unchecked.map(indented));
  return lines;
}

function ruleLines(rule: RuleFindings): readonly string[] {
  const lines = [
    `【${severityNames[rule.severity]}】${rule.title}（${rule.places} 处）`,
    `  怎么改：${rule.advice}`,
    `  依据：${rule.source}`,
  ];
  for (const group of rule.groups) {
    if (group.subject !== "") lines.push(`  ${group.subject}（${group.places} 处）`);
    for (const { address, where } of group.spots)
      lines.push(`    ${address}${where === null ? "" : `  ${where}`}`);
    const more = group.places - group.spots.length;
    if (more > 0) lines.push(`    还有 ${more} 处`);
  }
  if (rule.moreGroups > 0) lines.push(`  还有 ${rule.moreGroups} 项`);
  return lines;
}

function indented(line: string): string {
  return `  ${line}`;
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(1);
}
