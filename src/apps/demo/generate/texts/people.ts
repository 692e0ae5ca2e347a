import type { Writer } from "../model.ts";
import { crops, foods, hospitals, reliefKinds, schools, surnames, topics } from "../vocabulary.ts";
import { chineseDay, monthDay, paragraphs, signature, table } from "./html.ts";

/** 救助名单: surname, kind and amount, nothing else. */
export const reliefOf =
  (kinds: readonly string[]): Writer =>
  ({ random, day, organization }) => {
    const isWarm = /-0[4-9]-/.test(day);
    const kind = random.pick(kinds.filter((one) => !isWarm || !one.includes("冬季")));
    const rows = random
      .some(surnames, random.int(4, 9))
      .map(
        (surname, index) =>
          [index + 1, `${surname}某某`, random.int(1, 4), random.int(300, 2_400)] as const,
      );
    const sum = rows.reduce((total, row) => total + row[3], 0);
    return {
      title: `${organization.shortName}${kind}${random.pick(["审核公示", "发放情况", "新增对象公示", "停发对象公示"])}（${monthDay(day)}第${random.int(1, 9)}批）`,
      body:
        paragraphs(
          `经入户核查和民主评议，现将${kind}情况公示如下，公示期7个工作日。为保护个人信息，只公布姓氏、人数和金额。`,
        ) +
        table(
          ["序号", "户主", "人数", "金额（元）"],
          [...rows, ["合计", "", rows.reduce((total, row) => total + row[2], 0), sum]],
        ) +
        paragraphs(
          `如有异议，请在${chineseDay(day)}起7个工作日内向${organization.shortName}或区民政局反映，我们将在10日内核查并答复。`,
        ),
      genre: "公示",
      theme: "民政、扶贫、救灾/社会福利",
      keywords: [kind, "公示"],
    };
  };

export const relief = reliefOf(reliefKinds);

/** 监督检查: a table of what was found. */
export const inspection: Writer = ({ random, day, organization }) => {
  const kinds = random.some(foods, 4);
  const rows = kinds.map((kind) => {
    const seen = random.int(6, 90);
    return [kind, seen, random.int(0, Math.floor(seen / 4))] as const;
  });
  const total = rows.reduce((sum, row) => sum + row[1], 0);
  const faults = rows.reduce((sum, row) => sum + row[2], 0);
  return {
    title: `${organization.shortName}${random.pick(["双随机抽查", "专项检查", "节前检查", "监督抽检"])}结果：${kinds[0] ?? ""}等${total}家（${monthDay(day)}）`,
    body:
      paragraphs(
        `${monthDay(day)}，${organization.name}随机抽取检查对象和执法人员，开展监督检查，结果如下。`,
      ) +
      table(["检查对象", "检查数", "问题数"], [...rows, ["合计", total, faults]]) +
      paragraphs(
        `对发现的${faults}个问题，责令限期改正${faults}起，其中立案${random.int(0, Math.max(0, Math.min(5, faults)))}起。主要问题是${random.pick(["索证索票不全", "从业人员未持健康证明", "环境卫生差", "标签标识不规范"])}，${random.int(5, 15)}日后复查。`,
        `检查过程全程记录，检查人员出示证件，当场告知检查依据和结果。拒不整改或者逾期未改的，将依法从重处理，并记入信用档案。消费者和从业人员可以拨打 12315 提供线索。`,
      ) +
      signature(organization.name, day),
    genre: "通报",
    theme: "市场监管、安全生产监管/食品药品监管",
    keywords: ["监督检查", kinds[0] ?? ""],
  };
};

/** 招生 and schools. */
export const schooling: Writer = ({ random, day, organization }) => {
  const places = random.some(schools, 4);
  const rows = places.map((school) => [school, random.int(1, 8), random.int(40, 360)] as const);
  return {
    title: `${organization.shortName}关于${places[0] ?? ""}等学校${random.pick(["学区划分", "招生计划", "报名工作", "资助名额分配"])}的公告（${monthDay(day)}）`,
    body:
      paragraphs("坚持免试就近入学，按照“相对就近、划片入学”的原则安排学位，现公布如下。") +
      table(
        ["学校", "班数", "人数"],
        [
          ...rows,
          [
            "合计",
            rows.reduce((sum, row) => sum + row[1], 0),
            rows.reduce((sum, row) => sum + row[2], 0),
          ],
        ],
      ) +
      paragraphs(
        `报名分两批进行，间隔${random.int(2, 9)}日。进城务工人员随迁子女凭居住证明登记，${random.int(3, 10)}个工作日内告知结果。任何学校不得以考试、竞赛成绩作为入学依据。`,
      ),
    genre: "公告",
    theme: "科技、教育/教育",
    keywords: ["招生", places[0] ?? ""],
  };
};

/** 卫生, 农牧 and other public benefits in figures. */
export const benefit: Writer = ({ random, day, organization, columnName }) => {
  const subject = random.pick([
    `${random.pick(crops)}补贴`,
    `${random.pick(hospitals)}义诊服务`,
    "基本公共卫生服务",
    "图书馆送书下乡",
    "环境空气质量",
    "饮用水水质监测",
    "公共体育设施维护",
    "法律援助服务",
  ]);
  const [a, b, c] = [random.int(20, 900), random.int(20, 900), random.int(20, 900)];
  return {
    title: `${columnName}：${subject}情况（${organization.shortName}，${monthDay(day)}）`,
    body:
      paragraphs(
        `${organization.name}公布${subject}情况，数据统计到${monthDay(day)}，由${random.int(3, 9)}个单位报送汇总。`,
      ) +
      table(
        ["片区", "数量"],
        [
          ["城区", a],
          ["清水、桃园片区", b],
          ["丰收片区", c],
          ["合计", a + b + c],
        ],
      ) +
      paragraphs(
        `与上期相比${random.pick(["增长", "下降"])}${random.int(1, 30)}.${random.int(0, 9)}个百分点。群众反映较多的是${random.pick(topics)}方面的问题，已转${random.int(2, 5)}个部门办理，办理结果另行公布。`,
      ),
    genre: "统计",
    theme: "卫生、体育/其他",
    keywords: [subject, columnName],
  };
};

/** Replies to letters and proposals, the writer not named. */
export const reply: Writer = ({ random, day, organization }) => {
  const topic = random.pick(topics);
  const number = random.int(1, 300);
  return {
    title: `对“关于${topic}的${random.pick(["建议", "提案", "来信"])}”的答复（${organization.shortName}，第${number}号，${monthDay(day)}）`,
    body:
      paragraphs(
        `您提出的关于${topic}的意见收悉，感谢您对我区工作的关心。经研究，现答复如下：`,
        `一、目前情况。今年以来，${organization.shortName}围绕${topic}投入资金${random.int(8, 600)}万元，完成任务${random.int(2, 20)}项，仍存在${random.pick(["覆盖面不够", "管护不到位", "宣传不深入", "部门衔接不畅"])}的问题。`,
        `二、采纳情况。您提出的${random.int(2, 5)}条意见中，已采纳${random.int(1, 2)}条，列入计划1条，因${random.pick(["政策限制", "资金条件", "规划调整"])}暂不能办理的留作参考。`,
        `三、下一步打算。${random.int(1, 6)}个月内${random.pick(["修订管理办法", "增设服务点", "完善设施", "建立联席会议"])}，并将进展在本栏目公布。`,
      ) + signature(organization.name, day),
    genre: "答复",
    theme: "综合政务/信访",
    keywords: [topic, "答复"],
  };
};

/** 征集调查: a draft put up for comment. */
export const consultation: Writer = ({ random, day, organization }) => {
  const topic = random.pick(topics);
  const days = random.int(30, 45);
  return {
    title: `关于《晴山区${topic}${random.pick(["实施方案", "管理办法", "若干措施", "三年行动计划"])}（征求意见稿）》公开征求意见的公告（${monthDay(day)}）`,
    body:
      paragraphs(
        `为做好${topic}工作，起草了征求意见稿，现向社会公开征求意见，期限${days}日，自${chineseDay(day)}起算。`,
        `征求意见稿共${random.int(4, 9)}部分${random.int(18, 60)}条，重点说明了适用范围、职责分工、资金来源和监督方式。`,
        `可以通过本栏目留言，或者把意见寄到${organization.shortName}，信封注明“征求意见”。期满后${random.int(10, 20)}个工作日内公布采纳情况和未采纳的理由。`,
      ) + signature(organization.name, day),
    genre: "公告",
    theme: "综合政务/政务公开",
    keywords: [topic, "征求意见"],
  };
};
