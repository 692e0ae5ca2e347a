import type { FastifyInstance } from "fastify";
import { requestMessages } from "../../../../modules/requests/index.ts";
import { sentenceOf } from "../../../../platform/http/index.ts";
import { otherMatterIn, readForm, REQUESTS } from "../../../../portal/index.ts";
import { right } from "../../access/rights.ts";
import type { PublicDesk } from "../../requests/public-desk.ts";
import { again, check, readSent, type Sent } from "./request-form-routes.ts";
import { withSite } from "./sending.ts";

const FASTEST = 3_000;
const EXPIRED = "这个页面打开太久了，请核对后再点一次“确认提交”。";

/** Sending a request, once it was looked through; and asking, while it is typed, what is public. */
export function requestSendingRoutes(http: FastifyInstance, desk: PublicDesk): void {
  const { app } = desk;
  const options = {
    config: { ...right("public"), multipartForm: true },
    schema: { hide: true },
  };
  http.post(`${REQUESTS}new/send/`, options, (request, reply) =>
    withSite(desk, reply, async (site) => {
      const sent = await readSent(desk, request);
      if (!sent.isProven || !sent.isKeyGenuine)
        return check(desk, reply, site, sent, { notice: EXPIRED, status: 403 });
      if (sent.fields.get("do")?.[0] === "edit") return again(desk, reply, site, sent, {});
      const today = app.clock.today();
      const answer = readForm(sent.text, new Set(site.agencies.keys()), today);
      if (!answer.isFit) return check(desk, reply, site, sent);
      const doubt = doubtOf(desk, sent, request.ip);
      if (doubt.bits > 0) return check(desk, reply, site, sent, doubt);
      const filed = await desk.file(site, answer.read, sent.formKey);
      if (!filed.ok)
        return again(desk, reply, site, sent, {
          status: 422,
          notice: sentenceOf(filed, requestMessages),
        });
      const { id, number, code, isRepeated } = filed.value;
      await desk.keepFiles({ siteId: site.siteId, id }, sent.kept);
      desk.cookie.set(
        reply,
        {
          siteId: site.siteId,
          id,
          number,
          code,
          isRepeated,
          hasMail: answer.read.applicant.email !== "",
        },
        app.clock.now(),
      );
      return reply.redirect(`${REQUESTS}receipt/`, 303);
    }),
  );

  const asking = { config: { ...right("public") }, schema: { hide: true }, bodyLimit: 64 * 1_024 };
  http.post(`${REQUESTS}already/`, asking, (request, reply) =>
    withSite(desk, reply, async (site) => {
      const { text } = (request.body ?? {}) as { readonly text?: unknown };
      const typed = typeof text === "string" ? text : "";
      if (desk.limits.asking(request.ip, performance.now()) > 0)
        return reply.send({ found: [], otherMatter: null });
      const found = await desk.already(site, typed);
      return reply.send({ found, otherMatter: otherMatterIn(typed)?.sentence ?? null });
    }),
  );
}

/** Whether a challenge comes before the request is taken in, and how much work it asks for. */
function doubtOf(
  desk: PublicDesk,
  sent: Sent,
  address: string,
): { readonly bits: number; readonly problem?: string } {
  const field = (name: string) => sent.fields.get(name)?.[0] ?? "";
  const now = desk.app.clock.now();
  const token = field("challenge");
  const answer = { token, answer: field("answer"), work: field("work") };
  if (token !== "" && desk.challenges.isSolved(sent.formKey, answer, now)) return { bits: 0 };
  const age = now.getTime() - (desk.keys.givenAt(sent.formKey)?.getTime() ?? 0);
  const isStrange = field("website") !== "" || (age >= 0 && age < FASTEST);
  const bits =
    desk.limits.filing(address, performance.now()) || (isStrange || token !== "" ? 16 : 0);
  return token === "" ? { bits } : { bits, problem: "答得不对，请再试一次。" };
}
