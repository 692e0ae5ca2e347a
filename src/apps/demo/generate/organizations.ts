import { plainDateOf } from "../../../kernel/dates.ts";
import type { NewOrganization, OrganizationKind } from "../../../modules/organizations/index.ts";
import { budgetUnits } from "../district/budget-units.ts";
import { randomFrom } from "./random.ts";
import { roads, surnames } from "./vocabulary.ts";

type Row = readonly [slug: string, name: string, duty: string];

const departments: readonly Row[] = [
  ["office", "人民政府办公室", "文电、会务、机要、政务公开、督查和值班应急"],
  ["development-reform", "发展和改革局", "国民经济和社会发展规划、重大项目、价格和能源管理"],
  ["education", "教育局", "学前教育、义务教育、职业教育和教师队伍建设"],
  ["science-technology", "科学技术局", "科技计划、成果转化和科学普及"],
  ["industry", "工业和信息化局", "工业经济运行、中小企业服务和信息化建设"],
  ["ethnic-affairs", "民族宗教事务局", "民族团结进步、民族文字使用和宗教事务管理"],
  ["civil-affairs", "民政局", "社会救助、社区治理、养老服务、社会组织和区划地名"],
  ["justice", "司法局", "法治宣传、人民调解、法律援助和行政执法监督"],
  ["finance", "财政局", "财政收支、预算管理、政府采购监管和国有资产管理"],
  ["human-resources", "人力资源和社会保障局", "就业创业、社会保险、人才服务和劳动关系"],
  ["natural-resources", "自然资源分局", "土地利用、国土空间规划、不动产登记和地质灾害防治"],
  ["environment", "生态环境分局", "污染防治、环境监测、环评审批和环境执法"],
  ["housing", "住房和城乡建设局", "住房保障、建筑市场、棚户区改造和物业管理"],
  ["city-management", "城市管理综合执法局", "市容环境、园林绿化、垃圾处理和综合执法"],
  ["transport", "交通运输局", "公路建设养护、道路运输和交通安全"],
  ["water", "水务局", "水资源管理、防汛抗旱、农村饮水和河湖长制"],
  ["agriculture", "农牧局", "种植业、畜牧业、农牧民补贴和农产品质量安全"],
  ["commerce", "商务局", "内贸流通、对外贸易和市场运行监测"],
  ["culture-tourism", "文化旅游体育局", "公共文化、文物保护、旅游发展和全民健身"],
  ["health", "卫生健康委员会", "医疗服务、公共卫生、妇幼健康和人口监测"],
  ["veterans", "退役军人事务局", "退役安置、优待抚恤和烈士褒扬"],
  ["emergency", "应急管理局", "安全生产监管、防灾减灾和应急救援"],
  ["audit", "审计局", "预算执行、政府投资和领导干部经济责任审计"],
  ["market-regulation", "市场监督管理局", "市场主体登记、食品药品安全、质量和价格监督"],
  ["statistics", "统计局", "统计调查、数据发布和统计执法"],
  ["healthcare-security", "医疗保障局", "医疗保险待遇、医疗救助和药品价格管理"],
  ["government-services", "政务服务局", "行政审批、政务大厅和网上办事平台管理"],
];
const dissolved: readonly (readonly [...Row, string])[] = [
  [
    "industry-commerce",
    "工商行政管理局",
    "企业登记、市场秩序和消费者权益保护",
    "market-regulation",
  ],
  ["food-drug", "食品药品监督管理局", "食品、药品、化妆品和医疗器械监督", "market-regulation"],
  ["safety", "安全生产监督管理局", "安全生产综合监督和事故调查", "emergency"],
];
const subdistricts = [
  ["qingsong-road", "青松路街道"],
  ["yinhe", "银河街道"],
  ["xiangyang", "向阳街道"],
  ["beiquan", "北泉街道"],
  ["wenhui", "文汇街道"],
  ["yongan", "永安街道"],
] as const;
const towns = [
  ["qingshui", "清水镇"],
  ["taoyuan", "桃园镇"],
  ["fengshou", "丰收镇"],
] as const;
const communityNames = ["东", "西", "南", "北", "中心", "新建", "和谐", "幸福"] as const;
const communitySlugs = [
  "east",
  "west",
  "south",
  "north",
  "central",
  "newbuilt",
  "harmony",
  "felicity",
] as const;
const villageNames = [
  "上营子",
  "下营子",
  "柳树湾",
  "前进",
  "东河",
  "西沟",
  "北梁",
  "新胜",
] as const;
const villageSlugs = [
  "upper",
  "lower",
  "willow",
  "qianjin",
  "east-river",
  "west-gully",
  "north-ridge",
  "xinsheng",
] as const;
const units = [
  ["library", "图书馆"],
  ["archives", "档案馆"],
  ["service-hall", "市民服务中心"],
] as const;

const OFFICE_HOURS = "工作日 8:30–12:00，14:30–18:00（10月至次年4月下午为 14:00–17:30）";
const random = randomFrom(299);
let serial = 0;

function organization(
  slug: string,
  name: string,
  about: {
    kind: OrganizationKind;
    parentSlug: string | null;
    duties: string;
    title: string;
    shortName?: string;
    validTo?: string;
    successorSlug?: string;
  },
): NewOrganization {
  serial += 1;
  const given = random.pick([
    "建国",
    "志强",
    "海燕",
    "晓明",
    "淑珍",
    "文博",
    "永红",
    "丽华",
    "国栋",
    "春梅",
    "立新",
    "雅琴",
  ]);
  return {
    siteId: 1,
    parentSlug: about.parentSlug,
    successorSlug: about.successorSlug ?? null,
    kind: about.kind,
    code: `150299${String(serial).padStart(2, "0")}`,
    slug,
    name,
    shortName: about.shortName ?? name.replace(/^晴山区/, "区"),
    duties: about.duties,
    address: `晴山区${random.pick(roads)}${random.int(1, 188)}号`,
    phone: `0000-5${String(100_000 + serial * 137).slice(0, 6)}`,
    fax: about.kind === "department" ? `0000-5${String(800_000 + serial * 31).slice(0, 6)}` : "",
    email: "",
    officeHours: OFFICE_HOURS,
    headName: `${random.pick(surnames)}${given}`,
    headTitle: about.title,
    validFrom: plainDateOf("2008-05-01"),
    validTo: about.validTo === undefined ? null : plainDateOf(about.validTo),
    sort: serial,
  };
}

function department(
  [slug, name, duty]: Row,
  more: { validTo?: string; successorSlug?: string } = {},
): NewOrganization {
  const duties = `负责全区${duty}等工作。\n贯彻执行国家和上级有关法律法规和政策，拟订本区${duty.split("、")[0] ?? ""}方面的规划和措施并组织实施。\n依法公开本部门政府信息，受理和答复公开申请，承办区人民政府交办的其他事项。`;
  return organization(slug, `晴山区${name}`, {
    kind: "department",
    parentSlug: "government",
    duties,
    title: name.endsWith("办公室") ? "主任" : "局长",
    ...more,
  });
}

const local = (slug: string, name: string, kind: "subdistrict" | "town") =>
  organization(slug, kind === "subdistrict" ? `晴山区${name}办事处` : `晴山区${name}人民政府`, {
    kind,
    parentSlug: "government",
    shortName: name,
    title: kind === "subdistrict" ? "主任" : "镇长",
    duties: `负责${name}辖区公共服务、公共管理和公共安全工作。\n指导${kind === "subdistrict" ? "居民委员会" : "村民委员会"}工作和${kind === "subdistrict" ? "居务" : "村务"}公开，办理社会救助、就业服务等民生事项。`,
  });

/** The organizations of the district, parents before those below them, successors before those they follow. */
export const districtOrganizations: readonly NewOrganization[] = [
  organization("government", "晴山区人民政府", {
    kind: "government",
    parentSlug: null,
    title: "区长",
    duties:
      "执行本级人民代表大会的决议和上级国家行政机关的决定和命令。\n管理本行政区域内的经济、教育、科学、文化、卫生、体育、城乡建设、财政、民政、公安、民族事务、司法行政等行政工作。",
  }),
  ...departments.map((row) => department(row)),
  ...dissolved.map(([slug, name, duty, successorSlug]) =>
    department([slug, name, duty], { validTo: "2019-03-31", successorSlug }),
  ),
  ...subdistricts.map(([slug, name]) => local(slug, name, "subdistrict")),
  ...towns.map(([slug, name]) => local(slug, name, "town")),
  ...subdistricts.flatMap(([slug, name]) =>
    communityNames.map((community, index) =>
      organization(
        `${slug}-${communitySlugs[index] ?? index}`,
        `${name.replace("街道", "")}${community}社区居民委员会`,
        {
          kind: "community",
          parentSlug: slug,
          shortName: `${name.replace("街道", "")}${community}社区`,
          title: "主任",
          duties:
            "组织居民自治，办理本社区公共事务和公益事业。\n按季度公开居务和财务，协助办理社会救助、公共卫生等工作。",
        },
      ),
    ),
  ),
  ...towns.flatMap(([slug, name]) =>
    villageNames.map((village, index) =>
      organization(`${slug}-${villageSlugs[index] ?? index}`, `${name}${village}村民委员会`, {
        kind: "village",
        parentSlug: slug,
        shortName: `${name.replace("镇", "")}${village}村`,
        title: "主任",
        duties:
          "实行村民自治，管理本村集体土地和财产，办理公共事务和公益事业。\n一般事项每季度公开一次，财务收支较多的每月公开，重大事项随时公开。",
      }),
    ),
  ),
  ...units.map(([slug, name]) =>
    organization(slug, `晴山区${name}`, {
      kind: "unit",
      parentSlug: "government",
      title: "馆长",
      duties: "设有政府信息公开查阅场所，免费提供政府公报和主动公开信息的查阅。",
    }),
  ),
  ...budgetUnits.map((one) =>
    organization(one.slug, one.name, { ...one, kind: "unit", title: one.headTitle }),
  ),
];
