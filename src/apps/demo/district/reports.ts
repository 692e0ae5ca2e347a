import type { Occasion, Writer, Written } from "../generate/model.ts";
import { chineseDay, monthDay, paragraphs } from "../generate/texts/html.ts";
import type { Random } from "../generate/random.ts";
import {
  companies,
  districts,
  estates,
  hospitals,
  roads,
  schools,
} from "../generate/vocabulary.ts";
import { fill } from "./fill.ts";
import { inSeason, themeOfTopic, themesOf, type Theme } from "./themes/index.ts";

/** The sentence that opens a report, as the column looks at it. */
const LEADS: Readonly<Record<"headlines" | "leaders" | "others", readonly string[]>> = {
  headlines: [
    "{day}，记者从{name}了解到，我区{topic}各项任务有序推进，阶段目标基本实现。",
    "今年以来，全区上下合力推进{topic}，一批群众盼望的事情有了结果。",
    "{day}，全区{topic}现场会召开，与会人员实地察看了{street}和{company}。",
    "围绕{topic}，我区近日出台了新的安排，{name}负责统筹，各街镇分片落实。",
    "进入{month}月，我区{topic}迎来关键节点，工地上、窗口前处处是忙碌的身影。",
  ],
  leaders: [
    "{day}，区政府负责同志到{street}、{company}调研{topic}，实地了解进展和困难。",
    "{day}，区政府召开专题会议研究{topic}，区政府分管负责同志主持会议并提出要求。",
    "{day}，区政府负责同志带队督导{topic}，随机抽查了{3-9}个点位，没有提前通知。",
    "{day}，区政府负责同志在{school}主持召开座谈会，听取各方对{topic}的意见建议。",
  ],
  others: [
    "{day}，{name}围绕{topic}开展工作，{street}派人参加。",
    "为做好{topic}，{name}近日组织力量深入{road}一带，面对面听取意见。",
    "{day}上午，{name}在{street}启动新一轮{topic}工作。",
    "按照全年安排，{name}于{day}就{topic}进行了专项部署。",
    "{topic}怎么做、谁来做、做到什么程度？{day}，{name}给出了时间表。",
    "{day}，一场以{topic}为主题的活动在{street}举行，由{name}主办。",
    "{name}把{topic}作为本月的重点，{day}召开碰头会逐项销号。",
    "连日来，{name}的工作人员走访{estate}、{company}等地，推动{topic}落到实处。",
  ],
};

/** News: what an organization did in one of its fields, or in the topic that the column is for. */
export const report: Writer = (occasion) => {
  const { random, organization, columnName, columnPath } = occasion;
  const ofColumn = columnPath.startsWith("news/topics/") ? themeOfTopic(columnName) : undefined;
  const field = kindOf(columnPath) === "others" ? organization.slug : "";
  const theme = ofColumn ?? random.pick(themesOf(field));
  const topic = ofColumn === undefined ? random.pick(topicsOn(theme, occasion.day)) : columnName;
  return written(occasion, theme, topic);
};

function written(occasion: Occasion, theme: Theme, topic: string): Written {
  const { random, organization, columnPath, day } = occasion;
  const kind = kindOf(columnPath);
  const given = {
    topic,
    name: organization.name,
    short: kind === "headlines" ? "有关部门" : organization.shortName,
    day: random.chance(0.6) ? monthDay(day) : chineseDay(day),
    month: String(Number(day.slice(5, 7))),
    ...placesOf(random, organization.shortName, theme),
  };
  const say = (sentence: string) => fill(sentence, random, given);
  const facts = random.some(theme.facts, 3).map(say);
  const act = random.some(theme.acts, 2).map(say);
  return {
    title: titleOf(occasion, kind, random.pick(theme.titles), topic, given),
    body: paragraphs(
      say(random.pick(elsewhere(LEADS[kind], given))) + (act[0] ?? ""),
      act[1] ?? null,
      (facts[0] ?? "") + (facts[1] ?? ""),
      random.chance(0.6) ? say(random.pick(theme.voices)) : null,
      facts[2] ?? null,
      random.some(theme.next, random.int(1, 2)).map(say).join(""),
    ),
    genre: "动态",
    theme: null,
    keywords: [topic, organization.shortName],
  };
}

/** The sentences that do not name the place of the organization itself as another one. */
function elsewhere(
  sentences: readonly string[],
  given: Readonly<Record<string, string>>,
): readonly string[] {
  if (given["short"] !== given["street"]) return sentences;
  return sentences.filter((sentence) => !sentence.includes("{street}"));
}

function topicsOn(theme: Theme, day: string): readonly string[] {
  return theme.topics.filter((topic) => inSeason(topic, day));
}

function kindOf(columnPath: string): keyof typeof LEADS {
  if (columnPath === "news/headlines") return "headlines";
  return columnPath === "news/leaders" ? "leaders" : "others";
}

const FARMS = ["金穗食品", "晴山乳业", "桃园农牧"] as const;
const TOWNS = ["清水镇", "桃园镇", "丰收镇"] as const;
const VILLAGES = ["上营子村", "柳树湾村", "东河村", "西沟村", "北梁村", "新胜村"] as const;

/** The places of one report: within the subdistrict or town that reports, and rural where the work is. */
function placesOf(
  random: Random,
  shortName: string,
  theme: Theme,
): Readonly<Record<string, string>> {
  const isTown = shortName.endsWith("镇");
  const own = isTown || shortName.endsWith("街道") ? shortName : null;
  const town = isTown ? shortName : random.pick(TOWNS);
  if (theme.isRural === true || isTown)
    return {
      town,
      street: town,
      road: random.pick(VILLAGES),
      estate: random.pick(VILLAGES),
      company: random.pick(FARMS),
      school: `${town}中心学校`,
      hospital: `${town}卫生院`,
    };
  const place = (list: readonly string[]) => random.pick(list);
  return {
    town,
    street: own ?? place(districts.filter((one) => one.endsWith("街道"))),
    road: place(roads),
    estate: place(estates),
    company: place(companies),
    school: place(schools),
    hospital: place(hospitals),
  };
}

/** A second half for titles that would come again and again. */
const TAILS: readonly string[] = [
  "，现场解决问题{2-19}个",
  "，收集意见{6-58}条",
  "，{street}率先完成",
  "，{road}片区列为重点",
  "，任务分解到{3-14}个单位",
  "，{estate}居民代表到场监督",
  "，{company}等{3-16}家单位参与",
  "，{hospital}全程保障",
  "，惠及群众{120-4800}人",
  "，办结事项{11-96}件",
];
const VISITS = ["调研", "督导", "检查", "专题研究", "现场推进"] as const;

function titleOf(
  { random, day, organization }: Occasion,
  kind: keyof typeof LEADS,
  sentence: string,
  topic: string,
  given: Readonly<Record<string, string>>,
): string {
  if (kind === "leaders")
    return `区政府负责同志${random.pick(VISITS)}${topic}工作（${monthDay(day)}，${given["street"] ?? ""}）`;
  const isOften = !/\{\d/.test(sentence);
  const names = kind === "headlines" ? { ...given, short: "我区" } : given;
  const whole = fill(
    isOften ? sentence + random.pick(elsewhere(TAILS, given)) : sentence,
    random,
    names,
  );
  const isNamed = kind === "headlines" || whole.includes(organization.shortName);
  return isNamed ? whole : `${whole}（${organization.shortName}）`;
}
