import type { Applicant } from "../../../modules/requests/index.ts";
import type { NoticeWay } from "../../../modules/notices/index.ts";
import type { Mailer, MailProblem } from "../../../platform/mail/index.ts";

export type Message = { readonly subject: string; readonly text: string; readonly id: string };

/** A way to reach applicants. Another one (SMS) is another object of this shape, put into the list of `openNotices`. */
export type Notifier = {
  readonly way: NoticeWay;
  /** Where somebody is reached this way; null when they are not. */
  addressOf(applicant: Applicant): string | null;
  /** Sends; null when it was taken over, else what was wrong and whether it may go later. */
  send(address: string, message: Message): Promise<MailProblem | null>;
};

/** Applicants who left an e-mail address. */
export function mailNotifier(mailer: Mailer): Notifier {
  return {
    way: "e-mail",
    addressOf: ({ email }) => (email === "" ? null : email),
    send: (to, message) => mailer.send({ to, ...message }),
  };
}
