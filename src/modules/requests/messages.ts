import { closedMessages, type Closed } from "../../kernel/closed.ts";
import { deadlineMessages, type DeadlineRefusal } from "../deadlines/index.ts";

export type RequestRefusal =
  | Closed
  | DeadlineRefusal
  | "not-found"
  | "not-allowed"
  | "changed-by-someone-else"
  | "not-possible-now"
  | "day-in-future"
  | "day-before-receipt"
  | "day-before-asking"
  | "text-missing"
  | "correction-asked-already"
  | "correction-too-late"
  | "supply-day-too-early"
  | "consultation-unknown"
  | "consultation-answered-already"
  | "extended-already"
  | "extension-too-late"
  | "approver-missing"
  | "not-in-these-rules"
  | "fee-noticed-already"
  | "fee-not-due"
  | "fee-too-late"
  | "fee-place-wrong"
  | "amount-wrong"
  | "delay-too-early"
  | "outcome-incomplete"
  | "outcome-contradictory"
  | "reasons-asked-already"
  | "term-not-over"
  | "receipt-day-stays"
  | "items-in-order"
  | "one-item-only"
  | "parts-incomplete"
  | "opinion-missing"
  | "draft-missing"
  | "own-draft"
  | "letter-incomplete"
  | "letter-contradictory"
  | "number-of-items"
  | "same-organization"
  | "number-of-files"
  | "file-in-quarantine"
  | "retention-wrong"
  | "identity-purged";

/** What a person reads when a step is refused: what is wrong, and what to do. `{…}` are facts of the refusal. */
export const requestMessages: Readonly<Record<RequestRefusal, string>> = {
  ...closedMessages,
  ...deadlineMessages,
  "not-found": "没有找到这件申请，请核对登记编号后再试。",
  "not-allowed": "您没有办理这件申请的权限。如工作需要，请联系本机关的政府信息公开工作机构。",
  "changed-by-someone-else": "这件申请刚刚由他人办理过，请刷新后查看最新情况，再决定是否继续。",
  "not-possible-now": "申请目前的状态不能办理这一步，请刷新后查看下一步可以做什么。",
  "day-in-future": "日期不能晚于今天，请核对。",
  "day-before-receipt": "日期不能早于收到申请之日（{receivedOn}），请核对。",
  "day-before-asking": "日期不能早于发出之日（{askedOn}），请核对。",
  "text-missing": "请写明内容，不能为空。",
  "correction-asked-already":
    "补正只能一次性告知（条例第三十条），这件申请已经告知过。仍不明确的，请按“补正后申请内容仍不明确”答复。",
  "correction-too-late":
    "告知补正应当在收到申请之日起7个工作日内（条例第三十条），最迟为{lastDay}，现在已经超过。请直接答复，或与申请人电话沟通后答复。",
  "supply-day-too-early": "补正期限应当合理，至少晚于告知之日，请重新选择日期。",
  "consultation-unknown": "没有找到这次征求意见，请刷新后再试。",
  "consultation-answered-already": "这次征求意见已经登记过答复。",
  "extended-already": "答复期限只能延长一次，这件申请已经延长过。",
  "extension-too-late": "延期应当在答复期限届满（{dueOn}）之前告知申请人，现在已经不能延期。",
  "approver-missing": "延期须经政府信息公开工作机构负责人同意，请填写同意人。",
  "not-in-these-rules": "这件申请适用的条例（{rules}）没有这一步。",
  "fee-noticed-already": "已经发出过收费通知，不能重复收费。",
  "fee-place-wrong":
    "按登记，这是该申请人当月的第{place}件申请（国办函〔2020〕109号第四条），请按这个件数计算。",
  "fee-too-late":
    "收费通知应当在答复期限（{dueOn}）之内发出，现在已经超过，不能再收费。请尽快答复。",
  "fee-not-due": "按收费办法计算，这件申请不收费。",
  "amount-wrong": "金额与收费通知（{yuan}元）不一致，请核对。",
  "delay-too-early": "延迟答复的日期应当晚于现在的答复期限（{dueOn}）。",
  "outcome-incomplete": "答复还缺：{missing}。请补齐后再提交。",
  "outcome-contradictory": "答复前后矛盾：{what}。请核对后再提交。",
  "reasons-asked-already": "已经要求过申请人说明理由，请按收到的理由继续办理。",
  "term-not-over": "给申请人的期限到{lastDay}才届满，次日起才能以逾期为由不再处理。",
  "receipt-day-stays":
    "这样更正会改变收到申请之日，答复期限随之改变，因此不能更正。请核对提交方式。",
  "items-in-order": "各项内容的序号应当从1开始依次排列，请刷新后重新填写。",
  "one-item-only": "这件申请只有一项内容，不需要拆分。",
  "parts-incomplete": "拆分后每项内容应当正好归入一件申请，每件至少一项，请核对。",
  "opinion-missing": "请写明意见。",
  "draft-missing": "还没有拟好的答复，请先拟写答复。",
  "own-draft": "自己拟写的答复不能由自己审核或签发，请由其他负责人办理。",
  "letter-incomplete": "文书还不能发出，缺少：{missing}。请补全后再办理。",
  "letter-contradictory": "文书还不能发出，内容前后不一致：{what}。请核对后再办理。",
  "number-of-items": "一件申请至少要有一项内容，最多{most}项。",
  "same-organization": "申请已经在这个机关办理，请选择另一个机关。",
  "number-of-files": "一件申请最多存放{most}个文件，请合并后再上传。",
  "file-in-quarantine":
    "这个文件可能是程序或者无法识别，已隔离保存，不能打开。请联系申请人重新提交。",
  "retention-wrong": "保存期限应当是1个月以上的整月数。",
  "identity-purged": "申请人身份材料已按保存期限清除。",
};
