import { sourceUrl, type AnnualFigures, type RequestReport } from "../../modules/reports/index.ts";
import { demoAccounts } from "./generate/index.ts";
import type { ShownRequest } from "./requests/shown-requests.ts";
import { DEMO_PASSWORD } from "./make-accounts.ts";

/** The year's figures as lines, each with the address of its records in the console. */
export function figureLines(report: AnnualFigures): readonly string[] {
  return [
    "",
    `${report.government} ${report.year} 年公开情况（全部由记录统计，括号内为后台查到这些记录的地址）`,
    ...report.figures.map(
      ({ label, value, unit, source }) =>
        `  ${label}：${value.toLocaleString("en")} ${unit}  （${sourceUrl(source)}）`,
    ),
  ];
}

/** What the list of the year says of requests, as far as there was something. */
export function requestFigureLines({ list }: RequestReport): readonly string[] {
  return (list ?? [])
    .filter(({ cell }) => cell.value > 0)
    .map(
      ({ level, label, cell, unit }) =>
        `  ${"  ".repeat(level)}${label}：${cell.value} ${unit}  （${cell.records}）`,
    );
}

/** The accounts that the demo has. */
export function accountLines(): readonly string[] {
  return [
    "",
    `演示账号（密码都是 ${DEMO_PASSWORD}）：`,
    ...demoAccounts.map(({ username, displayName }) => `  ${username}\t${displayName}`),
    "演示不强制两步验证，方便试用；正式使用时，发布、保密审查、政务公开办和管理员的账号必须绑定验证器。",
  ];
}

/** What a visitor types at the portal to see where a request stands. */
export function requestLines(shown: readonly ShownRequest[]): readonly string[] {
  return [
    "",
    "演示申请（在网站“依申请公开”栏目查询办理情况，填写编号和查询码）：",
    ...shown.map(({ number, code, what }) => `  ${number}\t${code}\t${what}`),
  ];
}
