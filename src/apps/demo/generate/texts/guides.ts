import type { Occasion, Writer, Written } from "../model.ts";
import { serviceOffer } from "../service-offers.ts";
import { districts, hospitals, roads, schools, services } from "../vocabulary.ts";
import { chineseDay, monthDay, paragraphs, signature, table } from "./html.ts";

const groupOf = (path: string) =>
  /^services\/enterprises\/|\/permits$/.test(path) ? "法人办事" : "个人办事";

/** 办事指南 with its eight elements, for a service of its column. */
export const guide: Writer = (occasion) => {
  const { random, day, organization, columnName, columnPath, serial } = occasion;
  const list = serviceOffer(groupOf(columnPath), columnName)?.services ?? services;
  const service = list[serial % list.length] ?? random.pick(list);
  const forFirms = groupOf(columnPath) === "法人办事";
  const [least, days] = [random.int(15, 30), random.int(1, 10)];
  const elements = [
    ["事项名称", service],
    [
      "设定依据",
      `国家关于${columnName}的法律、行政法规和自治区有关规定，条文在受理窗口和网上办事平台一并公示`,
    ],
    [
      "申请条件",
      forFirms
        ? random.pick([
            "在本区依法登记的经营主体，未被列入经营异常名录",
            "具备与申请事项相适应的场所、人员和管理制度",
            "申请人提交的材料真实有效，拟从事的活动符合国家产业政策",
          ])
        : random.pick([
            "本区户籍，或在本区居住满半年并持有居住证明",
            "符合规定条件的公民本人；不能到场的，可以书面委托他人代办",
            "符合条件的家庭或个人，每户（每人）申请一次",
          ]),
    ],
    [
      "办理材料",
      `${forFirms ? "营业执照、法定代表人身份证明" : "身份证、户口簿"}、《${service}申请表》和${random.pick(forFirms ? ["场所使用证明", "管理制度文本", "技术人员名册"] : ["相关情况证明", "近期照片两张", "原有证件原件"])}，共${random.int(4, 6)}项；其中${random.int(1, 2)}项可以先受理、后补交。能够通过部门间核验取得的材料，不再要求提供`,
    ],
    [
      "办理地点",
      `${forFirms ? "区市民服务中心二楼" : random.pick(["区市民服务中心一楼", "各街道便民服务大厅", "各镇便民服务站"])}${random.int(1, 30)}号窗口，也可以在网上办事平台提交`,
    ],
    ["办理时间", "工作日 8:30–12:00，14:30–18:00（10月至次年4月下午为 14:00–17:30）"],
    ["联系电话", `见${organization.shortName}机构页面，工作日接听；投诉请拨打 12345`],
    [
      "办理流程",
      `申请、受理、审核、决定、送达。材料齐全的当场受理，不齐的一次告知。法定时限${least}个工作日，承诺${days}个工作日办结，不收取费用，结果可以邮寄送达`,
    ],
  ];
  return {
    title: `${service}办事指南${serial < list.length ? "" : `（${monthDay(day)}更新）`}`,
    body: elements.map(([name, text]) => `<h3>${name}</h3><p>${text}。</p>`).join(""),
    genre: "指南",
    theme: "综合政务/其他",
    keywords: [service, "办事指南", columnName],
  };
};

/** 便民服务: short lists, each column its own. */
export const directory: Writer = (occasion) => {
  const make = LISTS[occasion.columnName];
  if (make === undefined) return guide(occasion);
  const { title, head, rows, lines } = make(occasion);
  return {
    title: `${title}（${chineseDay(occasion.day)}更新）`,
    body:
      paragraphs(lines[0]) +
      table(head, rows) +
      paragraphs(...lines.slice(1)) +
      signature(occasion.organization.name, occasion.day),
    genre: "其他",
    theme: "综合政务/其他",
    keywords: [occasion.columnName, "便民服务"],
  } satisfies Written;
};

type List = {
  title: string;
  head: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  lines: readonly [string, ...string[]];
};
const phone = (random: Occasion["random"]) => `0000-5${random.int(200_000, 799_999)}`;

const LISTS: Readonly<Record<string, (occasion: Occasion) => List>> = {
  公交线路: ({ random }) => ({
    title: "晴山区公交线路和首末班时间",
    head: ["线路", "起点", "终点", "首班", "末班"],
    rows: random.some(roads, 12).flatMap((from, index, all) => {
      const to = all[index + 1];
      return index % 2 === 1 || to === undefined
        ? []
        : [[`${index / 2 + 1}路`, from, to, "6:20", `${random.int(19, 21)}:30`]];
    }),
    lines: [
      `区内公交线路每${random.int(8, 20)}分钟一班，冬季末班提前半小时。`,
      "六十五周岁以上老年人、残疾人凭证免费乘车。线路因施工临时绕行的，在站牌和本栏目提前公布。",
    ],
  }),
  供水供电: ({ random }) => ({
    title: "供水供电服务网点和报修电话",
    head: ["网点", "地址", "电话"],
    rows: districts.map((area) => [
      `${area}营业点`,
      `${random.pick(roads)}${random.int(1, 180)}号`,
      phone(random),
    ]),
    lines: [
      "居民用水、用电报装、缴费、报修可到下列网点办理，也可以通过网上营业厅办理。",
      `计划停水、停电提前${random.int(3, 7)}日公布，抢修人员城区${random.int(30, 60)}分钟内到场。`,
    ],
  }),
  供热燃气: ({ random }) => ({
    title: "供热燃气收费标准和服务电话",
    head: ["服务片区", "报修电话", "换热站（个）"],
    rows: districts.slice(0, 6).map((area) => [area, phone(random), random.int(4, 26)]),
    lines: [
      "供热期为10月15日至次年4月15日，居民室内温度不得低于18℃，不达标的可以申请测温和退费。",
      `燃气企业每年免费入户安检${random.int(1, 2)}次。发现漏气应当关阀、开窗、到室外打电话，不要开关电器。`,
    ],
  }),
  医院药店: ({ random }) => ({
    title: "医疗机构和夜间售药药店名录",
    head: ["名称", "地址", "咨询电话"],
    rows: [
      ...hospitals.map((name) => [
        name,
        `${random.pick(roads)}${random.int(1, 180)}号`,
        phone(random),
      ]),
      ...random
        .some(roads, 4)
        .map((road) => [
          `${road}便民药店（夜间售药）`,
          `${road}${random.int(1, 180)}号`,
          phone(random),
        ]),
    ],
    lines: [
      "区内医疗机构和夜间售药药店如下，门诊时间以各机构公示为准。",
      "急救请拨打 120。医保定点情况可以在区医疗保障局栏目查询。",
    ],
  }),
  学校名录: ({ random }) => ({
    title: "晴山区中小学幼儿园名录",
    head: ["学校", "地址", "班数", "咨询电话"],
    rows: schools.map((school) => [
      school,
      `${random.pick(roads)}${random.int(1, 180)}号`,
      random.int(6, 42),
      phone(random),
    ]),
    lines: [
      `本名录收录公办中小学和幼儿园${schools.length}所，由区教育局每学期核对一次。`,
      "民办学校和校外培训机构的审批、年检结果另行公布。",
    ],
  }),
  常用电话: ({ random }) => ({
    title: "晴山区常用服务电话",
    head: ["服务", "电话"],
    rows: [
      ["报警", "110"],
      ["火警", "119"],
      ["急救", "120"],
      ["政务服务便民热线", "12345"],
      ["消费投诉", "12315"],
      ["法律服务", "12348"],
      ...districts.map((area) => [`${area}便民服务大厅`, phone(random)]),
    ],
    lines: [
      "紧急情况请先拨打报警、火警和急救电话；办事咨询和投诉请拨打政务服务便民热线。",
      "电话变动的，请在本页留言告诉我们，核实后三个工作日内更正。",
    ],
  }),
};
