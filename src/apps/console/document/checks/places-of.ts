import type { MarkedPlace } from "../editor/marked-places.ts";
import type { Finding } from "./use-findings.ts";

/** The places in the text that findings mark; those that were let pass are not marked. */
export function placesOf(findings: readonly Finding[]): readonly MarkedPlace[] {
  return findings.flatMap((finding) => {
    const { part, block, span } = finding.where;
    return part !== "body" || block === null || finding.override !== null
      ? []
      : [
          {
            key: finding.key,
            block,
            span,
            kind: finding.severity,
            label: `${finding.ruleTitle}：${finding.message}`,
          },
        ];
  });
}
