import type { Occasion, Writer, Written } from "../generate/model.ts";
import { chineseDay, monthDay, paragraphs } from "../generate/texts/html.ts";
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
  const given = {
    topic,
    name: organization.name,
    short: organization.shortName,
    day: random.chance(0.6) ? monthDay(day) : chineseDay(day),
    month: String(Number(day.slice(5, 7))),
    ...placeOf(organization.shortName),
  };
  const say = (sentence: string) => fill(sentence, random, given);
  const kind = kindOf(columnPath);
  const facts = random.some(theme.facts, 3).map(say);
  const act = random.some(theme.acts, 2).map(say);
  return {
    title: titleOf(occasion, kind, say(random.pick(theme.titles)), topic),
    body: paragraphs(
      say(random.pick(LEADS[kind])) + (act[0] ?? ""),
      random.chance(0.7) ? (act[1] ?? null) : null,
      (facts[0] ?? "") + (facts[1] ?? ""),
      random.chance(0.6) ? say(random.pick(theme.voices)) : null,
      random.chance(0.5) ? (facts[2] ?? null) : null,
      random.some(theme.next, random.int(1, 2)).map(say).join(""),
    ),
    genre: "动态",
    theme: null,
    keywords: [topic, organization.shortName],
  };
}

function topicsOn(theme: Theme, day: string): readonly string[] {
  return theme.topics.filter((topic) => inSeason(topic, day));
}

function kindOf(columnPath: string): keyof typeof LEADS {
  if (columnPath === "news/headlines") return "headlines";
  return columnPath === "news/leaders" ? "leaders" : "others";
}

/** What a subdistrict or town does happens within it. */
function placeOf(shortName: string): Readonly<Record<string, string>> {
  return /街道$|镇$/.test(shortName) ? { street: shortName } : {};
}

const VISITS = ["调研", "督导", "检查", "专题研究", "现场推进"] as const;

function titleOf(
  { random, day, organization }: Occasion,
  kind: keyof typeof LEADS,
  sentence: string,
  topic: string,
): string {
  if (kind === "leaders")
    return `区政府负责同志${random.pick(VISITS)}${topic}工作（${monthDay(day)}，${fill("{street}", random)}）`;
  const isNamed = sentence.includes(organization.shortName);
  if (kind === "headlines")
    return sentence.replace(organization.shortName, "我区").replaceAll(/^我区我区/g, "我区");
  return isNamed || random.chance(0.5) ? sentence : `${sentence}（${organization.shortName}）`;
}
