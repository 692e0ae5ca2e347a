import type { Filter } from "../list/use-filter.ts";
import { courseWords, remedyKindWords, standingWords } from "../remedies/words.ts";
import { applicantKindWords, channelWords } from "../requests/words.ts";

const measures: Readonly<Record<string, string>> = {
  received: "收到的",
  "carried-in": "期初结转的",
  concluded: "办结的",
  "carried-out": "期末未办结的",
  handled: "办理过的",
  paid: "缴纳过信息处理费的",
  standing: "期内审结和期末尚未审结的",
  filed: "提出的",
};
const timings: Readonly<Record<string, string>> = {
  "in-time": "没有延期、期限内办结",
  extended: "延期或者超期办结",
};

/** What a number of the form counts, from the address that lists its cases. */
export function cellWords(filter: Filter): readonly string[] {
  return [
    time(filter),
    ...listed("申请人", filter["kinds"], applicantKindWords),
    ...listed("提交方式", filter["channels"], channelWords),
    ...(filter["outcomes"] === undefined ? [] : [`办理结果代码：${codes(filter["outcomes"])}`]),
    ...(filter["timing"] === undefined ? [] : [timings[filter["timing"]] ?? ""]),
    ...scope(filter),
  ];
}

/** The same for a number that counts reconsiderations, lawsuits or complaints. */
export function remedyCellWords(filter: Filter): readonly string[] {
  return [
    time(filter),
    ...listed("种类", filter["kind"], remedyKindWords),
    ...listed("起诉", filter["course"], courseWords),
    ...listed("结果", filter["standings"], standingWords),
    ...scope(filter),
  ];
}

function time(filter: Filter): string {
  return `${filter["from"] ?? ""} 至 ${filter["to"] ?? ""}${measures[filter["measure"] ?? ""] ?? ""}`;
}

function scope(filter: Filter): readonly string[] {
  return filter["reach"] === "own" ? ["只含本机关"] : [];
}

function codes(text: string): string {
  return [...new Set(text.split(",").map((key) => key.split(":")[0]))].join("、");
}

function listed(
  name: string,
  text: string | undefined,
  words: Readonly<Record<string, string>>,
): readonly string[] {
  if (text === undefined) return [];
  const said = text.split(",").map((one) => words[one] ?? one);
  return [`${name}：${said.join("、")}`];
}
