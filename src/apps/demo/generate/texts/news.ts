import type { Writer } from "../model.ts";
import { projects, roads, schools, topics, verbs, companies, estates } from "../vocabulary.ts";
import { chineseDay, monthDay, paragraphs, signature, table } from "./html.ts";

/** 政务动态: what an organization did. */
export const activity: Writer = ({ random, day, organization, columnName, columnPath }) => {
  const [chosen, second] = random.some(topics, 2);
  const topic = columnPath.startsWith("news/topics/") ? columnName : chosen;
  const verb = random.pick(verbs);
  const place = random.pick([
    random.pick(projects),
    random.pick(estates),
    random.pick(schools),
    `${random.pick(companies)}公司`,
    `${random.pick(roads)}沿线`,
  ]);
  const count = random.int(12, 260);
  const title = random.pick([
    `${organization.shortName}${verb}${topic ?? ""}工作（${monthDay(day)}）`,
    `${organization.shortName}到${place}开展${topic ?? ""}调研`,
    `${monthDay(day)}${organization.shortName}召开${topic ?? ""}推进会`,
    `${organization.shortName}组织${count}人参加${topic ?? ""}培训`,
    `${topic ?? ""}进行时：${organization.shortName}走进${place}`,
  ]);
  const body = paragraphs(
    `${monthDay(day)}，${organization.name}围绕${topic ?? ""}开展工作，${random.pick(["有关股室负责人", "包联干部", "业务骨干", "服务小分队"])}共${count}人参加。`,
    random.pick([
      `在${place}，工作人员逐项查看台账，现场指出${random.int(2, 19)}处需要改进的地方，并与负责人约定在${random.int(5, 30)}日内整改到位。`,
      `活动现场发放宣传材料${random.int(100, 3000)}份，接受咨询${random.int(20, 400)}人次，收集意见${random.int(3, 60)}条，能当场答复的当场答复。`,
      `会议通报了上一阶段进展：已完成任务${random.int(3, 20)}项，正在推进${random.int(2, 12)}项，尚有${random.int(1, 5)}项需要部门协调。`,
      `培训采取以案说法、分组讨论的方式，考试合格率${random.int(86, 100)}%，参训人员认为内容实用、听得懂、用得上。`,
    ]),
    random.pick([
      `${organization.shortName}表示，将把${second ?? ""}与${topic ?? ""}结合起来，按月公布进度，接受群众监督。`,
      `下一步，${organization.shortName}将对发现的问题列出清单，明确责任人和时限，${random.int(1, 3)}个月后开展回头看。`,
      `居民代表说，过去要跑${random.int(2, 5)}趟的事，现在在家门口就能办，希望这样的服务长期坚持下去。`,
    ]),
    random.pick([
      `参加活动的同志认为，${topic ?? ""}关系群众日常生活，做得好不好要由群众评判，现场填写的${random.int(30, 300)}份问卷已全部录入，意见较集中的${random.int(2, 6)}条已转有关股室。`,
      `为避免一阵风，${organization.shortName}同${random.int(3, 12)}个单位签订责任书，每${random.pick(["半月", "月", "季度"])}核对一次进度，没有完成的说明原因、重新约定时间。`,
      `活动还安排了${random.pick(["实地参观", "经验交流", "现场答疑", "政策宣讲"])}，${random.int(2, 6)}名基层同志介绍做法，材料已整理成册，发到各街镇和社区、村参考。`,
      `所需经费${random.int(1, 60)}万元从部门预算中解决，不增加基层负担，使用情况随年度决算一并公开。`,
    ]),
    random.chance(0.4)
      ? `据统计，今年以来${columnName}相关工作累计惠及群众${random.int(300, 9800)}人次。`
      : null,
  );
  return { title, body, genre: "动态", theme: null, keywords: [topic ?? "", verb] };
};

/** 领导活动: where the head of the government went and what was asked for. */
export const visit: Writer = ({ random, day }) => {
  const topic = random.pick(topics);
  const place = random.pick([...projects, ...estates, ...schools]);
  const leader = random.pick(["区长", "常务副区长", "副区长"]);
  return {
    title: random.pick([
      `${leader}调研${topic}工作（${monthDay(day)}）`,
      `${leader}到${place}检查${topic}`,
      `${leader}主持召开${topic}调度会（${monthDay(day)}）`,
    ]),
    body: paragraphs(
      `${monthDay(day)}，区人民政府${leader}到${place}等${random.int(2, 5)}个点位，就${topic}工作实地察看、听取汇报，区直有关部门和属地街镇负责人参加。`,
      `在${place}，${leader}询问了${random.pick(["工程进度和资金到位", "群众办事等候时间", "冬春季安全措施", "居民意见办理"])}情况，同${random.int(3, 12)}名干部群众交谈，对提出的${random.int(2, 9)}个问题现场交办。`,
      `${leader}要求，${random.pick(["把群众满意作为标准", "倒排工期、挂图作战", "紧盯薄弱环节", "守住安全底线"])}，${random.int(7, 30)}日内拿出办法；部门之间主动衔接，不推不拖；完成情况由督查室跟踪，并向社会公布。`,
    ),
    genre: "动态",
    theme: null,
    keywords: [topic, "领导活动"],
  };
};

/** 通知公告: works, closures, deadlines. */
export const notice: Writer = ({ random, day, organization }) => {
  const month = Number(day.slice(5, 7));
  const road = random.pick(roads);
  const subject = random.pick([
    "道路施工交通组织",
    "计划停水",
    "计划停电检修",
    ...(month >= 9 && month <= 10 ? ["供热管网注水"] : []),
    "占道经营集中整治",
    "征集便民服务意见",
    "办理养犬登记",
    ...(month >= 9 ? ["城乡居民医保缴费"] : []),
    "开展燃气安全入户检查",
    "古树名木普查",
  ]);
  const from = random.int(1, 12);
  const title = random.pick([
    `关于${road}${subject}的通告（${monthDay(day)}）`,
    `${organization.shortName}关于${subject}的公告（${road}片区）`,
    `关于在${road}一带${subject}的通知（${monthDay(day)}发布）`,
  ]);
  const body = paragraphs(
    `因${random.pick(["管线改造", "设备检修", "道路养护", "安全管理", "服务提升"])}需要，现将${road}${subject}有关事项公告如下：`,
    `一、时间：自发布之日起第${from}日8时至第${from + random.int(1, 20)}日18时，如遇雨雪顺延。`,
    `二、范围：${road}${random.int(1, 90)}号至${random.int(91, 260)}号之间，涉及${random.pick(estates)}等${random.int(2, 9)}个小区、约${random.int(200, 4200)}户。`,
    `三、请沿线单位和居民提前安排${random.pick(["出行", "储水", "生产", "停车"])}，服从现场人员引导。施工单位应当设置围挡和警示标志，夜间${random.int(22, 23)}时后不得进行噪声作业。`,
    `四、咨询电话见${organization.shortName}机构页面，工作日受理。给您带来的不便，敬请谅解。`,
  );
  return {
    title,
    body: body + signature(organization.name, day),
    genre: "通告",
    theme: "城乡建设、环境保护/城乡建设（含住房）",
    keywords: [subject, road],
  };
};

/** 会议信息. */
export const meeting: Writer = ({ random, day, organization }) => {
  const matters = random.some(topics, 3);
  const number = random.int(1, 40);
  return {
    title: `${organization.shortName}第${number}次会议研究${matters[0] ?? ""}等议题（${monthDay(day)}）`,
    body: paragraphs(
      `${chineseDay(day)}，${organization.name}召开第${number}次会议，应到${random.int(9, 15)}人，符合议事规则。`,
      `会议听取了${matters[0] ?? ""}情况汇报，原则同意提出的${random.int(3, 9)}项措施，要求牵头部门在${random.int(7, 20)}个工作日内印发实施。`,
      `会议研究了${matters[1] ?? ""}工作，决定安排资金${random.int(30, 900)}万元，由财政部门按进度拨付，审计部门跟踪监督。`,
      `会议讨论了${matters[2] ?? ""}事项，认为条件尚不成熟，责成有关单位再听取${random.int(2, 6)}个街镇意见后提交。`,
    ),
    genre: "纪要",
    theme: "综合政务/政务公开",
    keywords: matters,
  };
};

/** 招考信息. */
export const recruitment: Writer = ({ random, day, organization }) => {
  const count = random.int(3, 60);
  const men = random.int(1, count - 1);
  const kind = random.pick([
    "社区专职工作者",
    "中小学教师",
    "医疗卫生人员",
    "窗口服务人员",
    "农牧技术员",
    "公益性岗位人员",
    "幼儿园教师",
  ]);
  return {
    title: `${organization.shortName}公开招聘${count}名${kind}${random.pick(["公告", "面试成绩公示", "拟聘人员公示", "资格复审公告"])}（${monthDay(day)}）`,
    body:
      paragraphs(
        `根据工作需要，经区人民政府同意，面向社会公开招聘${kind}${count}名，现将有关事项公布如下。`,
        `报名时间为公告发布后第${random.int(3, 7)}日起${random.int(3, 6)}个工作日，采取网上报名。笔试、面试成绩按${random.pick(["5:5", "6:4"])}计入总成绩，保留两位小数。`,
      ) +
      table(
        ["岗位类别", "人数"],
        [
          ["城区岗位", men],
          ["镇村岗位", count - men],
          ["合计", count],
        ],
      ) +
      paragraphs(
        "公示内容只列准考证号后四位和成绩。对结果有异议的，可在公示期内向监督电话反映，须提供线索。",
      ) +
      signature(organization.name, day),
    genre: "公告",
    theme: "劳动、人事、监察/劳动就业",
    keywords: ["招聘", kind],
  };
};
