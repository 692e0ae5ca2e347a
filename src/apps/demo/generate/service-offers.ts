/** What a service column offers and who answers for it. */
export type ServiceOffer = { readonly by: string; readonly services: readonly string[] };

const OFFERS = `
个人办事/生育收养 health 生育登记 再生育审批 收养登记
个人办事/户籍办理 government-services 户口迁移 出生登记落户 居住证办理
个人办事/民族宗教 ethnic-affairs 公民民族成份变更 宗教教职人员备案 清真食品准营证办理
个人办事/教育科研 education 义务教育入学登记 教师资格认定 学生转学
个人办事/入伍服役 veterans 应征入伍报名登记 退役士兵报到 退役士兵自主就业一次性补助
个人办事/就业创业 human-resources 就业创业证办理 失业登记 创业担保贷款申请
个人办事/设立变更 market-regulation 个体工商户登记 个体工商户变更登记
个人办事/准营准办 market-regulation 食品经营许可 食品小作坊登记
个人办事/职业资格 human-resources 职业技能鉴定报名 职业资格证书补发
个人办事/婚姻登记 civil-affairs 结婚登记 离婚登记 补领婚姻登记证
个人办事/优待抚恤 veterans 烈属优待证办理 伤残抚恤关系转移 义务兵家庭优待金发放
个人办事/规划建设 natural-resources 不动产登记 农村宅基地申请 既有住宅加装电梯规划审查
个人办事/住房保障 housing 公租房申请 住房租赁补贴申请
个人办事/社会保障 human-resources 城镇职工养老保险转移 失业金申领 社会保障卡补领
个人办事/证件办理 civil-affairs 老年人优待证办理 残疾人证办理
个人办事/交通出行 transport 道路运输从业资格证换发 公交老年卡办理
个人办事/旅游观光 culture-tourism 导游证申领 旅游投诉受理
个人办事/医疗卫生 healthcare-security 城乡居民医保参保登记 异地就医备案 门诊慢性病认定
个人办事/死亡殡葬 civil-affairs 死亡证明办理 遗体火化预约 惠民殡葬补贴申请
个人办事/文化体育 culture-tourism 社会体育指导员认定 公共图书馆读者证办理
法人办事/设立变更 market-regulation 企业设立登记 企业变更登记 农民专业合作社登记
法人办事/准营准办 government-services 餐饮服务食品经营许可 公共场所卫生许可 临时占道许可
法人办事/资质认证 housing 建筑业企业资质申请 物业服务企业备案
法人办事/年检年审 transport 道路运输证年审 货运企业年度质量信誉考核
法人办事/税收财务 finance 财政票据领购 非营利组织免税资格认定
法人办事/人力资源 human-resources 劳务派遣经营许可 人力资源服务许可 劳动用工备案
法人办事/社会保障 human-resources 单位社会保险登记 稳岗补贴申领
法人办事/投资审批 development-reform 企业投资项目备案 政府投资项目可行性研究报告审批 固定资产投资项目节能审查
法人办事/融资信贷 industry 中小企业融资担保申请 企业应急转贷资金申请
法人办事/抵押质押 natural-resources 不动产抵押登记 不动产抵押注销登记
法人办事/商务贸易 commerce 对外贸易经营者备案 单用途商业预付卡备案
法人办事/招标拍卖 development-reform 招标方案核准 国有建设用地竞买报名
法人办事/安全生产 emergency 危险化学品经营许可 烟花爆竹零售许可
法人办事/环保绿化 environment 建设项目环境影响评价审批 排污许可证申领 入河排污口设置审核
法人办事/科技创新 science-technology 高新技术企业认定推荐 科技计划项目申报
法人办事/知识产权 market-regulation 专利资助申请 商标注册受理
法人办事/破产注销 market-regulation 企业简易注销登记 个体工商户注销登记
法人办事/司法公证 justice 公证办理 法律援助申请
便民服务/公交线路 transport
便民服务/供水供电 water
便民服务/供热燃气 city-management
便民服务/医院药店 health
便民服务/学校名录 education
便民服务/常用电话 office
户籍管理 government-services 户口迁移 出生登记落户 户口注销 姓名变更登记 居住证签注
行政许可 government-services 食品经营许可 取水许可 林木采伐许可 建筑工程施工许可 民办学校设立审批 道路货物运输经营许可 公共场所卫生许可 临时占道许可
`;

const offers = new Map<string, ServiceOffer>();
for (const line of OFFERS.trim().split("\n")) {
  const [name = "", by = "", ...services] = line.split(" ");
  offers.set(name, { by, services });
}

/**
 * The offer of a service column, by its group ("个人办事") and its own name ("死亡殡葬"); a column
 * outside the groups is found by its own name alone.
 */
export function serviceOffer(group: string, columnName: string): ServiceOffer | undefined {
  return offers.get(`${group}/${columnName}`) ?? offers.get(columnName);
}
