import { isAccountsSeason } from "../days.ts";
import type { Occasion, Writer, Written } from "../model.ts";
import type { Random } from "../random.ts";
import { projects, companies, estates } from "../vocabulary.ts";
import { monthDay, paragraphs, signature, table } from "./html.ts";

const yuan = (cents: number) => (cents / 100).toFixed(2);

/** 预算 and 决算: tables whose parts add up to their totals. */
export const budget: Writer = ({ random, day, organization }) => {
  const isAccounts = isAccountsSeason(day);
  const word = isAccounts ? "决算" : "预算";
  const year = Number(day.slice(0, 4)) - (isAccounts ? 1 : 0);
  const staff = random.int(12_000, 260_000);
  const office = random.int(3_000, 60_000);
  const work = random.int(5_000, 420_000);
  const cars = random.int(100, 3_000);
  const guests = random.int(20, 900);
  const posts = random.int(9, 80);
  const table1 = table(
    [`支出项目（万元）`, `${year}年${word}数`],
    [
      ["人员经费", yuan(staff)],
      ["公用经费", yuan(office)],
      ["项目支出", yuan(work)],
      ["合计", yuan(staff + office + work)],
    ],
  );
  const table2 = table(
    ["“三公”经费（万元）", "数额"],
    [
      ["因公出国（境）费", "0.00"],
      ["公务用车购置及运行维护费", yuan(cars)],
      ["公务接待费", yuan(guests)],
      ["合计", yuan(cars + guests)],
    ],
  );
  return {
    title: `${organization.shortName}${year}年部门${word}公开${random.pick(["", "情况说明", "及“三公”经费说明"])}（${monthDay(day)}）`,
    body:
      paragraphs(
        `一、部门职责和机构设置。${organization.name}内设${random.int(3, 9)}个股室，编制${posts}人，实有${posts - random.int(0, 5)}人。`,
        `二、收支总体情况。${year}年收支总${word}${yuan(staff + office + work)}万元，比上年${random.pick(["增加", "减少"])}${random.int(1, 18)}.${random.int(0, 9)}%，主要原因是${random.pick(["人员调整", "项目增减", "厉行节约", "政策性增支"])}。`,
      ) +
      table1 +
      paragraphs("三、“三公”经费情况。") +
      table2 +
      paragraphs(
        `四、其他说明。政府采购${word}${yuan(random.int(100, 90_000))}万元；没有数据的表格已列出空表并说明。名词解释见附表。`,
      ) +
      signature(organization.name, day),
    genre: isAccounts ? "决算" : "预算",
    theme: "财政、金融、审计/财政",
    keywords: [word, "三公经费", `${year}年`],
  };
};

/** 收支明细 of a community or village. */
export const accounts: Writer = ({ random, day, organization }) => {
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3) - 1 || 4;
  const incomes = [random.int(200, 9_000), random.int(100, 6_000), random.int(0, 3_000)].map(
    (n) => n * 100,
  );
  const costs = [
    random.int(100, 4_000),
    random.int(50, 3_000),
    random.int(20, 2_000),
    random.int(0, 900),
  ].map((n) => n * 100);
  const total = (list: readonly number[]) => list.reduce((sum, n) => sum + n, 0);
  const show = (n: number) => yuan(n);
  return {
    title: `${organization.shortName}第${quarter}季度收支明细公开（${monthDay(day)}）`,
    body:
      paragraphs(
        `经${random.pick(["居务", "村务", "财务"])}监督委员会审核，现将第${quarter}季度集体收支公开如下（单位：元）。`,
      ) +
      table(
        ["项目", "金额"],
        [
          ["上级补助收入", show(incomes[0] ?? 0)],
          ["集体经营收入", show(incomes[1] ?? 0)],
          ["其他收入", show(incomes[2] ?? 0)],
          ["收入合计", show(total(incomes))],
          ["办公支出", show(costs[0] ?? 0)],
          ["公益事业支出", show(costs[1] ?? 0)],
          ["环境卫生支出", show(costs[2] ?? 0)],
          ["慰问支出", show(costs[3] ?? 0)],
          ["支出合计", show(total(costs))],
        ],
      ) +
      paragraphs(
        `公开期不少于5日，${random.pick(["居民", "村民"])}对账目有疑问的，可在${random.int(5, 10)}日内到${organization.shortName}查询凭证，负责人当面解释。`,
        `单笔${random.int(2, 5)}000元以上的支出经集体研究决定，会议记录与凭证一并保存；大额项目另附合同和验收单。街镇农经人员每季度核对一次，发现不符的退回重报。`,
      ),
    genre: "公示",
    theme: "民政、扶贫、救灾/其他",
    keywords: ["财务公开", `第${quarter}季度`],
  };
};

/** 采购 and 招标 results. */
export const tenderOf =
  (
    subjects: readonly string[],
    notices = ["中标候选人公示", "中标结果公告", "招标公告", "合同公告"],
    parts = ["设备采购", "监理服务", "施工一标段", "设计服务", "物资采购"],
  ): Writer =>
  ({ random, day, organization }) => {
    const project = random.pick(subjects);
    const notice = random.pick(notices);
    const prices = [
      random.int(300, 9_000),
      random.int(300, 9_000),
      random.int(300, 9_000),
    ].toSorted((a, b) => a - b);
    const bidders = random.some(companies, 3);
    return {
      title: `${project}${random.pick(parts)}${notice}（${organization.shortName}，${monthDay(day)}）`,
      body:
        paragraphs(
          `项目编号：QS-${day.replaceAll("-", "")}-${random.int(10, 99)}。评标委员会由${random.pick([5, 7, 9])}人组成，按综合评分法评审。`,
        ) +
        table(
          ["排名", "投标人", "报价（万元）"],
          prices.map((price, index) => [
            index + 1,
            `${bidders[index] ?? ""}有限公司（演示）`,
            `${price}.${random.int(10, 99)}`,
          ]),
        ) +
        paragraphs(
          `公示期${random.int(3, 5)}日。投标人或者其他利害关系人有异议的，应当在公示期间提出，招标人自收到之日起3日内答复。`,
          `项目资金来源：${random.pick(["区级财政", "上级专项", "自筹与补助结合"])}；交货（开工）期限：签订合同后${random.int(10, 90)}日。`,
        ),
      genre: "公告",
      theme: "财政、金融、审计/财政",
      keywords: ["招标投标", project],
    };
  };

export const tender = tenderOf(projects);

/** 项目进展, from its start to its completion. */
export const progressOf =
  (subjects: readonly string[], stage: "建设" | "施工" | "竣工"): Writer =>
  ({ random, day, organization }) => {
    const project = random.pick(subjects);
    const total = random.int(10_000, 180_000);
    if (stage === "竣工") return completed(random, project, total, day, organization);
    const share = random.int(5, 99);
    return {
      title: `${project}${stage}进展（${monthDay(day)}，完成${share}%）`,
      body: paragraphs(
        `${project}总投资${total}万元，由${organization.shortName}负责推进，建设地点在${random.pick(estates)}附近。`,
        `截至${monthDay(day)}，累计完成投资${Math.round((total * share) / 100)}万元，占总投资的${share}%；${random.pick(["土建工程", "管线迁改", "设备安装", "主体结构", "绿化工程"])}已完成${random.int(10, 100)}%。`,
        `手续办理情况：${random.pick(["可研批复", "用地预审", "规划许可", "施工许可", "环评批复"])}已于上月办结，${random.pick(["招标文件备案", "质量监督登记", "竣工验收备案"])}正在办理，承诺${random.int(3, 15)}个工作日内完成。`,
        `存在问题：${random.pick(["天气影响户外作业", "个别管线产权待确认", "部分材料涨价", "交叉施工协调量大"])}，已召开协调会${random.int(1, 6)}次，预计${random.int(1, 11)}个月内解决。`,
      ),
      genre: "公示",
      theme: "国民经济管理、国有资产监管/重大建设项目",
      keywords: ["项目进展", project],
    };
  };

export const progress = progressOf(projects, "建设");

function completed(
  random: Random,
  project: string,
  total: number,
  day: string,
  organization: Occasion["organization"],
): Written {
  const paid = Math.round((total * random.int(93, 100)) / 100);
  return {
    title: `${project}竣工${random.pick(["验收结果", "验收备案", "有关信息"])}（${monthDay(day)}，完成100%）`,
    body:
      paragraphs(
        `${project}已按批准的设计文件完成全部建设内容，完成率100%，${monthDay(day)}公布竣工有关信息。`,
        `建设、勘察、设计、施工、监理五方参加验收，抽查${random.int(12, 60)}个部位，提出的${random.int(1, 9)}条意见已整改完毕，工程质量评定为合格。`,
        `批准概算${total}万元，竣工决算送审${paid}万元，未超概算；农民工工资已结清，缺陷责任期${random.int(12, 24)}个月。`,
        `工程档案已移交，消防、规划、环保等专项${random.pick(["验收", "备案"])}全部通过，移交${random.pick(["产权单位", "管护单位", "属地街镇"])}管理。`,
      ) + signature(organization.name, day),
    genre: "公示",
    theme: "国民经济管理、国有资产监管/重大建设项目",
    keywords: ["竣工", project],
  };
}
