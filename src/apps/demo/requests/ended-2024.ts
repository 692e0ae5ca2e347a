import {
  absent,
  excessive,
  given,
  inPart,
  notOurs,
  privacy,
  repeated,
  tradeSecret,
  unclear,
} from "./answers.ts";
import { citizen, organized } from "./people.ts";
import { storyOf } from "./plain-story.ts";
import * as steps from "./steps.ts";
import type { Story } from "./story.ts";

/** The requests of 2024 that were met in part or not at all after others had been asked, or ended otherwise. */
export const ended2024: readonly Story[] = [
  storyOf({
    key: "not-corrected",
    organization: "education",
    channel: "network",
    arrivedOn: "2024-02-05",
    applicant: citizen(13),
    items: ["所有学校的所有文件"],
    steps: [steps.correctionAsked(4, "请写明文件的名称、文号或者其他特征"), steps.notSupplied(16)],
  }),
  storyOf({
    key: "still-unclear",
    organization: "office",
    channel: "signed-post",
    arrivedOn: "2024-02-20",
    applicant: citizen(14),
    items: ["有关拆迁的批示"],
    steps: [
      steps.correctionAsked(5, "请写明项目名称和大致年份"),
      steps.supplied(10, "就是拆迁的批示"),
      ...steps.answered(
        20,
        "post",
        { answers: () => [unclear("没有写明项目和年份，不能确定所指的文件")] },
        "2024-2",
      ),
    ],
  }),
  storyOf({
    key: "objection",
    organization: "industry",
    channel: "network",
    arrivedOn: "2024-03-04",
    applicant: organized("business"),
    items: ["北泉新材料有限公司技改项目投资明细"],
    steps: [
      steps.consulted(3, "third-party", "北泉新材料有限公司", "技改项目投资明细"),
      steps.arrived(5),
      steps.opinion(12, false, "含有设备型号和采购价格，公开会损害商业利益"),
      ...steps.answered(
        20,
        "e-mail",
        {
          answers: () => [
            tradeSecret("投资明细含有未公开的采购价格和工艺参数，公开会损害第三方合法权益"),
          ],
        },
        "2024-2",
      ),
    ],
  }),
  storyOf({
    key: "privacy",
    organization: "civil-affairs",
    channel: "network",
    arrivedOn: "2024-03-07",
    applicant: citizen(15),
    items: ["某户低保申请材料"],
    steps: [
      steps.consulted(2, "third-party", "低保申请人", "低保申请材料"),
      steps.opinion(9, false, "涉及家庭收入和病史"),
      ...steps.answered(
        17,
        "e-mail",
        { answers: () => [privacy("申请材料含有家庭收入和病史，属于个人隐私")] },
        "2024-2",
      ),
    ],
  }),
  storyOf({
    key: "in-part",
    organization: "housing",
    channel: "signed-post",
    arrivedOn: "2024-03-21",
    applicant: citizen(0),
    items: ["松林小区回迁安置协议"],
    steps: [
      steps.consulted(3, "third-party", "安置户", "回迁安置协议中的身份信息"),
      steps.opinion(10, false, "不同意公开姓名、身份证号和联系电话"),
      ...steps.answered(
        19,
        "post",
        {
          answers: () => [
            inPart(
              "回迁安置协议正文",
              "协议中安置户的身份信息",
              "属于个人隐私，隐去后不影响了解协议内容",
              {
                code: "B4",
                form: "privacy",
              },
            ),
          ],
        },
        "2024-3",
      ),
    ],
  }),
  storyOf({
    key: "in-part-items",
    organization: "finance",
    channel: "network",
    arrivedOn: "2024-04-01",
    applicant: organized("legal-service"),
    items: ["2023年政府采购投诉处理决定", "投诉处理的内部讨论记录"],
    steps: steps.answered(
      15,
      "e-mail",
      {
        code: "A2",
        answers: () => [
          given("2023年政府采购投诉处理决定书"),
          {
            code: "B6",
            detail: null,
            form: "discussion",
            partCode: null,
            partForm: null,
            facts: { reason: "该记录形成于处理过程，处理决定已经提供" },
          },
        ],
      },
      "2024-3",
    ),
  }),
  storyOf({
    key: "extended-absent",
    organization: "archives",
    channel: "in-person",
    oral: true,
    arrivedOn: "2024-05-15",
    applicant: citizen(3),
    items: ["1978年北泉公社社员分配账册"],
    steps: [
      steps.searched(5, "馆藏北泉公社全宗、镇档案室", "分配；账册；1978", "没有找到"),
      steps.extended(12, 10, "需要到旗县档案馆协查"),
      ...steps.answered(
        27,
        "pick-up",
        {
          answers: () => [
            absent("检索馆藏北泉公社全宗和镇档案室，检索词“分配”“账册”“1978”，并到旗县档案馆协查"),
          ],
        },
        "2024-4",
      ),
    ],
  }),
  storyOf({
    key: "withdrawn",
    organization: "transport",
    channel: "network",
    arrivedOn: "2024-06-25",
    applicant: citizen(8),
    items: ["出租汽车经营权到期名单"],
    steps: [steps.withdrawn(5, "已在网站上找到所需信息")],
  }),
  storyOf({
    key: "no-information",
    organization: "human-resources",
    channel: "network",
    arrivedOn: "2024-07-10",
    applicant: citizen(9),
    items: ["请解释退休年龄怎样计算"],
    steps: [steps.ended(4, "not-government-information", "属于政策咨询，已电话答复并告知咨询渠道")],
  }),
  storyOf({
    key: "merged",
    organization: "water",
    channel: "network",
    arrivedOn: "2024-05-24",
    applicant: citizen(4),
    items: ["农村饮水安全工程水质检测报告（补充）"],
    steps: [steps.ended(6, "merged", "与同一申请人两日前的申请内容相同，经申请人同意并案办理")],
  }),
  storyOf({
    key: "applicant-gone",
    organization: "commerce",
    channel: "signed-post",
    arrivedOn: "2024-08-01",
    applicant: organized("business", 1),
    items: ["展会补贴申报审核表"],
    steps: [steps.ended(11, "applicant-gone", "申请人已办理注销登记，没有权利义务承受人")],
  }),
  storyOf({
    key: "repeated",
    organization: "environment",
    channel: "network",
    arrivedOn: "2024-10-14",
    applicant: citizen(10),
    items: ["北泉工业园环评批复"],
    steps: steps.answered(
      6,
      "e-mail",
      { answers: () => [repeated("晴环公复〔2024〕2号", "2024-08-20")] },
      "2024-6",
    ),
  }),
  storyOf({
    key: "unreasonable",
    organization: "city-management",
    channel: "network",
    arrivedOn: "2024-10-21",
    applicant: citizen(11),
    items: ["每个执法队员每日的执法记录"],
    steps: [
      steps.reasonsAsked(3, "三个月内提出四十六件内容相近的申请，请说明理由"),
      steps.reasonsGiven(8, "就是想看"),
      ...steps.answered(
        15,
        "e-mail",
        { answers: () => [excessive("没有说明与申请数量、频次相称的理由")] },
        "2024-6",
      ),
    ],
  }),
  storyOf({
    key: "not-ours-later",
    organization: "health",
    channel: "mailbox",
    arrivedOn: "2024-11-04",
    applicant: citizen(12),
    items: ["市属医院设备采购合同"],
    steps: steps.answered(
      7,
      "e-mail",
      { answers: () => [notOurs("市卫生健康委员会", "0000-5100000")] },
      "2024-6",
    ),
  }),
];
