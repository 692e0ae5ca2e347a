import {
  applicantWords,
  basisWords,
  channelWords,
  choicesOf,
  formWords,
  outcomeChoices,
  reviewWords,
  suitWords,
  wayWords,
} from "./words.ts";

/** A column of the table of past requests: its head, how it is filled in, and what it may be chosen from. */
export type PastColumn = {
  readonly head: string;
  readonly how: string;
  readonly isNeeded?: true;
  readonly choices?: readonly string[];
  readonly width?: number;
};

const yesNo = ["是", "否"] as const;
const DAY = "年月日，如 2018-03-05";

/** The columns, in the order in which the template has them. A file may leave out what is not needed. */
export const pastColumns = {
  number: {
    head: "登记编号",
    how: "每件一个，不能重复，如 2018-0003。再次导入时，已有的编号不再录入。",
    isNeeded: true,
    width: 14,
  },
  organization: {
    head: "受理机关",
    how: "机关的全称、简称或代码，须是本平台已有的机构。",
    isNeeded: true,
    width: 20,
  },
  channel: {
    head: "提交方式",
    how: "申请是怎样提交的；邮寄分为签收的和平常信函。",
    isNeeded: true,
    choices: choicesOf(channelWords),
    width: 14,
  },
  oral: {
    head: "口头申请",
    how: "口头提出、由工作人员代为填写的，填“是”。",
    choices: yesNo,
  },
  arrivedOn: { head: "到达日期", how: `申请到达机关之日，${DAY}。`, isNeeded: true, width: 12 },
  confirmedOn: {
    head: "确认日期",
    how: "平常信函、网络、传真提交的，填与申请人确认之日；空着的，按到达之日确认，并作说明。",
    width: 12,
  },
  applicantKind: {
    head: "申请人类型",
    how: "按年度报告的分类。",
    isNeeded: true,
    choices: choicesOf(applicantWords),
    width: 14,
  },
  applicantName: {
    head: "申请人姓名或名称",
    how: "加密保存，只有经办人员可以查看。",
    isNeeded: true,
    width: 18,
  },
  identityNumber: { head: "证件号码", how: "可以空着。加密保存。", width: 22 },
  phone: { head: "联系电话", how: "可以空着。加密保存。", width: 14 },
  email: { head: "电子邮箱", how: "可以空着。加密保存。", width: 20 },
  address: { head: "通信地址", how: "可以空着。加密保存。", width: 28 },
  items: {
    head: "申请内容",
    how: "申请公开的信息；有几项的，每项一行（在单元格里按 Alt+回车换行），最多20项。",
    isNeeded: true,
    width: 40,
  },
  features: { head: "文号或其他特征", how: "可以空着。", width: 20 },
  form: { head: "提供方式", how: "空着的，按“纸面”。", choices: choicesOf(formWords) },
  way: { head: "获取途径", how: "空着的，按“邮寄”。", choices: choicesOf(wayWords) },
  correctionAskedOn: { head: "告知补正日期", how: `发出补正告知书之日，${DAY}。`, width: 12 },
  supplyBy: {
    head: "补正期限",
    how: "要求在哪一天以前补正；空着的，按收到补正之日。",
    width: 12,
  },
  correctionReceivedOn: {
    head: "收到补正日期",
    how: "没有补正的，空着。",
    width: 12,
  },
  thirdParty: { head: "第三方", how: "征求意见的第三方名称；可以空着。", width: 18 },
  thirdPartyAskedOn: { head: "征求第三方意见日期", how: `发出征求意见书之日，${DAY}。`, width: 12 },
  thirdPartyAnsweredOn: {
    head: "第三方答复日期",
    how: "没有答复的，空着。",
    width: 12,
  },
  thirdPartyAgrees: {
    head: "第三方是否同意公开",
    how: "第三方答复了的，填“是”或“否”。",
    choices: yesNo,
  },
  otherOrgan: {
    head: "征求意见的其他机关",
    how: "共同制作机关的名称；可以空着。",
    width: 18,
  },
  otherOrganAskedOn: { head: "征求其他机关意见日期", how: DAY, width: 12 },
  otherOrganAnsweredOn: {
    head: "其他机关答复日期",
    how: "没有答复的，空着。",
    width: 12,
  },
  extensionDays: {
    head: "延长工作日数",
    how: "经批准延长答复期限的，填延长的工作日数，如 15。",
  },
  extensionNoticedOn: { head: "延期告知日期", how: "告知申请人延期之日。", width: 12 },
  extensionApprovedBy: { head: "延期批准人", how: "可以空着。" },
  delayedTo: {
    head: "延迟答复至",
    how: "数量、频次明显超过合理范围、另行确定延迟答复期限的（条例第三十五条），填确定的日期。",
    width: 12,
  },
  delayNoticedOn: { head: "延迟告知日期", how: "告知申请人延迟答复之日。", width: 12 },
  feeBasis: {
    head: "计费方式",
    how: "收取信息处理费（或2017年以前检索、复制、邮寄费）的，填按件或按量。",
    choices: choicesOf(basisWords),
  },
  feeQuantity: { head: "计费数量", how: "件数或页数。" },
  feeNoticedOn: { head: "收费通知日期", how: DAY, width: 12 },
  feeYuan: { head: "收费金额（元）", how: "应收的金额，如 400 或 12.50。" },
  feePaidOn: { head: "缴费日期", how: "没有缴的，空着。", width: 12 },
  outcome: {
    head: "办理结果",
    how: "代码（A1 至 F3）、年度报告表格里的文字（如“予以公开”），或2014至2018年统计表的文字。还没有办结的，空着。",
    choices: outcomeChoices,
    width: 26,
  },
  answeredOn: {
    head: "答复日期",
    how: "答复书发出之日（邮寄的为交邮之日）；不再处理的，填办结之日。",
    width: 12,
  },
  letterNumber: { head: "答复文号", how: "可以空着。", width: 22 },
  answer: { head: "答复内容", how: "答复的要点；可以空着。", width: 40 },
  deliveredBy: { head: "送达方式", how: "空着的，按获取途径。", choices: choicesOf(wayWords) },
  deliveredOn: { head: "送达日期", how: "申请人收到之日；可以空着。", width: 12 },
  reviewFiledOn: { head: "行政复议申请日期", how: "没有申请复议的，空着。", width: 12 },
  reviewEnding: {
    head: "行政复议结果",
    how: "还没有审结的，空着。",
    choices: choicesOf(reviewWords),
    width: 16,
  },
  reviewDecidedOn: { head: "行政复议决定日期", how: DAY, width: 12 },
  suitFiledOn: {
    head: "行政诉讼起诉日期",
    how: "没有起诉的，空着。申请过复议的，按复议后起诉登记。",
    width: 12,
  },
  suitEnding: {
    head: "行政诉讼结果",
    how: "还没有审结的，空着；有几审的，填最后一审。",
    choices: choicesOf(suitWords),
    width: 16,
  },
  suitDecidedOn: { head: "行政诉讼裁判日期", how: DAY, width: 12 },
  box: { head: "归档盒号", how: "已经归档的，填盒号；可以空着。" },
  note: { head: "备注", how: "可以空着。", width: 30 },
} as const satisfies Readonly<Record<string, PastColumn>>;

export type PastKey = keyof typeof pastColumns;
export const pastKeys = Object.keys(pastColumns) as readonly PastKey[];

/** A column, by its key. */
export function pastColumn(key: PastKey): PastColumn {
  return pastColumns[key];
}

/** The name of the sheet that is read. */
export const PAST_SHEET = "申请";
