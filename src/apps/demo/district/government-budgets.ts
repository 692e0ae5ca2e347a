import type { Genre } from "../../../modules/documents/index.ts";
import { draft, type Draft } from "../generate/draft.ts";
import type { Random } from "../generate/random.ts";
import { paragraphs, signature, table } from "../generate/texts/html.ts";

const HOME = "disclosure/statutory/budgets";
const SIGNER = "晴山区财政局";
const INCOMES = ["税收收入", "非税收入", "上级补助收入", "上年结余", "调入资金"] as const;
const EXPENSES = [
  "一般公共服务支出",
  "公共安全支出",
  "教育支出",
  "社会保障和就业支出",
  "医疗卫生与计划生育支出",
  "城乡社区支出",
  "农林水支出",
  "住房保障支出",
] as const;
const PUBLIC = ["因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "公务接待费"] as const;

type About = {
  readonly title: string;
  readonly word: "预算" | "决算";
  readonly year: number;
  readonly column: string;
  readonly approvedOn: string;
  readonly publishedAt: string;
  readonly genre?: Genre;
};

/** The district's own budget, its change, its debt, its accounts, and the 三公 of all units together. */
export function governmentBudgets(random: Random): readonly Draft[] {
  return [
    whole(random, {
      title: "晴山区2018年政府预算及说明",
      word: "预算",
      year: 2018,
      column: "government-budget",
      approvedOn: "2018-01-18",
      publishedAt: "2018-02-02T16:20:00+08:00",
    }),
    whole(random, {
      title: "晴山区2018年政府预算调整方案",
      word: "预算",
      year: 2018,
      column: "government-budget",
      genre: "其他",
      approvedOn: "2018-10-26",
      publishedAt: "2018-11-09T10:05:00+08:00",
    }),
    whole(random, {
      title: "晴山区2017年政府决算及说明",
      word: "决算",
      year: 2017,
      column: "government-accounts",
      approvedOn: "2018-08-22",
      publishedAt: "2018-09-05T09:40:00+08:00",
    }),
    public3(random, "预算", 2018, "2018-02-23T15:10:00+08:00"),
    public3(random, "决算", 2017, "2018-09-14T15:30:00+08:00"),
  ];
}

const total = (amounts: readonly number[]) => amounts.reduce((sum, one) => sum + one, 0);

function whole(random: Random, about: About): Draft {
  const incomes = INCOMES.map(() => random.int(4_000, 96_000));
  const spent = EXPENSES.slice(1).map(() => random.int(6_000, 58_000));
  const sum = Math.max(total(incomes), total(spent) + 5_000);
  const expenses = [sum - total(spent), ...spent];
  const balanced = [...incomes.slice(0, -1), sum - total(incomes.slice(0, -1))];
  const debt = random.int(120_000, 260_000);
  const day = about.publishedAt.slice(0, 10);
  return draft({
    title: about.title,
    body:
      paragraphs(
        `经区人民代表大会或其常务委员会于${about.approvedOn.replace(/-0?/, "年").replace(/-0?/, "月")}日批准，现将${about.year}年政府${about.word}公开如下，并对转移支付、举借债务等重要事项作出说明。`,
      ) +
      `<h2>一般公共预算收入表（单位：万元）</h2>` +
      table(
        ["项目", `${about.word}数`],
        [
          ...INCOMES.map((name, at): [string, number] => [name, balanced[at] ?? 0]),
          ["合计", total(balanced)],
        ],
      ) +
      `<h2>一般公共预算支出表（单位：万元）</h2>` +
      table(
        ["项目", `${about.word}数`],
        [
          ...EXPENSES.map((name, at): [string, number] => [name, expenses[at] ?? 0]),
          ["合计", total(expenses)],
        ],
      ) +
      paragraphs(
        `转移支付说明：上级补助收入${balanced[2] ?? 0}万元，全部纳入${about.word}统筹，专项资金按规定用途使用。`,
        `债务说明：截至上年末政府债务余额${debt}万元，低于上级核定的限额${debt + random.int(8_000, 30_000)}万元，没有逾期。`,
        `重大项目绩效：选取${random.int(8, 16)}个重点项目开展绩效评价，评价结果与下一年度安排挂钩。国有资本经营预算没有对下转移支付，列出空表并说明。`,
      ) +
      signature(SIGNER, day),
    genre: about.genre ?? about.word,
    theme: "财政、金融、审计/财政",
    keywords: [`政府${about.word}`, `${about.year}年`],
    columnPath: `${HOME}/${about.column}`,
    organizationSlug: "finance",
    writtenOn: about.approvedOn,
    publishedAt: about.publishedAt,
  });
}

function public3(random: Random, word: "预算" | "决算", year: number, publishedAt: string): Draft {
  const amounts = [
    random.int(0, 30),
    random.int(40, 160),
    random.int(400, 900),
    random.int(60, 260),
  ];
  const day = publishedAt.slice(0, 10);
  return draft({
    title: `晴山区${year}年“三公”经费${word}汇总情况`,
    body:
      paragraphs(
        `${year}年全区58家${word}单位使用一般公共预算财政拨款安排的“三公”经费汇总如下（单位：万元）。`,
      ) +
      table(
        ["项目", `${word}数`],
        [
          ...PUBLIC.map((name, at): [string, number] => [name, amounts[at] ?? 0]),
          ["合计", total(amounts)],
        ],
      ) +
      paragraphs(
        `与上年相比减少${random.int(2, 15)}.${random.int(0, 9)}%，主要是严格执行公务接待标准、减少车辆运行开支。各单位的“三公”经费在各自的部门${word}中公开，可在同一栏目查阅。`,
        `全区保有公务用车${random.int(90, 180)}辆；公务接待${random.int(700, 1_900)}批次、${random.int(8_000, 19_000)}人次；因公出国（境）团组${random.int(0, 3)}个。`,
      ) +
      signature(SIGNER, day),
    genre: word,
    theme: "财政、金融、审计/财政",
    keywords: ["三公经费", `${year}年`],
    columnPath: `${HOME}/three-public`,
    organizationSlug: "finance",
    publishedAt,
  });
}
