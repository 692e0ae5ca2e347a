import {
  countInGroups,
  type CaseFilter,
  type CaseGroup,
  type OutcomeKey,
} from "../../requests/index.ts";
import type { Period } from "./form-rules.ts";

type Measure = "received" | "concluded";
/** A row of section 三 of the list of 2014 to 2018: its number there, its words, and what it counts. */
export type RowOfList = {
  readonly code: string;
  readonly label: string;
  readonly level: 1 | 2 | 3;
  readonly definition: string;
  readonly filter: Omit<CaseFilter, "from" | "to"> & { readonly measure: Measure };
};

const answered = (outcomes: readonly OutcomeKey[]) => ({ measure: "concluded", outcomes }) as const;

const refusals: readonly (readonly [string, string, readonly OutcomeKey[]])[] = [
  ["涉及国家秘密", "结果为“国家秘密”。", ["B1"]],
  ["涉及商业秘密", "结果为“第三方权益”，涉及商业秘密。", ["B4:business-secret"]],
  ["涉及个人隐私", "结果为“第三方权益”，涉及个人隐私。", ["B4:privacy"]],
  ["危及国家安全、公共安全、经济安全和社会稳定", "结果为“三安全一稳定”。", ["B3"]],
  [
    "不是《条例》所指政府信息",
    "结果为“其他处理”，原因是不属于政府信息。",
    ["F3:not-government-information"],
  ],
  [
    "法律法规规定的其他情形",
    "结果为“法律法规禁止公开”“内部事务信息”“过程性信息”“行政执法案卷”，不区分商业秘密和个人隐私的“第三方权益”，以及“重复申请”“大量反复申请”“确认或重新出具”。",
    ["B2", "B4:", "B5", "B6", "B7", "D2", "D4", "D5"],
  ],
];

const answers: readonly (readonly [string, string, readonly OutcomeKey[]])[] = [
  ["属于已主动公开范围数", "结果为“予以公开”，已主动公开，告知获取方式。", ["A1:already-public"]],
  ["同意公开答复数", "结果为“予以公开”，提供所申请的信息。", ["A1:provided", "A1:"]],
  ["同意部分公开答复数", "结果为“部分公开”。", ["A2"]],
  ["不同意公开答复数", "以下六种情形之和。", refusals.flatMap(([, , keys]) => keys)],
  ["不属于本行政机关公开数", "结果为“不掌握”，不属于本机关负责公开。", ["C1:another-organ"]],
  [
    "申请信息不存在数",
    "结果为“不掌握”，经检索不存在，以及“需要另行制作”。",
    ["C1:does-not-exist", "C1:", "C2"],
  ],
  ["告知作出更改补充数", "结果为“补正后仍不明确”“逾期不补正”。", ["C3", "F1"]],
  [
    "告知通过其他途径办理数",
    "结果为“行政查询事项”“信访举报投诉”“公开出版物”。",
    ["B8", "D1", "D3"],
  ],
];

/**
 * Section 三 of the list (国办发〔2014〕32号) row by row. What ended without an answer (withdrawn, merged, no payment)
 * is concluded and not answered; nothing is carried over in this form.
 */
export const rowsOfList: readonly RowOfList[] = [
  {
    code: "三（一）",
    label: "收到申请数",
    level: 1,
    definition: "收到之日在本期内的申请。",
    filter: { measure: "received" },
  },
  ...(
    [
      ["当面申请数", "当面提交的申请，含口头申请。", ["in-person"]],
      ["传真申请数", "以传真提交的申请。", ["fax"]],
      ["网络申请数", "通过网站和公布的电子邮箱提交的申请。", ["network", "mailbox"]],
      ["信函申请数", "以邮寄提交的申请，含挂号信、快件和平常信函。", ["signed-post", "plain-post"]],
    ] as const
  ).map(([label, definition, channels], index): RowOfList => ({
    code: `三（一）${index + 1}`,
    label,
    level: 2,
    definition,
    filter: { measure: "received", channels },
  })),
  {
    code: "三（二）",
    label: "申请办结数",
    level: 1,
    definition: "办结之日在本期内的申请，上年收到的也计入。",
    filter: { measure: "concluded" },
  },
  {
    code: "三（二）1",
    label: "按时办结数",
    level: 2,
    definition: "没有延期，在答复期限内办结。",
    filter: { measure: "concluded", timing: "in-time" },
  },
  {
    code: "三（二）2",
    label: "延期办结数",
    level: 2,
    definition: "延长答复期限后办结，以及超过期限办结。",
    filter: { measure: "concluded", timing: "extended" },
  },
  {
    code: "三（三）",
    label: "申请答复数",
    level: 1,
    definition: "以下八种答复之和；申请人撤回等没有答复的不计。",
    filter: answered(answers.flatMap(([, , keys]) => keys)),
  },
  ...answers.flatMap(([label, definition, keys], index): readonly RowOfList[] => {
    const row: RowOfList = {
      code: `三（三）${index + 1}`,
      label,
      level: 2,
      definition,
      filter: answered(keys),
    };
    if (label !== "不同意公开答复数") return [row];
    return [
      row,
      ...refusals.map(([reason, why, of], place): RowOfList => ({
        code: `${row.code}（${place + 1}）`,
        label: place === 0 ? `其中：${reason}` : reason,
        level: 3,
        definition: why,
        filter: answered(of),
      })),
    ];
  }),
];

/** What a row of the list counts in a period. */
export function filterOfRow(row: RowOfList, period: Period): CaseFilter {
  return { ...row.filter, ...period };
}

/** The list of a period, added up from its cases in groups. */
export function listOf2014(
  groups: readonly CaseGroup[],
): readonly (RowOfList & { readonly value: number })[] {
  return rowsOfList.map((row) => ({ ...row, value: countInGroups(groups, row.filter) }));
}
