import { given, notOurs, published } from "./answers.ts";
import { citizen, organized } from "./people.ts";
import { storyOf } from "./plain-story.ts";
import * as steps from "./steps.ts";
import type { Story } from "./story.ts";

/** The requests of 2024 that were met after something had to be asked, waited for, paid or done again. */
export const answered2024: readonly Story[] = [
  storyOf({
    key: "corrected",
    organization: "housing",
    channel: "network",
    arrivedOn: "2024-01-11",
    applicant: citizen(12),
    items: ["小区改造的材料"],
    steps: [
      steps.correctionAsked(3, "请写明小区的名称和所需材料的名称"),
      steps.supplied(8, "青松路街道松林小区2023年改造项目施工合同"),
      ...steps.answered(
        18,
        "e-mail",
        { answers: () => [given("松林小区改造项目施工合同")] },
        "2024-1",
      ),
    ],
  }),
  storyOf({
    key: "silent-third-party",
    organization: "market-regulation",
    channel: "network",
    arrivedOn: "2024-04-10",
    applicant: organized("social"),
    items: ["晴山远途物流有限公司消防检查记录"],
    steps: [
      steps.consulted(2, "third-party", "晴山远途物流有限公司", "消防检查记录"),
      steps.arrived(4),
      ...steps.answered(25, "e-mail", { answers: () => [given("消防检查记录")] }, "2024-3"),
    ],
  }),
  storyOf({
    key: "co-maker",
    organization: "development-reform",
    channel: "network",
    arrivedOn: "2024-04-15",
    applicant: citizen(1),
    items: ["工业园区集中供热规划"],
    steps: [
      steps.consulted(2, "other-organ", "晴山区住房和城乡建设局", "共同编制的集中供热规划"),
      steps.opinion(9, true, "同意公开"),
      ...steps.answered(
        16,
        "e-mail",
        { answers: () => [given("工业园区集中供热规划（文本）")] },
        "2024-3",
      ),
    ],
  }),
  storyOf({
    key: "extended",
    organization: "natural-resources",
    channel: "signed-post",
    arrivedOn: "2024-05-08",
    applicant: citizen(2),
    items: ["2005年以来桃园镇土地征收批准文件"],
    steps: [
      steps.searched(6, "区自然资源分局档案室2005至2024年征收卷", "桃园镇；征收；批准", "共31卷"),
      steps.extended(15, 20, "档案数量多，需要逐卷查找和审核"),
      ...steps.answered(36, "post", { answers: () => [given("土地征收批准文件31件")] }, "2024-4"),
    ],
  }),
  storyOf({
    key: "transferred",
    organization: "office",
    channel: "network",
    arrivedOn: "2024-05-22",
    applicant: citizen(4),
    items: ["农村饮水安全工程水质检测报告"],
    steps: [
      steps.transferred(2, "water", "申请的信息由区水务局制作、保存，经申请人同意转区水务局办理"),
      ...steps.answered(
        12,
        "e-mail",
        { answers: () => [given("农村饮水安全工程水质检测报告")] },
        "2024-4",
      ),
    ],
  }),
  storyOf({
    key: "helped",
    organization: "education",
    channel: "network",
    arrivedOn: "2024-06-04",
    applicant: organized("other"),
    items: ["校园周边道路交通改造方案"],
    steps: [
      steps.helpAsked(2, "transport", "请提供校园周边道路改造的设计文件"),
      steps.helped(6, "transport", "已提供设计说明和平面图"),
      ...steps.answered(
        13,
        "e-mail",
        { answers: () => [given("校园周边道路交通改造方案")] },
        "2024-4",
      ),
    ],
  }),
  storyOf({
    key: "parted",
    organization: "housing",
    channel: "network",
    arrivedOn: "2024-06-11",
    applicant: citizen(6),
    items: ["向阳小区电梯加装批复", "文汇街道停车场规划许可"],
    steps: [
      steps.parted(2, [[1], [2]]),
      ...steps.answered(10, "e-mail", { answers: () => [given("向阳小区电梯加装批复")] }, "2024-5"),
      ...steps.ofPart(
        steps.answered(
          12,
          "e-mail",
          { answers: () => [notOurs("晴山区自然资源分局", "0000-5200000")] },
          "2024-5",
        ),
      ),
    ],
  }),
  storyOf({
    key: "undelivered",
    organization: "agriculture",
    channel: "signed-post",
    arrivedOn: "2024-06-20",
    applicant: citizen(7),
    items: ["草原生态保护补助发放清册"],
    steps: [
      steps.drafted(8, { answers: () => [published("晴山区人民政府门户网站“惠农补贴”栏目")] }),
      steps.handedIn(8),
      steps.returned(9, "请写明栏目的网址和发布日期"),
      steps.drafted(10, {
        answers: () => [published("晴山区人民政府门户网站“惠农补贴”栏目，2024年4月12日发布")],
      }),
      steps.handedIn(10),
      steps.passed(11),
      steps.signed(12),
      steps.sent(12, "post"),
      steps.notDelivered(17, "邮件退回：原址查无此人"),
      steps.sent(18, "post"),
      steps.delivered(21, "post"),
      steps.archived(30, "2024-5"),
    ],
  }),
  storyOf({
    key: "first-answer",
    organization: "environment",
    channel: "network",
    arrivedOn: "2024-08-07",
    applicant: citizen(10),
    items: ["北泉工业园环评批复"],
    steps: [
      ...steps.answered(
        9,
        "e-mail",
        { answers: () => [given("北泉工业园规划环评审查意见")] },
        "2024-5",
      ),
      steps.suggested(16, "很多居民关心，建议在网站上公开"),
    ],
  }),
  storyOf({
    key: "pages",
    organization: "audit",
    channel: "network",
    arrivedOn: "2024-09-09",
    applicant: organized("research"),
    items: ["2019至2023年政府投资项目审计报告全文"],
    steps: [
      steps.feeNoticed(7, "by-page", 250),
      steps.paid(12, 4_700, "非税收入票据（演示）"),
      ...steps.answered(
        24,
        "e-mail",
        { answers: () => [given("政府投资项目审计报告，共250页")] },
        "2024-6",
      ),
    ],
  }),
  storyOf({
    key: "delayed",
    organization: "finance",
    channel: "signed-post",
    arrivedOn: "2024-09-19",
    applicant: organized("legal-service"),
    items: ["2015年以来各部门政府采购合同目录"],
    steps: [
      steps.reasonsAsked(4, "申请涉及九年、五十八个单位，数量明显超过合理范围，请说明理由"),
      steps.reasonsGiven(9, "用于行政公益诉讼的证据整理"),
      steps.delayed(12, 40, "理由合理，但数量大，无法在规定期限内答复"),
      ...steps.answered(45, "post", { answers: () => [given("政府采购合同目录")] }, "2024-6"),
    ],
  }),
];
