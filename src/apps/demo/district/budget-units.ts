import type { NewOrganization } from "../../../modules/organizations/index.ts";

/** A unit that makes its own budget, beside the departments, subdistricts, towns and the three halls. */
type Unit = Pick<NewOrganization, "slug" | "name" | "shortName" | "headTitle" | "duties"> & {
  readonly parentSlug: string;
};

const ROWS = `
first-primary education 第一小学 校长 实施义务教育，开展教育教学和课后服务，按规定公开招生和收费信息。
yinhe-primary education 银河小学 校长 实施义务教育，开展教育教学和课后服务，按规定公开招生和收费信息。
beiquan-school education 北泉学校 校长 实施九年一贯制义务教育，承担随班就读和送教上门工作。
second-middle education 第二中学 校长 实施初中教育，开展教研和劳动教育实践。
fifth-middle education 第五中学 校长 实施普通高中教育，组织学业水平考试和生涯指导。
kangning-kindergarten education 康宁幼儿园 园长 开展学前教育和家庭教育指导，公布膳食和收费标准。
vocational-school education 职业技术学校 校长 开展中等职业教育和社会技能培训，组织校企合作。
district-hospital health 区医院 院长 提供基本医疗、急救和转诊服务，公布价格和投诉渠道。
chinese-medicine-hospital health 区中医院 院长 提供中医、蒙医医疗和康复服务，承担适宜技术推广。
maternity-hospital health 区妇幼保健院 院长 提供妇女儿童保健、婚前检查和新生儿疾病筛查服务。
disease-control health 区疾病预防控制中心 主任 开展传染病监测、免疫规划和公共卫生检测。
qingshui-clinic health 清水镇卫生院 院长 提供基本医疗和基本公共卫生服务，管理村卫生室。
culture-hall culture-tourism 文化馆 馆长 组织群众文化活动，辅导业余团队，保护非物质文化遗产。
sports-centre culture-tourism 全民健身中心 主任 管理公共体育场馆，免费或者低收费向群众开放。
employment-centre human-resources 就业服务中心 主任 提供职业介绍、失业登记和创业指导，办理就业补贴。
animal-disease agriculture 动物疫病预防控制中心 主任 开展动物疫病监测、强制免疫和检疫技术指导。
`;

/** Schools, hospitals and other units below the departments, sixteen of them. */
export const budgetUnits: readonly Unit[] = ROWS.trim()
  .split("\n")
  .map((row) => {
    const [slug = "", parentSlug = "", name = "", headTitle = "", duties = ""] = row.split(" ");
    return {
      slug,
      parentSlug,
      name: `晴山区${name.replace(/^区/, "")}`,
      shortName: name.startsWith("区") || /镇/.test(name) ? name : `区${name}`,
      headTitle,
      duties,
    };
  });
