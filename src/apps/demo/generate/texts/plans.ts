import type { Writer } from "../model.ts";
import { fieldsOf } from "../fields-of-work.ts";
import { topics } from "../vocabulary.ts";
import { monthDay, paragraphs, signature } from "./html.ts";

type Report = { readonly name: string; readonly genre: "计划" | "总结"; readonly opening: string };

/** What an organization reports at a time of the year: its plan, a quarter, the half year or the whole. */
function reportAt(day: string): Report {
  const date = day.slice(5);
  if (date < "04-01") return { name: "工作计划", genre: "计划", opening: "今年，" };
  if (date >= "11-20") return { name: "工作总结", genre: "总结", opening: "一年来，" };
  if (date.startsWith("07")) return { name: "上半年工作小结", genre: "总结", opening: "上半年，" };
  const quarter = date < "07-01" ? "第一季度" : date < "10-01" ? "第二季度" : "第三季度";
  return { name: `${quarter}工作进展`, genre: "总结", opening: `${quarter}，` };
}

/** 计划总结 of an organization, each in its season. */
export const plan: Writer = ({ random, day, organization }) => {
  const { name, genre, opening } = reportAt(day);
  const isPlan = genre === "计划";
  const [first = "", second = "", third = ""] = random.some(
    [...fieldsOf(organization.duties), ...random.some(topics, 2)],
    3,
  );
  return {
    title: `${organization.shortName}${day.slice(0, 4)}年${name}：${first}与${second}（${monthDay(day)}）`,
    body:
      paragraphs(
        `${opening}${organization.name}坚持以人民为中心，围绕全区中心工作，${isPlan ? "计划抓好" : "主要做了"}以下几个方面的工作。`,
        `（一）${first}。${isPlan ? "确定" : "完成"}重点任务${random.int(3, 12)}项，涉及资金${random.int(20, 3_000)}万元，责任到股室、到人头；${isPlan ? "每项任务都有完成时限和验收标准" : "对进度慢的任务约谈负责人，现已赶上计划"}。`,
        `（二）${second}。${isPlan ? "安排" : "开展"}检查${random.int(4, 40)}次，培训${random.int(50, 900)}人次，建立台账${random.int(2, 15)}本，${random.pick(["群众反映的热点问题优先办理", "发现的问题逐条销号", "检查结果当月公布"])}。`,
        `（三）${third}。与${random.int(2, 7)}个部门建立协作机制，每${random.pick(["月", "季度"])}会商一次，${isPlan ? "拟" : "已"}公开信息${random.int(20, 300)}条，办理群众来信来电${random.int(10, 400)}件。`,
        isPlan
          ? random.pick([
              "保障措施：加强领导、细化分工、严格考核，进展情况按季度在本栏目公布。",
              "保障措施：资金优先安排，人员相对固定，结果纳入年度考核。",
            ])
          : random.pick([
              "存在的不足：公开内容还不够深入，个别栏目更新不够及时，下一步将逐项改进。",
              "存在的不足：基层力量薄弱，部门间数据共享不畅，下一步将充实人员、打通接口。",
            ]),
      ) + signature(organization.name, day),
    genre,
    theme: "综合政务/文秘工作",
    keywords: [first, genre],
  };
};
