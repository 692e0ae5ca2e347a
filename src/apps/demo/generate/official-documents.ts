import { addDays, plainDateOf } from "../../../kernel/dates.ts";
import type { Validity } from "../../../modules/documents/index.ts";
import { days2018, instantOn } from "./days.ts";
import { draft, type Draft } from "./draft.ts";
import type { Random } from "./random.ts";
import { interpretation, officialBody, officialGenre, officialSubject } from "./texts/official.ts";

const PUBLISHED = 43;
const KEPT = 37;
const INTERPRETED = 14;
const POLICIES = "disclosure/statutory/policies";
const OLDER: readonly (readonly [year: number, subject: string, validity: Validity])[] = [
  [2013, "城市管理综合执法暂行规定", "repealed"],
  [2013, "最低生活保障工作规程", "amended"],
  [2014, "招商引资奖励办法", "expired"],
  [2014, "城市供水管理办法", "in-force"],
  [2015, "犬类管理规定", "in-force"],
  [2015, "政府投资项目管理暂行办法", "repealed"],
  [2015, "社区工作者管理暂行办法", "expired"],
  [2016, "物业管理实施细则", "in-force"],
  [2016, "燃放烟花爆竹管理规定", "in-force"],
  [2016, "公共租赁住房管理办法", "amended"],
  [2017, "城市停车管理办法", "in-force"],
  [2017, "房屋征收补助奖励暂行办法", "repealed"],
  [2017, "户外广告设置管理规定", "in-force"],
  [2019, "机构改革后行政规范性文件清理结果", "in-force"],
  [2019, "全民健身场地开放办法", "not-yet-in-force"],
];
const REASONS: readonly (readonly ["on-request" | "withheld", string])[] = [
  ["on-request", "内部管理事项，依申请公开（《政府信息公开条例》第十三条）"],
  ["on-request", "涉及特定单位，依申请公开（《政府信息公开条例》第十三条）"],
  ["withheld", "涉及工作秘密，不予公开（《政府信息公开条例》第八条）"],
  ["withheld", "涉及第三方商业秘密，不予公开（《政府信息公开条例》第十四条）"],
];

/** The government documents: 80 written in 2018, 43 of them published (2 normative), and some of the years around. */
export function officialDocuments(random: Random): readonly Draft[] {
  const made: Draft[] = [];
  for (const [index, [year, subject, validity]] of OLDER.entries()) {
    const day = `${year}-0${(index % 8) + 1}-1${index % 10}`;
    made.push(
      official(random, {
        subject,
        number: `晴政发〔${year}〕${index + 5}号`,
        writtenOn: day,
        publishedOn: addDays(plainDateOf(day), 3),
        normative: year < 2018,
        validity,
        sourceKey: `demo-official-${year}-${index}`,
      }),
    );
  }
  const serials = { 晴政发: 0, 晴政办发: 0 };
  for (let index = 0; index < PUBLISHED; index += 1) {
    const normative = index < 2;
    const subject = normative
      ? (["政府投资项目管理办法", "国有土地上房屋征收补助奖励办法"][index] ?? "")
      : officialSubject(index * 3 + 1);
    const at = normative
      ? 100 + index * 60
      : 8 + Math.floor(((days2018.length - 16) * index) / PUBLISHED);
    const writtenOn = days2018[at] ?? "2018-06-01";
    const publishedOn = days2018[at + random.int(1, 8)] ?? writtenOn;
    const word = index % 3 === 0 ? "晴政发" : "晴政办发";
    if (!normative) serials[word] += 1;
    const number = normative ? `晴政规〔2018〕${index + 1}号` : `${word}〔2018〕${serials[word]}号`;
    const sourceKey = `demo-official-2018-${index + 1}`;
    const replaced = normative
      ? [
          {
            toSourceKey: index === 0 ? "demo-official-2015-5" : "demo-official-2017-11",
            kind: "repeals" as const,
          },
        ]
      : [];
    const one = official(random, {
      subject,
      number,
      writtenOn,
      publishedOn,
      normative,
      validity: "in-force",
      sourceKey,
    });
    made.push({ ...one, relations: replaced });
    if (index < INTERPRETED)
      made.push(explained(random, subject, publishedOn, sourceKey, one.publishedAt));
  }
  for (let index = 0; index < KEPT; index += 1) {
    const writtenOn =
      days2018[5 + Math.floor(((days2018.length - 10) * index) / KEPT)] ?? "2018-06-01";
    const subject = officialSubject(index * 3 + 2);
    const [openness, opennessReason] = random.pick(REASONS);
    const one = official(random, {
      subject,
      number: `晴政字〔2018〕${index + 1}号`,
      writtenOn,
      publishedOn: writtenOn,
      normative: false,
      validity: "in-force",
      sourceKey: `demo-kept-2018-${index + 1}`,
    });
    made.push({
      ...one,
      title: `晴山区人民政府关于${subject}有关事项的批复（内部第${index + 1}号）`,
      state: "draft",
      openness,
      opennessReason,
    });
  }
  return [...made, ...gazettes(random)];
}

type About = {
  subject: string;
  number: string;
  writtenOn: string;
  publishedOn: string;
  normative: boolean;
  validity: Validity;
  sourceKey: string;
};

function official(random: Random, about: About): Draft {
  const fiveYears = String(Number(about.writtenOn.slice(0, 4)) + 5) + about.writtenOn.slice(4);
  return draft({
    sourceKey: about.sourceKey,
    title: `晴山区人民政府${about.number.includes("办") ? "办公室" : ""}关于印发《晴山区${about.subject}》的通知`,
    body: officialBody(
      random,
      about.subject,
      about.writtenOn,
      about.normative,
      about.number.includes("办") ? "晴山区人民政府办公室" : "晴山区人民政府",
    ),
    genre: officialGenre(about.subject),
    theme: "综合政务/文秘工作",
    keywords: [about.subject],
    columnPath: POLICIES,
    organizationSlug: about.number.includes("办") ? "office" : "government",
    publishedAt: instantOn(random, about.publishedOn),
    kind: "government-document",
    normative: about.normative,
    documentNumber: about.number,
    writtenOn: about.writtenOn,
    effectiveOn: about.normative ? addDays(plainDateOf(about.writtenOn), 30) : null,
    expiresOn: about.normative ? fiveYears : null,
    validity: about.validity,
    channels: about.normative ? ["website", "gazette"] : ["website"],
  });
}

function explained(random: Random, subject: string, day: string, of: string, after: string): Draft {
  return draft({
    ...interpretation(random, subject, day),
    genre: "解读",
    theme: "综合政务/政务公开",
    keywords: [subject, "政策解读"],
    columnPath: "disclosure/statutory/interpretations",
    organizationSlug: "office",
    publishedAt: after.replace(/T.*/, "T17:59:59+08:00"),
    relations: [{ toSourceKey: of, kind: "interprets" }],
  });
}

function gazettes(random: Random): readonly Draft[] {
  return Array.from({ length: 6 }, (_, index) => {
    const day =
      days2018.find((one) => one >= `2018-${String(index * 2 + 2).padStart(2, "0")}-25`) ??
      "2018-12-25";
    return draft({
      title: `晴山区人民政府公报 2018年第${index + 1}期（总第${index + 61}期）`,
      body: `<p>本期公报收录${random.int(5, 9)}件文件，纸质版向各单位、街镇、社区和公共查阅点发放${random.int(380, 620)}份，电子版与纸质版内容一致。</p><ul><li>区人民政府文件</li><li>区人民政府办公室文件</li><li>人事任免</li><li>大事记（${index * 2 + 1}月至${index * 2 + 2}月）</li></ul>`,
      genre: "公报",
      theme: "综合政务/政务公开",
      keywords: ["政府公报"],
      columnPath: "disclosure/statutory/gazette",
      organizationSlug: "office",
      publishedAt: instantOn(random, day),
      channels: ["website", "gazette"],
    });
  });
}
