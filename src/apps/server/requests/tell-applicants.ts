import { REQUESTS_QUEUE, type RequestJob } from "../../../modules/requests/index.ts";
import { openMailer, type Mailer } from "../../../platform/mail/index.ts";
import { openNotices } from "./notices.ts";
import { mailNotifier } from "./notifier.ts";
import type { PublicDesk } from "./public-desk.ts";

const AT_ONCE = 20;

/** Works the queue of what happened to requests from now on; answers the mailer to close, null without one. */
export async function tellApplicants(desk: PublicDesk): Promise<Mailer | null> {
  const { config, jobs, log, requests } = desk.app;
  const mailer = config.mail === null ? null : openMailer(config.mail.url, config.mail.from);
  const notices = openNotices({
    requests,
    notices: desk.notices,
    sealer: desk.sealer,
    log,
    notifiers: mailer === null ? [] : [mailNotifier(mailer)],
    origin: config.publicUrl ?? `http://127.0.0.1:${config.port}`,
    async siteWords() {
      const site = await desk.pages.site();
      return { name: site?.name ?? "", contact: site?.contact ?? null };
    },
  });
  await jobs.work<RequestJob>(REQUESTS_QUEUE, AT_ONCE, (some) => notices.work(some), "at-once");
  return mailer;
}
