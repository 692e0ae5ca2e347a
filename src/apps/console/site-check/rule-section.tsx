import { Link } from "@tanstack/react-router";
import type { Answer } from "../api/client.ts";
import { Tag } from "../layout/tag.tsx";
import { numberWords } from "../words/numbers.ts";

type Rule = NonNullable<Answer<"GET /api/site-check">["report"]>["rules"][number];
type Group = Rule["groups"][number];

export const severities = [
  { severity: "error", name: "错误", tone: "alarm", meaning: "影响访问，应当尽快改正" },
  { severity: "warning", name: "提醒", tone: "heed", meaning: "检查考核会扣分，或影响部分人访问" },
  { severity: "note", name: "提示", tone: "plain", meaning: "方便时改进" },
] as const;

/** What one rule found: how to mend it, then what is wrong and where, a group folded open at a time. */
export function RuleSection({ rule }: { readonly rule: Rule }) {
  const severity = severities.find((one) => one.severity === rule.severity) ?? severities[2];
  return (
    <section className="site-check-rule">
      <h2>
        <Tag tone={severity.tone}>{severity.name}</Tag> {rule.title}
        <span className="n">{numberWords(rule.places)} 处</span>
      </h2>
      <p className="quiet">
        怎么改：{rule.advice}
        <br />
        依据：{rule.source}
      </p>
      {rule.groups.map((group) =>
        group.subject === "" ? (
          <Spots key="" group={group} />
        ) : (
          <details key={group.subject} open={rule.groups.length === 1}>
            <summary>
              <span className="site-check-subject">{group.subject}</span>
              <span className="n">{numberWords(group.places)} 处</span>
            </summary>
            <Spots group={group} />
          </details>
        ),
      )}
      {rule.moreGroups > 0 ? (
        <p className="quiet">还有 {numberWords(rule.moreGroups)} 项，改正后再查就会列出。</p>
      ) : null}
    </section>
  );
}

function Spots({ group }: { readonly group: Group }) {
  const more = group.places - group.spots.length;
  return (
    <ul className="site-check-spots">
      {group.spots.map(({ address, where, document }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a page may be named twice, and nothing is moved
        <li key={index}>
          <a href={address} target="_blank" rel="noreferrer">
            {address}
          </a>
          {document === null ? null : (
            <Link
              to="/documents/$siteId/$id"
              params={{ siteId: String(document.siteId), id: document.id }}
            >
              打开信息
            </Link>
          )}
          {where === null ? null : <code>{where}</code>}
        </li>
      ))}
      {more > 0 ? <li className="quiet">还有 {numberWords(more)} 处</li> : null}
    </ul>
  );
}
