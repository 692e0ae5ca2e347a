import { draft, type Draft } from "../generate/draft.ts";
import { districtOrganizations } from "../generate/organizations.ts";
import type { Random } from "../generate/random.ts";
import { instantOn } from "../generate/days.ts";
import { paragraphs, signature, table } from "../generate/texts/html.ts";
import { budgetUnits } from "./budget-units.ts";
import { fill } from "./fill.ts";
import { governmentBudgets } from "./government-budgets.ts";

type Unit = { readonly slug: string; readonly name: string; readonly shortName: string };
type Kind = { readonly word: "预算" | "决算"; readonly year: number; readonly column: string };

const KINDS: readonly Kind[] = [
  { word: "预算", year: 2018, column: "department-budgets" },
  { word: "决算", year: 2017, column: "department-accounts" },
];
/** Approved on 5 February and on 27 August; published within 20 days (预算法 art. 14). */
const DAYS: Readonly<Record<Kind["word"], readonly string[]>> = {
  预算: ["2018-02-07", "2018-02-08", "2018-02-09", "2018-02-12", "2018-02-13", "2018-02-22"],
  决算: ["2018-08-29", "2018-08-31", "2018-09-04", "2018-09-06", "2018-09-11", "2018-09-13"],
};
/** Codes and names of the functional classes, and the units for which each is the main one. */
const MAIN_FUNCTIONS: readonly (readonly [code: string, name: string, units: RegExp])[] = [
  ["205", "教育支出", /^education$|-primary$|-middle$|school$|kindergarten$/],
  ["206", "科学技术支出", /^science/],
  ["207", "文化体育与传媒支出", /^culture|^library$|^archives$|^sports/],
  ["208", "社会保障和就业支出", /^civil-affairs$|^veterans$|^human-|^employment/],
  ["210", "医疗卫生与计划生育支出", /^health|hospital$|^disease|clinic$|^food-drug$/],
  ["211", "节能环保支出", /^environment$/],
  ["212", "城乡社区支出", /^housing$|^city-/],
  ["213", "农林水支出", /^agriculture$|^water$|^animal/],
  ["214", "交通运输支出", /^transport$/],
  ["220", "国土海洋气象等支出", /^natural/],
];
const OTHER_FUNCTIONS = [
  ["208", "社会保障和就业支出"],
  ["210", "医疗卫生与计划生育支出"],
  ["221", "住房保障支出"],
] as const;

/** The 58 units that made a budget for 2018: departments then standing, subdistricts, towns, halls and units below. */
export const unitsWithBudget: readonly Unit[] = [
  ...districtOrganizations.filter(
    (one) =>
      ["department", "subdistrict", "town"].includes(one.kind) ||
      (one.kind === "unit" && one.parentSlug === "government"),
  ),
  ...budgetUnits,
];

/** Budget of 2018 and final accounts of 2017: of each unit, of the district, and 三公 of all. */
export function budgetDocuments(random: Random): readonly Draft[] {
  return [
    ...KINDS.flatMap((kind) => unitsWithBudget.map((unit) => ofUnit(random, unit, kind))),
    ...governmentBudgets(random),
  ];
}

const money = (cents: number) => (cents / 100).toFixed(2);
const total = (amounts: readonly number[]) => amounts.reduce((sum, one) => sum + one, 0);

type Part = { readonly code: string; readonly name: string; readonly amount: number };

/** What a unit spends by function: most on its own work, the rest on insurance, health and housing of its staff. */
function functionsOf(random: Random, slug: string): readonly Part[] {
  const [code, name] = MAIN_FUNCTIONS.find(([, , units]) => units.test(slug)) ?? [
    "201",
    "一般公共服务支出",
  ];
  const main = { code, name, amount: random.int(40_000, 460_000) };
  const others = OTHER_FUNCTIONS.filter(([other]) => other !== code).map(([other, otherName]) => ({
    code: other,
    name: otherName,
    amount: Math.round((main.amount * random.int(3, 11)) / 100),
  }));
  return [main, ...others].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function ofUnit(random: Random, unit: Unit, { word, year, column }: Kind): Draft {
  const day = random.pick(DAYS[word]);
  const parts = functionsOf(random, unit.slug);
  const spent = total(parts.map((one) => one.amount));
  const staff = Math.round((spent * random.int(40, 62)) / 100);
  const office = Math.round((spent * random.int(4, 14)) / 100);
  const work = spent - staff - office;
  const public3 = [0, 0, random.int(120, 2_400), random.int(10, 640)];
  const say = (sentence: string) => fill(sentence, random);
  const posts = random.int(12, 90);
  const goods = random.int(50, 4_000);
  const services = random.int(50, 6_000);
  const tables = [
    `<h2>收支总表（单位：万元）</h2>`,
    table(
      ["项目", `${year}年${word}数`],
      [
        ["财政拨款收入", money(spent)],
        ["收入总计", money(spent)],
        ["基本支出——人员经费", money(staff)],
        ["基本支出——公用经费", money(office)],
        ["项目支出", money(work)],
        ["支出总计", money(spent)],
      ],
    ),
    `<h2>一般公共预算支出表（按功能科目，单位：万元）</h2>`,
    table(
      ["科目编码", "科目名称", `${word}数`],
      [...parts.map((one) => [one.code, one.name, money(one.amount)]), ["", "合计", money(spent)]],
    ),
    `<h2>“三公”经费支出表（单位：万元）</h2>`,
    table(
      ["项目", `${word}数`],
      [
        ...["因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "公务接待费"].map(
          (name, index) => [name, money(public3[index] ?? 0)],
        ),
        ["合计", money(total(public3))],
      ],
    ),
  ].join("");
  return draft({
    title: `${unit.name}${year}年部门${word}公开说明`,
    body:
      paragraphs(
        say(
          `一、主要职责和机构设置。${unit.name}内设{3-9}个机构，编制${posts}人，实有${posts - random.int(0, 6)}人，离退休{2-60}人。`,
        ),
        say(
          `二、${word}收支情况。${year}年收入总计${money(spent)}万元，支出总计${money(spent)}万元，比上年${random.pick(["增加", "减少"])}{1-17}.{0-9}%，主要原因是${random.pick(["在职人员工资标准调整", "新增民生项目", "压减一般性支出", "专项工程完工", "上级转移支付变化"])}。`,
        ),
      ) +
      tables +
      paragraphs(
        say(
          `三、“三公”经费。${year}年安排${money(total(public3))}万元，比上年减少{1-20}.{0-9}%。没有因公出国（境）团组，没有购置车辆；公务用车保有{1-8}辆；公务接待{4-60}批、{30-600}人次。`,
        ),
        say(
          `四、其他事项。机关运行经费${money(office)}万元；政府采购${money(goods + services)}万元，其中货物${money(goods)}万元、服务${money(services)}万元；纳入绩效管理的项目{2-9}个。政府性基金和国有资本经营没有安排，相应表格为空表，特此说明。`,
        ),
        "五、名词解释。财政拨款收入是指本级财政当年拨付的资金；基本支出是指为保障机构正常运转、完成日常工作任务而发生的人员和公用支出；项目支出是指为完成特定任务发生的支出。",
      ) +
      signature(unit.name, day),
    genre: word,
    theme: "财政、金融、审计/财政",
    keywords: [`部门${word}`, "三公经费", `${year}年`],
    columnPath: `disclosure/statutory/budgets/${column}`,
    organizationSlug: unit.slug,
    writtenOn: word === "预算" ? "2018-02-06" : "2018-08-28",
    publishedAt: instantOn(random, day),
    source: unit.shortName,
  });
}
