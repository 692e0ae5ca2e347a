import { addDays, type PlainDate } from "../../../kernel/dates.ts";
import type { DocumentInput } from "../../../modules/documents/index.ts";

/** What an agency has on its desk: the subject, and what it says. */
type DeskText = {
  readonly agency: string;
  readonly title: string;
  readonly body: string;
};

const subjects: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "civil-affairs": [
    [
      "临时救助对象审核结果的公示",
      "经入户调查、邻里访问和集体评议，拟对符合条件的家庭给予临时救助。",
    ],
    [
      "养老服务机构等级评定结果的通知",
      "评定结果自公布之日起三年内有效，各机构应当在显著位置悬挂等级标志。",
    ],
    [
      "社会组织年度检查有关事项的通知",
      "各社会组织应当通过网上办事平台提交年度工作报告和财务报告。",
    ],
    ["社区工作者招聘面试安排的公告", "面试采取结构化方式进行，考生应当在规定时间前到达候考室。"],
    ["地名标志设置情况的通报", "各街道应当对缺失、破损的地名标志逐一登记，限期补设。"],
  ],
  finance: [
    ["下达农村公路养护补助资金的通知", "资金应当专款专用，年度终了后一个月内报送使用情况。"],
    [
      "政府采购代理机构检查结果的公告",
      "本次检查采取定向抽取方式，重点检查文件编制、信息发布和评审组织。",
    ],
    ["部门预算公开情况检查的通报", "各部门应当对照检查发现的问题逐项整改，并在本部门专栏说明。"],
    [
      "行政事业单位国有资产清查的通知",
      "清查以今年九月三十日为基准日，各单位对填报数据的真实性负责。",
    ],
    ["财政专项资金绩效评价结果的公告", "评价结果作为安排下一年度预算的依据。"],
  ],
  education: [
    ["义务教育阶段学校招生工作的通知", "坚持免试就近入学，任何学校不得以考试方式选拔学生。"],
    ["普惠性民办幼儿园认定结果的公示", "认定结果公示七日，公示期内可以书面提出意见。"],
    ["校外培训机构专项治理情况的通报", "对未取得办学许可的机构，已责令停止办学并做好退费工作。"],
    ["中小学教师招聘资格复审的公告", "复审时应当携带身份证、学历证书和教师资格证书原件。"],
    ["学校食堂食品安全检查的通知", "检查内容包括原料采购、加工操作、餐具消毒和留样管理。"],
  ],
  health: [
    ["流感疫苗接种安排的公告", "六十周岁以上户籍老年人可以在所在社区卫生服务中心免费接种。"],
    ["基本公共卫生服务考核结果的通报", "考核结果与补助资金挂钩，排名靠后的单位应当提交整改报告。"],
    ["医疗机构校验结果的公告", "校验合格的机构继续执业，不合格的给予六个月暂缓校验期。"],
    ["家庭医生签约服务工作的通知", "优先满足老年人、孕产妇、儿童和慢性病患者的签约需求。"],
    ["饮用水卫生监测结果的公告", "本季度共监测水样六十份，指标全部符合国家标准。"],
  ],
};

/** The text of an agency by its number; each number is a text of its own. */
export function deskText(agency: string, number: number): DeskText {
  const own = subjects[agency] ?? [];
  const [subject = "工作的通知", sentence = ""] = own[number % own.length] ?? [];
  const round = Math.floor(number / own.length) + 1;
  return {
    agency,
    title: `关于${subject}（第${round}批）`,
    body: [
      "各有关单位：",
      `根据年度工作安排，现将第${round}批有关事项通知如下。`,
      sentence,
      "联系电话：0000-0000000（工作日上午9时至下午5时）。",
    ]
      .map((line) => `<p>${line}</p>`)
      .join(""),
  };
}

/** What a drafter types for a text. */
export function deskInput(
  text: DeskText,
  place: { readonly columnId: number; readonly organizationId: number },
  writtenOn: PlainDate,
): Partial<DocumentInput> & { readonly columnId: number; readonly organizationId: number } {
  return { ...place, title: text.title, body: text.body, writtenOn, source: null };
}

/** How a withheld text says so: with its ground, its reason, and when that is reassessed. */
export function withheldUntil(day: PlainDate) {
  return {
    title: "关于第三方服务机构报价和成本资料的函",
    openness: "withheld" as const,
    opennessGround: "E4" as const,
    opennessReason: "涉及第三方商业秘密，不予公开（《政府信息公开条例》第十五条）",
    nextReviewOn: addDays(day, 1),
  };
}
