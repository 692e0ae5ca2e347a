/** How a request can end, as table 3 of the annual report (form of 2021) counts it. The list is closed. */
export const decisionCodes = [
  "A1",
  "A2",
  "B1",
  "B2",
  "B3",
  "B4",
  "B5",
  "B6",
  "B7",
  "B8",
  "C1",
  "C2",
  "C3",
  "D1",
  "D2",
  "D3",
  "D4",
  "D5",
  "F1",
  "F2",
  "F3",
] as const;
export type DecisionCode = (typeof decisionCodes)[number];

/** The heads under which table 3 gathers the codes; A1 and A2 stand for themselves. */
export const decisionGroups = ["A1", "A2", "B", "C", "D", "F"] as const;
export type DecisionGroup = (typeof decisionGroups)[number];

/** Number and label of each head of table 3, as the form prints them. */
export const groupLabels: Readonly<Record<DecisionGroup, string>> = {
  A1: "（一）予以公开",
  A2: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
  B: "（三）不予公开",
  C: "（四）无法提供",
  D: "（五）不予处理",
  F: "（六）其他处理",
};

export type Decision = {
  readonly group: DecisionGroup;
  /** The row's words in table 3, without its number. */
  readonly label: string;
  /** The same in a few words, for lists and boards. */
  readonly short: string;
};

/** Each code with its row of table 3. */
export const decisions: Readonly<Record<DecisionCode, Decision>> = {
  A1: { group: "A1", label: "予以公开", short: "予以公开" },
  A2: { group: "A2", label: "部分公开", short: "部分公开" },
  B1: { group: "B", label: "属于国家秘密", short: "国家秘密" },
  B2: { group: "B", label: "其他法律行政法规禁止公开", short: "法律法规禁止公开" },
  B3: { group: "B", label: "危及“三安全一稳定”", short: "三安全一稳定" },
  B4: { group: "B", label: "保护第三方合法权益", short: "第三方权益" },
  B5: { group: "B", label: "属于三类内部事务信息", short: "内部事务信息" },
  B6: { group: "B", label: "属于四类过程性信息", short: "过程性信息" },
  B7: { group: "B", label: "属于行政执法案卷", short: "行政执法案卷" },
  B8: { group: "B", label: "属于行政查询事项", short: "行政查询事项" },
  C1: { group: "C", label: "本机关不掌握相关政府信息", short: "不掌握" },
  C2: { group: "C", label: "没有现成信息需要另行制作", short: "需要另行制作" },
  C3: { group: "C", label: "补正后申请内容仍不明确", short: "补正后仍不明确" },
  D1: { group: "D", label: "信访举报投诉类申请", short: "信访举报投诉" },
  D2: { group: "D", label: "重复申请", short: "重复申请" },
  D3: { group: "D", label: "要求提供公开出版物", short: "公开出版物" },
  D4: { group: "D", label: "无正当理由大量反复申请", short: "大量反复申请" },
  D5: {
    group: "D",
    label: "要求行政机关确认或重新出具已获取信息",
    short: "确认或重新出具",
  },
  F1: {
    group: "F",
    label: "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    short: "逾期不补正",
  },
  F2: {
    group: "F",
    label: "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    short: "逾期未缴费",
  },
  F3: { group: "F", label: "其他", short: "其他处理" },
};

/** The code in a text; null for any other text. */
export function parseDecisionCode(text: string): DecisionCode | null {
  return decisionCodes.find((code) => code === text) ?? null;
}

/** The codes below a head of table 3, in their order there. */
export function codesOf(group: DecisionGroup): readonly DecisionCode[] {
  return decisionCodes.filter((code) => decisions[code].group === group);
}
