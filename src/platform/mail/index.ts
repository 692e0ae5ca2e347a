export { openMailer, type Mailer, type MailProblem } from "./mailer.ts";
