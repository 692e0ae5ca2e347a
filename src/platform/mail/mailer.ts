import { createTransport } from "nodemailer";

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for the same notice: whoever gets it twice knows it again. */
  readonly id: string;
};

/** Why a mail did not go, in words without the address, and whether it may go later. */
export type MailProblem = { readonly words: string; readonly mayPass: boolean };

export type Mailer = {
  /** Sends a mail; null when it was taken over. */
  send(mail: Mail): Promise<MailProblem | null>;
  close(): void;
};

const PATIENCE = 20_000;

/**
 * Sends mail over a server (smtp://user:password@host:587, smtps://…). Plain text only; no file and no address is
 * ever fetched for it. A mail that is not to exactly one address is refused, whatever stands in it.
 */
export function openMailer(url: string, from: string): Mailer {
  const transport = createTransport(
    {
      url,
      connectionTimeout: PATIENCE,
      greetingTimeout: PATIENCE,
      socketTimeout: PATIENCE,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from, headers: { "Auto-Submitted": "auto-generated" } },
  );
  return {
    async send({ to, subject, text, id }) {
      if (!isOneAddress(to)) return { words: "地址不能使用", mayPass: false };
      try {
        await transport.sendMail({
          to: { name: "", address: to },
          subject: subject.replaceAll(/[\r\n]+/g, " "),
          text,
          messageId: `<${id.replaceAll(/[^\w.@-]/g, "")}>`,
        });
        return null;
      } catch (error) {
        return problemOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** Whether a text is one address and nothing else: no list, no header, no line break. */
export function isOneAddress(text: string): boolean {
  return /^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]{1,190}$/u.test(text);
}

/** What a mail server said may quote the address; only the kind of failure is kept. */
function problemOf(error: unknown): MailProblem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reply =
    error instanceof Error && "responseCode" in error ? Number(error.responseCode) : null;
  const shown = reply === null ? "" : `（${reply}）`;
  if (code === "EENVELOPE")
    return { words: `邮件服务器不收这个地址${shown}`, mayPass: reply === null || reply < 500 };
  if (code === "EAUTH") return { words: `邮件服务器不认可本系统的账号${shown}`, mayPass: true };
  if (/^(ECONNECTION|ESOCKET|ETIMEDOUT|EDNS|ECONNREFUSED)$/.test(code))
    return { words: "连不上邮件服务器", mayPass: true };
  return { words: `邮件服务器没有收下${shown}`, mayPass: true };
}
