import type { Notice } from "../../../modules/notices/index.ts";

/** What an officer should know of the mails to an applicant; null where none were due. */
export function noticeState(notices: readonly Notice[]): string | null {
  const last = notices.at(-1);
  if (last === undefined) return null;
  const failed = notices.filter((one) => one.state === "failed").length;
  switch (last.state) {
    case "failed":
      return `最近一封没有送到：${last.problem ?? "原因不明"}。请用其他方式告知申请人`;
    case "unconfirmed":
      return "申请人还没有确认电子邮箱，没有发邮件。请用其他方式告知申请人";
    case "sending":
      return "正在发送";
    case "sent":
      return failed === 0 ? "已发送" : `已发送，之前有 ${failed} 封没有送到`;
  }
}
