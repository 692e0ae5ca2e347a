import type { Writer } from "../model.ts";
import { isAccountsSeason } from "../days.ts";
import { figures } from "./figures.ts";
import { chineseDay, paragraphs, signature, table } from "./html.ts";

const FINANCE = "财政、金融、审计/财政";

/** 政府预算 and 政府决算: the district's own revenue and spending. */
export const districtBudget: Writer = ({ random, day, columnName, organization }) => {
  const word = isAccountsSeason(day) ? "决算" : "预算";
  const year = Number(day.slice(0, 4)) - (word === "决算" ? 1 : 0);
  const list = (names: readonly string[]) => {
    const rows = names.map((name) => [name, random.int(2_000, 48_000)] as const);
    return [...rows, ["合计", rows.reduce((sum, row) => sum + row[1], 0)] as const];
  };
  const incomes = list(["税收收入", "非税收入", "上级补助收入", "上年结转"]);
  const costs = list(["一般公共服务", "教育", "社会保障和就业", "卫生健康", "城乡社区", "农林水"]);
  const [share, debt] = [random.int(92, 104), random.int(20_000, 90_000)];
  return {
    title: `晴山区${year}年${random.pick(["财政", "政府", "一般公共预算收支"])}${word}${random.pick(["公开", "情况说明", "草案的报告"])}（${chineseDay(day)}）`,
    body:
      paragraphs(
        `${year}年全区${word}已经区人民代表大会${word === "决算" ? "常务委员会" : ""}审查批准，现公布如下（单位：万元）。`,
      ) +
      table(["收入项目", `${word}数`], incomes) +
      table(["支出项目", `${word}数`], costs) +
      paragraphs(
        `一、收入${word}完成上年的${share}%，增减变化的主要原因是${random.pick(["减税降费政策落实", "重点税源企业增产", "上级转移支付调整"])}。`,
        `二、政府债务余额${debt}万元，控制在上级核定的限额以内，本年还本付息按期完成。`,
        `三、“三公”经费和转移支付分地区情况见附表；${random.pick(["绩效评价", "审计发现问题的整改", "直达资金使用"])}结果另行公布。`,
      ) +
      signature(organization.name, day),
    genre: word,
    theme: FINANCE,
    keywords: [columnName, word, `${year}年`],
  };
};

/** “三公”经费 of the whole district. */
export const threePublic: Writer = ({ random, day, organization }) => {
  const word = isAccountsSeason(day) ? "决算" : "预算";
  const year = Number(day.slice(0, 4)) - (word === "决算" ? 1 : 0);
  const rows = [
    ["因公出国（境）费", random.int(0, 30)],
    ["公务用车购置费", random.int(20, 160)],
    ["公务用车运行维护费", random.int(300, 900)],
    ["公务接待费", random.int(20, 180)],
  ] as const;
  return {
    title: `晴山区${year}年“三公”经费${word}汇总情况（${chineseDay(day)}）`,
    body:
      paragraphs(
        `全区行政事业单位${year}年一般公共预算财政拨款“三公”经费${word}汇总如下，共${random.int(110, 160)}个单位。`,
      ) +
      table(
        ["项目", "金额（万元）"],
        [...rows, ["合计", rows.reduce((sum, row) => sum + row[1], 0)]],
      ) +
      paragraphs(
        `比上年减少${random.int(2, 15)}.${random.int(0, 9)}%，主要是压减会议和接待、统一调度公务用车。公务用车保有量${random.int(120, 260)}辆，国内公务接待${random.int(200, 900)}批次。`,
        "各部门的“三公”经费在部门预算、部门决算栏目分别公布。",
      ) +
      signature(organization.name, day),
    genre: word,
    theme: FINANCE,
    keywords: ["三公经费", word],
  };
};

/** 行政事业性收费 by item. */
export const fees: Writer = figures({
  subjects: ["行政事业性收费收入", "行政事业性收费目录清单执行", "涉企收费检查"],
  first: "收费项目",
  names: ["不动产登记费", "城镇垃圾处理费", "考试考务费", "水土保持补偿费", "公办幼儿园保教费"],
  columns: [
    ["笔数（笔）", 20, 900],
    ["金额（元）", 2_000, 90_000],
  ],
  lines: [
    "目录清单以外的收费，单位和个人有权拒绝缴纳。",
    "对小微企业按规定减免，减免情况每季度公布。",
    "收费单位应当在窗口公示项目、标准、依据和举报电话。",
  ],
  genre: "统计",
  theme: FINANCE,
});

/** 税收管理 by tax. */
export const taxes: Writer = figures({
  subjects: ["税收优惠政策落实", "纳税服务", "个体工商户定期定额核定"],
  first: "税种",
  names: ["增值税", "企业所得税", "个人所得税", "房产税", "城镇土地使用税"],
  columns: [
    ["办理（户次）", 20, 900],
    ["减免（万元）", 2, 600],
  ],
  lines: [
    "符合条件的纳税人自行申报即可享受，不需要事先审批。",
    "对核定结果有异议的，可以在公布之日起提出，由税务机关重新核实。",
    "办税服务厅实行一窗通办，周六延时服务。",
  ],
  genre: "统计",
  theme: FINANCE,
});
