import { draft, type Draft } from "../generate/draft.ts";
import { days2018, instantOn } from "../generate/days.ts";
import type { Random } from "../generate/random.ts";
import { chineseDay, monthDay, paragraphs, signature, table } from "../generate/texts/html.ts";
import { fill } from "./fill.ts";

/** Who answers for a group of projects, and their names. */
const GROUPS: readonly (readonly [slug: string, name: string, projects: string])[] = [
  [
    "industry",
    "晴山区工业和信息化局",
    "恒远机械重载变速箱生产线 银河装备风电塔筒制造 兴业钢构装配式构件基地 金穗食品马铃薯全粉加工 晴山乳业低温奶扩建 北泉药业蒙药制剂车间 青松建材固废制砖 清源环保膜组件生产 新能源汽车电驱动总成 石墨负极材料一期 稀土永磁电机生产线 高端紧固件智能工厂 工业机器人系统集成 特种焊材技术改造 铝合金轮毂深加工 光伏支架生产基地",
  ],
  [
    "commerce",
    "晴山区商务局",
    "泰和物流园二期 北泉农产品冷链仓储 银河商业综合体 桃园农贸市场升级 电子商务产业园 汽车后市场服务城 城市共同配送中心 家居建材市场搬迁",
  ],
  [
    "housing",
    "晴山区住房和城乡建设局",
    "向阳片区棚户区改造安置房 北泉棚户区改造三期 槐荫里回迁安置小区 城市地下综合管廊 南排道路改造 育才街北延 翠屏路跨河桥 雨污分流管网 公共租赁住房二期 老旧小区改造第二批 城市集中供热扩容 天然气储配站 人才公寓 智慧停车设施",
  ],
  [
    "education",
    "晴山区教育局",
    "第五中学新建 北泉学校改扩建 银河小学新校区 康宁幼儿园分园 职业技术学校实训基地",
  ],
  [
    "health",
    "晴山区卫生健康委员会",
    "区医院门诊综合楼 区中医院康复楼 区妇幼保健院迁建 医养结合服务中心",
  ],
  [
    "culture-tourism",
    "晴山区文化旅游体育局",
    "全民健身中心 文化馆图书馆新馆 翠屏山生态旅游区 清水河滨水公园 草原民俗文化园 冰雪运动基地",
  ],
  [
    "water",
    "晴山区水务局",
    "清水河综合治理 农村饮水安全巩固提升 中水回用管网 北部水源地保护 病险水库除险加固",
  ],
  [
    "agriculture",
    "晴山区农牧局",
    "高标准农田建设 奶牛标准化养殖场 设施蔬菜产业园 肉羊良种繁育基地 饲草料加工基地 现代农业示范园",
  ],
  [
    "environment",
    "晴山区生态环境分局",
    "污水处理厂提标改造 垃圾焚烧发电 餐厨废弃物处理 建筑垃圾资源化利用",
  ],
  [
    "transport",
    "晴山区交通运输局",
    "清水镇至桃园镇公路改建 客运枢纽站 农村公路提升 公交首末站及充电设施",
  ],
  ["civil-affairs", "晴山区民政局", "养老服务中心 社会福利院迁建 公益性公墓"],
];

const STAGES = ["前期手续", "新开工", "续建", "春季复工", "竣工"] as const;
const PERMITS = [
  "项目备案或者批复",
  "用地预审",
  "规划许可",
  "环评批复",
  "施工图审查",
  "施工许可",
] as const;

/** The 75 projects of more than 100 million yuan, one item each: permits, start and progress. */
export function majorProjects(random: Random): readonly Draft[] {
  return GROUPS.flatMap(([slug, name, projects]) =>
    projects.split(" ").map((project) => ofProject(random, slug, name, `${project}项目`)),
  );
}

function ofProject(random: Random, slug: string, name: string, project: string): Draft {
  const stage = random.pick(STAGES);
  const [first, last] = SEASONS[stage];
  const day = random.pick(days2018.filter((one) => one >= first && one <= last));
  const cost = random.int(10_100, 168_000);
  const sources = [Math.round(cost * random.pick([0.1, 0.2, 0.3])), random.int(1_000, 8_000)];
  const own = cost - sources.reduce((sum, one) => sum + one, 0);
  const thisYear = Math.round((cost * random.int(20, 60)) / 100);
  const share = stage === "竣工" ? 100 : stage === "前期手续" ? 0 : random.int(8, 92);
  const done = stage === "前期手续" ? random.int(1, 5) : PERMITS.length;
  const nature = random.pick(
    slug === "industry" ? ["新建", "改扩建", "技术改造"] : ["新建", "改扩建"],
  );
  const say = (sentence: string) => fill(sentence, random);
  return draft({
    title: `${project}${TITLE_ENDS[stage]}（完成${share}%，总投资${(cost / 10_000).toFixed(2)}亿元）`,
    body:
      paragraphs(
        say(
          `${project}位于晴山区{road}，建设性质为${nature}，建设规模为${scaleOf(project)}，建设年限${random.pick(YEARS[stage])}，责任单位为${name}。`,
        ),
      ) +
      `<h2>投资构成（单位：万元）</h2>` +
      table(
        ["资金来源", "金额"],
        [
          ["上级补助", sources[0] ?? 0],
          ["区级财政", sources[1] ?? 0],
          ["企业自筹和银行贷款", own],
          ["合计", cost],
        ],
      ) +
      `<h2>手续办理</h2>` +
      table(
        ["手续", "状态"],
        PERMITS.map((permit, at) => [permit, at < done ? "已办结" : "正在办理"]),
      ) +
      paragraphs(
        `当前状态：${stage}。截至${chineseDay(day)}，本年计划投资${thisYear}万元，已完成${Math.round((thisYear * share) / 100)}万元，占${share}%。`,
        say(random.pick(PROGRESS[stage])),
        say(random.pick(PROBLEMS)),
        `项目进展按月更新，公众可以在本栏目查阅，也可以向${name}了解。`,
      ) +
      signature(name, day),
    genre: "公示",
    theme: "国民经济管理、国有资产监管/重大建设项目",
    keywords: ["重大建设项目", project, stage, monthDay(day)],
    columnPath: "disclosure/statutory/projects",
    organizationSlug: slug,
    publishedAt: instantOn(random, day),
  });
}

const SCALES: readonly (readonly [RegExp, string])[] = [
  [/水库/, "加固坝体{1-4}座，新建监测设施{6-24}处"],
  [/农田/, "实施面积{1-3}.{1-9}万亩"],
  [/公路|管网|管廊|道路|北延|河桥|清水河|饮水|供热/, "全长{3-28}.{1-9}公里"],
];

function scaleOf(project: string): string {
  const found = SCALES.find(([pattern]) => pattern.test(project));
  return found?.[1] ?? "用地{2-40}.{1-9}公顷、建筑面积{6000-98000}平方米";
}

const SEASONS: Readonly<Record<(typeof STAGES)[number], readonly [first: string, last: string]>> = {
  前期手续: ["2018-02-26", "2018-12-28"],
  新开工: ["2018-03-20", "2018-10-31"],
  续建: ["2018-04-02", "2018-11-16"],
  春季复工: ["2018-03-12", "2018-05-15"],
  竣工: ["2018-08-20", "2018-12-28"],
};
const YEARS: Readonly<Record<(typeof STAGES)[number], readonly string[]>> = {
  前期手续: ["2018年至2020年", "2018年至2021年"],
  新开工: ["2018年至2019年", "2018年至2020年"],
  续建: ["2017年至2019年", "2016年至2018年"],
  春季复工: ["2017年至2018年", "2017年至2019年"],
  竣工: ["2016年至2018年", "2017年至2018年"],
};
const TITLE_ENDS: Readonly<Record<(typeof STAGES)[number], string>> = {
  前期手续: "手续办理情况",
  新开工: "开工情况",
  续建: "建设进展",
  春季复工: "复工情况",
  竣工: "竣工情况",
};
const PROGRESS: Readonly<Record<(typeof STAGES)[number], readonly string[]>> = {
  前期手续: [
    "勘察和初步设计已经完成，正在进行施工图审查，预计{2-5}个月内具备开工条件。",
    "土地组卷已上报，地上附着物清点完毕，施工招标文件正在编制。",
  ],
  新开工: [
    "施工单位已进场，临建和围挡完成，正在进行土方开挖和基坑支护。",
    "桩基完成{40-300}根，塔吊安装{2-6}台，材料检测全部合格。",
  ],
  续建: [
    "主体结构施工到{3-18}层，砌筑和机电安装同步跟进，现场人员{60-420}名。",
    "土建工程完成{40-90}%，主要设备已签订采购合同，{2-9}台套到货。",
  ],
  春季复工: [
    "复工前完成安全教育{80-400}人次，起重机械和临时用电逐项验收后开工。",
    "冬季停工期间的保温覆盖已拆除，结构实体检测合格，工人到岗{70-98}%。",
  ],
  竣工: [
    "各分部工程验收合格，消防、规划、环保专项验收资料齐全，正在办理备案。",
    "已投入使用，运行{1-3}个月指标正常，工程结算进入审核阶段。",
  ],
};
const PROBLEMS: readonly string[] = [
  "需要协调的事项：电力线路迁改{1-6}处，已与产权单位商定在{10-40}日内完成。",
  "需要协调的事项：进场道路狭窄，建设单位已与{street}商定临时通道和时段。",
  "需要协调的事项：部分进口设备交货推迟，已调整安装工序，不影响总工期。",
  "目前没有需要协调的事项，质量安全监督机构本月检查{1-4}次，提出意见{2-12}条，已整改完毕。",
  "群众反映的扬尘问题已核实，增加喷淋{4-20}处，运输车辆冲洗后出场。",
];
