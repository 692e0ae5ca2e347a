import { draft, type Draft } from "../generate/draft.ts";
import { days2018, instantOn } from "../generate/days.ts";
import { districtOrganizations } from "../generate/organizations.ts";
import type { Random } from "../generate/random.ts";
import { paragraphs, signature } from "../generate/texts/html.ts";
import { fill } from "./fill.ts";
import { suggestions, type Suggestion } from "./suggestions-listed.ts";

const RESULTS: Readonly<Record<Suggestion["result"], string>> = {
  A: "所提问题已经解决或者基本解决",
  B: "所提问题已列入计划，正在分步解决",
  C: "因条件限制暂不能实施，留作参考",
};
const OPENINGS: readonly string[] = [
  "您提出的关于{subject}的{kind}收悉。经与有关单位研究，现答复如下：",
  "关于{subject}的{kind}已交由我单位主办，{partner}会办。现将办理情况答复如下：",
  "感谢您对我区工作的关心和支持。对您提出的{subject}的{kind}，我们高度重视，现作如下答复：",
];
const TALKS: readonly string[] = [
  "收到{kind}后，我们到现场察看{1-4}次，与您当面沟通{1-2}次，并听取了沿线居民和单位的意见。",
  "办理期间召开协调会{1-3}次，走访居民{20-160}户，形成了由{3-7}个单位参加的办理方案。",
  "我们调取了近{1-3}年的投诉和统计数据，又向{2-6}个街镇书面征求意见，结论基本一致。",
];
const DOINGS: Readonly<Record<Suggestion["result"], readonly string[]>> = {
  A: [
    "上述措施已于答复前落实到位，投入资金{8-260}万元，效果由居民代表现场确认。",
    "目前已全部完成并投入使用，后续由属地单位负责管护，管护经费已落实。",
  ],
  B: [
    "第一阶段已经启动，安排资金{60-900}万元，预计{6-15}个月内完成，进展按季公布。",
    "相关内容已列入年度计划，完成{20-70}%，剩余部分待上级资金下达后实施。",
  ],
  C: [
    "经测算，需要投入资金{600-4800}万元，超出当前财力，我们将争取上级支持，适时再行论证。",
    "由于上位政策尚未明确，现阶段不宜推开，我们已将{kind}转送研究部门参考。",
  ],
};
const CLOSINGS: readonly string[] = [
  "欢迎您继续监督，如有新的意见，请与{short}联系。",
  "此答复已征得您的同意公开，隐去了姓名和联系方式。",
  "再次感谢您提出的宝贵意见，我们将在{3-6}个月后向您反馈后续进展。",
];

/** The published replies to suggestions and proposals of 2018, from May to the end of November. */
export function suggestionReplies(random: Random): readonly Draft[] {
  const numbers = {
    建议: serials(random, 106),
    提案: serials(random, 158),
  };
  return suggestions.map((one) => ofSuggestion(random, one, numbers[one.kind].next().value ?? 1));
}

function* serials(random: Random, most: number): Generator<number, undefined> {
  yield* random.some(
    Array.from({ length: most }, (_, at) => at + 1),
    most,
  );
}

function ofSuggestion(random: Random, one: Suggestion, number: number): Draft {
  const owner = districtOrganizations.find((organization) => organization.slug === one.by);
  const name = owner?.name ?? "";
  const day = random.pick(days2018.filter((each) => each >= "2018-05-02" && each <= "2018-11-30"));
  const partners = districtOrganizations.filter(
    (other) => other.kind === "subdistrict" || other.kind === "town",
  );
  const given = {
    subject: one.subject,
    kind: one.kind,
    partner: random.pick(partners).shortName,
    short: owner?.shortName ?? "",
  };
  const say = (sentences: readonly string[]) => fill(random.pick(sentences), random, given);
  const session = one.kind === "建议" ? "区第十七届人大一次会议" : "区政协第九届一次会议";
  return draft({
    title: `对${session}第${number}号${one.kind}《关于${one.subject}的${one.kind}》的答复`,
    body:
      paragraphs(
        say(OPENINGS),
        `一、基本情况。${one.state}。您的意见切中要害，具有很强的针对性和可操作性。`,
        `二、办理过程。${say(TALKS)}`,
        `三、采取的措施。${one.measure}。${say(DOINGS[one.result])}`,
        `四、办理结果。${RESULTS[one.result]}（${one.result}类）。${say(CLOSINGS)}`,
      ) + signature(name, day),
    genre: "答复",
    theme: "综合政务/信访",
    keywords: [one.subject, one.kind, `${one.result}类`],
    columnPath: "disclosure/statutory/suggestions",
    organizationSlug: one.by,
    publishedAt: instantOn(random, day),
    writtenOn: day,
  });
}
