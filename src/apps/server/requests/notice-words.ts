import type { CaseEvent, EventKind } from "../../../modules/requests/index.ts";

/** What a notice says of what happened; the case itself is not in it, since mail is read by others too. */
const said: Partial<Record<EventKind, readonly [subject: string, text: string]>> = {
  filed: ["已收到您的申请", "我们已经收到您的政府信息公开申请。"],
  transferred: ["申请转由其他机关办理", "您的申请已转由其他机关办理，原因和办理机关见进度页。"],
  "correction-asked": [
    "请您补正",
    "您的申请需要补正，要补什么、什么时候前补来，见进度页和补正告知书。没有正当理由逾期不补的，视为放弃申请。",
  ],
  "consultation-asked": [
    "正在征求意见",
    "您要的信息需要先征求有关方面的意见，这段时间不算在答复期限里。",
  ],
  extended: ["答复期限延长", "您的申请需要延长答复期限，原因和新的期限见进度页。"],
  "reasons-asked": ["请您说明理由", "请您说明申请的理由，要求和期限见进度页。"],
  delayed: ["答复推迟", "您的申请推迟答复，原因和日期见进度页。"],
  "fee-noticed": [
    "需要缴纳信息处理费",
    "您的申请需要缴纳信息处理费，金额、依据和缴费办法见收费通知书；逾期不缴的，视为放弃申请。",
  ],
  "fee-waived": ["免收信息处理费", "您的申请免收信息处理费，我们会继续办理。"],
  split: ["申请分成几件办理", "您的申请包含几件事，已分开编号办理，新的编号见进度页。"],
  "due-moved": ["答复期限有变化", "因为放假安排有变化，答复期限重新计算，新的期限见进度页。"],
  sent: ["答复已经发出", "您的申请已经答复，可以在进度页下载答复书和所提供的信息。"],
  withdrawn: ["申请已经撤回", "按您的要求，申请已经撤回。如果不是您本人撤回的，请马上与我们联系。"],
  closed: ["申请已经办结", "您的申请已经办结，结果和原因见进度页。"],
};

export type NoticeFacts = {
  readonly number: string;
  readonly siteName: string;
  /** Where the status is asked for. */
  readonly statusAddress: string;
  /** The link that confirms the address, in the first notice. */
  readonly confirmAddress: string | null;
  readonly contact: string | null;
};

/** Whether the applicant is told of an event at all. Ended by a withdrawal it is told once. */
export function isTold(event: CaseEvent, all: readonly CaseEvent[]): boolean {
  const { kind } = event.facts;
  if (kind === "closed") return !all.some((one) => one.facts.kind === "withdrawn");
  return said[kind] !== undefined;
}

/** The words of a notice; null for what nobody is told of. */
export function noticeWords(
  kind: EventKind,
  facts: NoticeFacts,
): { readonly subject: string; readonly text: string } | null {
  const words = said[kind];
  if (words === undefined) return null;
  const [subject, text] = words;
  const confirm =
    facts.confirmAddress === null
      ? []
      : [
          `请点开下面的链接，确认这是您的电子邮箱；确认以后，有进展才会发邮件：\n${facts.confirmAddress}`,
          "如果您没有提出过申请，请不要理会这封邮件。",
        ];
  const paragraphs = [
    "您好：",
    `${text}登记编号 ${facts.number}。`,
    ...confirm,
    `查询进度：${facts.statusAddress}\n查询时请输入登记编号和回执上的查询码。`,
    ...(facts.contact === null ? [] : [`有疑问请联系：${facts.contact}`]),
    `${facts.siteName}\n这封邮件由系统自动发出，请不要直接回复。`,
  ];
  return {
    subject: `${subject}（申请 ${facts.number}）`,
    text: `${paragraphs.join("\n\n")}\n`,
  };
}
