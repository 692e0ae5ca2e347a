import type { Writer } from "../model.ts";
import { fieldsOf } from "../fields-of-work.ts";
import { chineseDay, paragraphs, signature, table } from "./html.ts";

/** 机构职能: what an organization does, its sections and how to reach it. */
export const duties: Writer = ({ random, day, organization, serial }) => {
  const fields = fieldsOf(organization.duties);
  const sections = ["办公室", ...fields.map((field) => `${field}股`), "政策法规股"];
  const staff = sections.map((name) => [name, random.int(2, 9)] as const);
  const whole = staff.reduce((sum, row) => sum + row[1], 0);
  const contact = paragraphs(
    `办公地址：${organization.address}`,
    `办公时间：${organization.officeHours}`,
    `联系电话：${organization.phone}（工作日接听）`,
    `主要负责人：${organization.headName}（${organization.headTitle}）`,
  );
  const isContact = serial % 2 === 1;
  return {
    title: `${organization.name}${isContact ? "内设机构和联系方式" : "主要职责"}`,
    body: isContact
      ? `<h3>内设机构</h3>${table(
          ["股室", "工作人员（人）"],
          [...staff, ["合计", whole]],
        )}${paragraphs("各股室负责同志的分工在办公场所公示，群众来访实行首问负责。")}<h3>联系方式</h3>${contact}`
      : `<h3>主要职责</h3>${paragraphs(
          ...organization.duties.split("\n"),
        )}<h3>内设机构</h3>${paragraphs(
          `${organization.name}设${sections.length}个股室：${sections.join("、")}，行政编制${whole}名。`,
        )}<h3>联系方式</h3>${contact}${signature(organization.name, day)}`,
    genre: "其他",
    theme: "综合政务/文秘工作",
    keywords: ["机构职能", organization.shortName],
  };
};

/** 部门文件: a notice of a department with its number. */
export const departmentNotice: Writer = ({ random, day, dayInYear, organization }) => {
  const field = random.pick(fieldsOf(organization.duties));
  const matter = random.pick([
    `做好${field}工作`,
    `开展${field}专项检查`,
    `报送${field}工作情况`,
    `进一步规范${field}工作`,
    `建立${field}工作台账`,
    `举办${field}业务培训班`,
  ]);
  const number = `${organization.shortName}〔${day.slice(0, 4)}〕${dayInYear}号`;
  return {
    title: `${organization.name}关于${matter}的通知`,
    body:
      paragraphs(
        number,
        `${random.pick(["各街道、镇相关站所，局属各单位", "各有关单位", "局机关各股室、局属各单位"])}：`,
        `为${random.pick(["落实区人民政府工作部署", "方便群众办事", "解决检查中发现的问题"])}，现就${matter}有关事项通知如下。`,
        `一、明确任务。各单位要对照${field}工作职责逐项梳理，列出${random.int(4, 16)}项具体任务，落实到岗位和人员，${random.int(5, 15)}个工作日内报送分工。`,
        `二、抓好落实。${random.pick(["对群众反映集中的问题先改", "对历年积累的问题分类解决", "对涉及多个单位的事项联合办理"])}，每${random.pick(["周", "月", "季度"])}报送一次进度，存在困难的一并说明，由${organization.shortName}协调。`,
        `三、公开结果。办理结果在${organization.shortName}公开目录公布，涉及个人隐私和商业秘密的内容不公开。我局将抽查不少于${random.int(20, 50)}%的单位，并通报抽查情况。`,
      ) + signature(organization.name, day),
    genre: "通知",
    theme: "综合政务/文秘工作",
    keywords: [field, chineseDay(day).slice(0, 5)],
    documentNumber: number,
    writtenOn: day,
  };
};
