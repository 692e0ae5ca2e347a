import type { ColumnType } from "../../../modules/columns/index.ts";
import { report } from "../district/index.ts";
import type { Writer } from "./model.ts";
import { departmentNotice, duties } from "./texts/duties.ts";
import { plan } from "./texts/plans.ts";
import { powers } from "./texts/powers.ts";
import { districtBudget, fees, taxes, threePublic } from "./texts/treasury.ts";
import { warning } from "./texts/weather.ts";
import { accounts, budget, progress, tender } from "./texts/money.ts";
import { activity, meeting, notice, recruitment, visit } from "./texts/news.ts";
import { benefit, consultation, inspection, relief, reply, schooling } from "./texts/people.ts";
import { keyAreaWriters } from "./texts/key-areas/index.ts";
import { directory, guide } from "./texts/guides.ts";

const BY_PATH: readonly (readonly [RegExp, readonly Writer[]])[] = [
  [/directories\/[a-z-]+\/duties$|\/functions$/, [duties]],
  [/directories\/[a-z-]+\/documents$/, [departmentNotice]],
  [/directories\/[a-z-]+\/plans$/, [plan]],
  [/^news\/notices/, [notice]],
  [/^news\/leaders/, [visit]],
  [/^news\/meetings/, [meeting]],
  [/^news\/warnings|emergencies|\/disaster$/, [warning]],
  [/recruitment|civil-service|\/employment$/, [recruitment]],
  [/^news\//, [report]],
  [/budgets\/government-/, [districtBudget]],
  [/budgets\/three-public$/, [threePublic]],
  [/\/fees$/, [fees]],
  [/\/tax$/, [taxes]],
  [/budgets\/|\/finance$/, [budget]],
  [/procurement|\/trading$/, [tender, tender, progress]],
  [
    /projects|\/planning$|\/municipal$|\/rural-housing$|\/housing$|\/expropriation$|\/land$/,
    [progress, progress, tender],
  ],
  [/\/relief$|\/elderly$|\/poverty$|\/subsidies$|welfare$/, [relief, benefit]],
  [/\/education$/, [schooling, benefit]],
  [/inspections|penalties|\/food$|\/safety$|\/enforcement$|\/ecology$/, [inspection]],
  [/^services\/convenience/, [directory]],
  [/^services\/|permits|\/household$/, [guide]],
  [/powers$/, [powers]],
  [/consultations$/, [consultation]],
  [/interaction\/|suggestions/, [reply]],
  [/plans$/, [plan]],
  [/statistics|\/health$|\/culture$|\/insurance$|\/legal$/, [benefit]],
  [/^grassroots\/[a-z-]+\/[a-z-]+$/, [accounts, accounts, relief, notice]],

  [/directories\/[a-z-]+\/work$/, [report]],
  [/directories\//, [report, activity, benefit, plan]],
];

/** The kinds of text that fit a column. */
export function writersFor(path: string, type: ColumnType, name: string): readonly Writer[] {
  const ofItem = path.includes("/key-areas/") ? keyAreaWriters[name] : undefined;
  if (ofItem !== undefined) return ofItem;
  const found = BY_PATH.find(([pattern]) => pattern.test(path));
  if (found !== undefined) return found[1];
  return type === "办事服务" ? [guide] : [activity, benefit, plan];
}
