import { addDays, type PlainDate } from "../../../kernel/dates.ts";
import { isWorkingDay, type WorkingCalendar } from "../../../kernel/working-days.ts";
import { given, internal } from "./answers.ts";
import { citizen, organized } from "./people.ts";
import { storyOf } from "./plain-story.ts";
import * as steps from "./steps.ts";
import type { Story } from "./story.ts";

/** Working days of the term since 2019 (条例 art. 33). */
const TERM = 20;

/**
 * What is on the desk today: one overdue, one due in two working days, one paused, one waiting for its correction, and
 * others at every stage. Their days are counted back from today.
 */
export function openStories(today: PlainDate, calendar: WorkingCalendar): readonly Story[] {
  const receivedFor = (left: number) => dayBefore(today, TERM - left, calendar);
  const ago = (workingDays: number) => dayBefore(today, workingDays, calendar);
  const reply = { answers: () => [given("所申请的文件")] };
  return [
    storyOf({
      key: "overdue",
      organization: "natural-resources",
      channel: "signed-post",
      arrivedOn: receivedFor(-3),
      applicant: citizen(0),
      items: ["丰收镇北梁村采砂许可文件"],
      steps: [steps.searched(4, "矿产资源管理档案", "北梁；采砂", "找到两件，需要核对")],
    }),
    storyOf({
      key: "due-in-two-days",
      organization: "housing",
      channel: "network",
      arrivedOn: receivedFor(2),
      applicant: citizen(1),
      items: ["永安小区物业服务招标文件"],
      steps: [steps.drafted(16, reply)],
    }),
    storyOf({
      key: "due-in-four-days",
      organization: "education",
      channel: "in-person",
      arrivedOn: receivedFor(4),
      applicant: organized("social"),
      items: ["特殊教育资源教室建设经费"],
      steps: [steps.drafted(14, reply), steps.handedIn(14)],
    }),
    storyOf({
      key: "paused",
      organization: "industry",
      channel: "network",
      arrivedOn: ago(8),
      applicant: organized("legal-service"),
      items: ["园区企业用地协议"],
      steps: [steps.consulted(4, "third-party", "北泉新材料有限公司", "园区用地协议")],
    }),
    storyOf({
      key: "awaiting-correction",
      organization: "civil-affairs",
      channel: "network",
      arrivedOn: ago(6),
      applicant: citizen(2),
      items: ["养老的政策"],
      steps: [steps.correctionAsked(4, "请写明所需政策文件的名称或者事项", 15)],
    }),
    storyOf({
      key: "awaiting-payment",
      organization: "audit",
      channel: "network",
      arrivedOn: ago(9),
      applicant: organized("research"),
      items: ["近五年专项审计报告全文"],
      steps: [steps.feeNoticed(5, "by-page", 120)],
    }),
    storyOf({
      key: "to-be-signed",
      organization: "human-resources",
      channel: "fax",
      arrivedOn: ago(10),
      applicant: citizen(3),
      items: ["公务用车调度流程"],
      steps: [
        steps.drafted(6, {
          answers: () => [internal("logistics", "只规范本机关公务用车调度")],
        }),
        steps.handedIn(6),
        steps.passed(7),
      ],
    }),
    storyOf({
      key: "on-its-way",
      organization: "water",
      channel: "signed-post",
      arrivedOn: ago(12),
      applicant: citizen(4),
      items: ["防汛物资储备清单"],
      steps: [
        steps.drafted(8, reply),
        steps.handedIn(8),
        steps.passed(9),
        steps.signed(10),
        steps.sent(10, "post"),
      ],
    }),
    storyOf({
      key: "extended-now",
      organization: "finance",
      channel: "mailbox",
      arrivedOn: ago(22),
      applicant: citizen(5),
      items: ["2016至2020年专项债券项目清单"],
      steps: [steps.extended(18, 20, "涉及多个年度，需要逐项核对")],
    }),
    storyOf({
      key: "fresh",
      organization: "transport",
      channel: "network",
      arrivedOn: ago(2),
      applicant: citizen(6),
      items: ["农村公路养护计划"],
      steps: [],
    }),
    {
      ...storyOf({
        key: "unconfirmed",
        organization: "health",
        channel: "network",
        arrivedOn: ago(0),
        applicant: citizen(7),
        items: ["社区卫生服务中心改造方案"],
        steps: [],
      }),
      steps: [],
    },
  ];
}

/** The day from which so many working days lead to a day. */
function dayBefore(day: PlainDate, workingDays: number, calendar: WorkingCalendar): PlainDate {
  let found = day;
  while (!isWorkingDay(found, calendar)) found = addDays(found, -1);
  for (let left = workingDays; left > 0;) {
    found = addDays(found, -1);
    if (isWorkingDay(found, calendar)) left -= 1;
  }
  return found;
}
