import type { RuleFindings, SiteReport } from "./model.ts";
import { severityNames, summaryOf } from "./report-lines.ts";

const STYLE = `body{font:16px/1.7 system-ui,"Microsoft YaHei",sans-serif;margin:0 auto;max-width:70rem;padding:1rem;color:#1c2430}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin:2rem 0 .3rem}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #d8dde4}
td.n{text-align:right;white-space:nowrap}.error{color:#b3261e}.warning{color:#8a5300}.note{color:#3b5b8c}
p.about{color:#4a5563;margin:.2rem 0}code{word-break:break-all;font-size:.9em}li{margin:.25rem 0}ul{padding-left:1.3rem}
summary{cursor:pointer;word-break:break-all}`;

/** The report as one HTML file that can be sent by mail and printed; addresses lead to the site. */
export function reportHtml(report: SiteReport): string {
  const name = `${report.siteName ?? "网站"}检查报告`;
  const rows = report.rules.map(
    (rule) =>
      `<tr><td class="${rule.severity}">${severityNames[rule.severity]}</td><td><a href="#${rule.id}">${escaped(rule.title)}</a></td><td class="n">${rule.places}</td></tr>`,
  );
  const table =
    rows.length === 0
      ? ""
      : `<table><thead><tr><th scope="col">程度</th><th scope="col">问题</th><th scope="col">处数</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  const unchecked = report.unchecked.map((line) => `<li>${escaped(line)}</li>`).join("");
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(name)}</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(name)}</h1><p>${escaped(summaryOf(report))}</p>${table}
${report.rules.map((rule) => section(rule, report.origin)).join("\n")}
<h2>没有检查的</h2><ul>${unchecked}</ul></main></body></html>
`;
}

function section(rule: RuleFindings, origin: string | null): string {
  const groups = rule.groups.map((group) => {
    const spots = group.spots.map(({ address, where }) => {
      const said = where === null ? "" : ` <code>${escaped(where)}</code>`;
      return `<li>${link(address, origin)}${said}</li>`;
    });
    const more = group.places - group.spots.length;
    if (more > 0) spots.push(`<li>还有 ${more} 处</li>`);
    const list = `<ul>${spots.join("")}</ul>`;
    return group.subject === ""
      ? list
      : `<details open><summary>${escaped(group.subject)}（${group.places} 处）</summary>${list}</details>`;
  });
  const rest = rule.moreGroups > 0 ? `<p>还有 ${rule.moreGroups} 项。</p>` : "";
  return `<h2 id="${rule.id}" class="${rule.severity}">${severityNames[rule.severity]}：${escaped(rule.title)}（${rule.places} 处）</h2>
<p class="about">怎么改：${escaped(rule.advice)}</p><p class="about">依据：${escaped(rule.source)}</p>${groups.join("")}${rest}`;
}

function link(address: string, origin: string | null): string {
  const shown = escaped(address);
  return origin === null ? shown : `<a href="${escaped(origin + address)}">${shown}</a>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
