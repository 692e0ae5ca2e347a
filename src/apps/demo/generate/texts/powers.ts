import { services } from "../vocabulary.ts";
import type { Writer } from "../model.ts";
import { chineseDay, monthDay, paragraphs, signature, table } from "./html.ts";

/** 权责清单: what was added to the list, changed in it or taken from it. */
export const powers: Writer = ({ random, day, organization }) => {
  const rows = random
    .some(services, random.int(5, 9))
    .map((name, index) => [
      index + 1,
      name.replace(/办理$|申请$/, ""),
      random.pick(["行政许可", "行政确认", "行政给付", "其他行政权力"]),
      random.pick(["保留", "保留", "新增", "下放街镇", "合并"]),
    ]);
  return {
    title: `晴山区权责清单${random.pick(["调整情况", "动态调整事项", "核对结果"])}（${monthDay(day)}）`,
    body:
      paragraphs(
        `按照权责清单动态管理的规定，经合法性审核，现将${chineseDay(day)}调整的${rows.length}项公布如下。`,
      ) +
      table(["序号", "事项", "类别", "调整"], rows) +
      paragraphs(
        "清单以外的权力事项不得行使；保留的事项逐项编制办事指南和流程图，在政务大厅和网上同步公开。",
        `下放街镇的事项设${random.int(30, 90)}日过渡期，过渡期内原部门窗口继续受理并派员指导。`,
        "单位和个人发现清单外审批、变相审批的，可以拨打 12345 反映。",
      ) +
      signature(organization.name, day),
    genre: "公告",
    theme: "综合政务/其他",
    keywords: ["权责清单"],
  };
};
