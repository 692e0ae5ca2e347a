import type { Finding } from "./use-findings.ts";

const ORDER = { leak: 0, warning: 1, note: 2 } as const;

/** Findings as they are read: leaks first, those that were let pass last; their order in the text is kept. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const rank = (finding: Finding) => (finding.override === null ? 0 : 10) + ORDER[finding.severity];
  return findings.toSorted((one, other) => rank(one) - rank(other));
}

/** How many of each severity still stand in the way. */
export function counted(
  findings: readonly Finding[],
): Readonly<Record<keyof typeof ORDER, number>> {
  const open = findings.filter((finding) => finding.override === null);
  const of = (severity: keyof typeof ORDER) =>
    open.filter((finding) => finding.severity === severity).length;
  return { leak: of("leak"), warning: of("warning"), note: of("note") };
}

/** What stands between a document and the public, in one sentence; null when nothing does. What was not read is a finding too. */
export function obstacle(given: {
  readonly findings: readonly Finding[];
  readonly ready: boolean;
}): string | null {
  const { leak, warning } = counted(given.findings);
  const said = [
    ...(leak > 0 ? [`有 ${leak} 处可能泄露个人信息，请脱敏或删除`] : []),
    ...(warning > 0 ? [`有 ${warning} 处提醒，请修改，或由发布人说明理由`] : []),
    ...(given.ready ? [] : ["附件还在检查，请稍等"]),
  ];
  return said.length === 0 ? null : `不能发布，因为${said.join("；")}。`;
}

/** The finding in a newly saved edition that is the one a person touched: by its key, else by rule and place. */
export function foundAgain(touched: Finding, findings: readonly Finding[]): Finding | null {
  const sameKey = findings.find((one) => one.key === touched.key);
  if (sameKey !== undefined) return sameKey;
  const { block, span, part } = touched.where;
  return (
    findings.find(
      (one) =>
        one.rule === touched.rule &&
        one.where.part === part &&
        one.where.block === block &&
        one.where.span?.start === span?.start,
    ) ?? null
  );
}
