/** The three key areas with their 39 items and who answers for each (12 organizations). */
export const keyAreas: readonly {
  readonly slug: string;
  readonly name: string;
  readonly items: readonly { readonly name: string; readonly by: string }[];
}[] = [
  {
    slug: "major-projects",
    name: "重大建设项目批准和实施",
    items: [
      ["批准服务信息", "development-reform"],
      ["批准结果信息", "development-reform"],
      ["招标投标信息", "housing"],
      ["征收土地信息", "natural-resources"],
      ["重大设计变更信息", "housing"],
      ["施工有关信息", "housing"],
      ["质量安全监督信息", "housing"],
      ["竣工有关信息", "housing"],
      ["水利工程信息", "water"],
      ["交通工程信息", "development-reform"],
    ].map(([name = "", by = ""]) => ({ name, by })),
  },
  {
    slug: "public-resources",
    name: "公共资源配置",
    items: [
      ["保障性住房分配", "housing"],
      ["住房保障计划", "housing"],
      ["棚户区改造", "housing"],
      ["房屋征收补偿", "housing"],
      ["国有土地使用权出让", "natural-resources"],
      ["矿业权出让", "natural-resources"],
      ["政府采购公告", "finance"],
      ["政府采购合同", "finance"],
      ["国有产权交易", "finance"],
      ["工程建设项目招标", "development-reform"],
      ["公共资源交易监管", "development-reform"],
    ].map(([name = "", by = ""]) => ({ name, by })),
  },
  {
    slug: "public-welfare",
    name: "社会公益事业建设",
    items: [
      ["脱贫攻坚政策", "agriculture"],
      ["扶贫资金项目", "agriculture"],
      ["城乡低保", "civil-affairs"],
      ["临时救助", "civil-affairs"],
      ["养老服务", "civil-affairs"],
      ["儿童福利", "civil-affairs"],
      ["义务教育招生", "education"],
      ["教育经费", "education"],
      ["学生资助", "education"],
      ["医疗卫生服务", "health"],
      ["疾病预防控制", "health"],
      ["妇幼健康", "health"],
      ["环境质量", "environment"],
      ["污染源监管", "environment"],
      ["环评审批", "environment"],
      ["灾害救助", "emergency"],
      ["公共文化服务", "culture-tourism"],
      ["公共体育设施", "culture-tourism"],
    ].map(([name = "", by = ""]) => ({ name, by })),
  },
];

/** The 26 domains of the standards for grass-roots disclosure, with who keeps each here. */
export const domains: readonly (readonly [slug: string, name: string, by: string])[] = [
  ["projects", "重大建设项目", "development-reform"],
  ["trading", "公共资源交易", "development-reform"],
  ["education", "义务教育", "education"],
  ["household", "户籍管理", "government-services"],
  ["relief", "社会救助", "civil-affairs"],
  ["elderly", "养老服务", "civil-affairs"],
  ["legal", "公共法律服务", "justice"],
  ["finance", "财政预决算", "finance"],
  ["employment", "就业创业", "human-resources"],
  ["insurance", "社会保险", "human-resources"],
  ["planning", "城乡规划", "natural-resources"],
  ["land", "农村集体土地征收", "natural-resources"],
  ["ecology", "生态环境", "environment"],
  ["municipal", "市政服务", "city-management"],
  ["expropriation", "国有土地上房屋征收与补偿", "housing"],
  ["housing", "保障性住房", "housing"],
  ["rural-housing", "农村危房改造", "housing"],
  ["enforcement", "城市综合执法", "city-management"],
  ["subsidies", "涉农补贴", "agriculture"],
  ["culture", "公共文化服务", "culture-tourism"],
  ["health", "医疗卫生", "health"],
  ["safety", "安全生产", "emergency"],
  ["disaster", "救灾", "emergency"],
  ["food", "食品药品监管", "market-regulation"],
  ["tax", "税收管理", "finance"],
  ["poverty", "扶贫", "agriculture"],
];

const words = (text: string) => text.split(" ");
/** Service columns: for people, for enterprises, by department. */
export const serviceTopics: readonly (readonly [
  slug: string,
  name: string,
  topics: readonly string[],
])[] = [
  [
    "people",
    "个人办事",
    words(
      "生育收养 户籍办理 民族宗教 教育科研 入伍服役 就业创业 设立变更 准营准办 职业资格 婚姻登记 优待抚恤 规划建设 住房保障 社会保障 证件办理 交通出行 旅游观光 医疗卫生 死亡殡葬 文化体育",
    ),
  ],
  [
    "enterprises",
    "法人办事",
    words(
      "设立变更 准营准办 资质认证 年检年审 税收财务 人力资源 社会保障 投资审批 融资信贷 抵押质押 商务贸易 招标拍卖 安全生产 环保绿化 科技创新 知识产权 破产注销 司法公证",
    ),
  ],
  ["convenience", "便民服务", words("公交线路 供水供电 供热燃气 医院药店 学校名录 常用电话")],
];

/** Special topics; as many are made as the number of columns asks for. */
export const specialTopics = words(
  "脱贫攻坚 优化营商环境 环境综合整治 扫黑除恶 安全生产月 民族团结进步 文明城市创建 清洁取暖 河长制 政务服务改革 信用晴山 全民健身 食品安全 宪法宣传 防灾减灾 乡村振兴 双拥创建 科普宣传 节能宣传 健康晴山 经济普查 土地确权 志愿服务 全民阅读 退役军人 禁毒宣传 网络安全 质量提升 农民工工资 春季防火 冬季供热 招商引资 园区建设 公共法律服务 家庭医生 厕所革命 垃圾分类 电商进村 学前教育 老旧小区改造 消费维权 无障碍建设 城市书房 防汛抗旱 秸秆禁烧 劳动保护 青年就业 老年大学 残疾人帮扶 养老诈骗防范 国防教育 档案开放 地方志 统计开放日 政府开放日 年货节 那达慕 采摘节 冰雪季 马拉松 广场舞 书画展 非遗展 科技周 安康杯 技能大赛 法律援助 阳光信访",
);
