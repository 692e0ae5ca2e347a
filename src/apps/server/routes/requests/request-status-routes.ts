import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { caseByNumber, isCodeOf } from "../../../../modules/requests/index.ts";
import { REQUESTS, type RequestingSite } from "../../../../portal/index.ts";
import { right } from "../../access/rights.ts";
import { WORK } from "../../requests/challenge.ts";
import type { PublicDesk } from "../../requests/public-desk.ts";
import { sendPage, withSite } from "./sending.ts";
import { showStatus, withCase } from "./showing-status.ts";

const WRONG = "编号或查询码不对，请对照回执核对。字母 O、I 和数字 0、1 不会出现在查询码里。";
const LONGEST = 60;

/** Where a request stands: opened by number and code, seen for a while, left again. */
export function requestStatusRoutes(http: FastifyInstance, desk: PublicDesk): void {
  const options = { config: { ...right("public") }, schema: { hide: true } };
  http.get(`${REQUESTS}status/`, options, (request, reply) =>
    withSite(desk, reply, async (site) => {
      const record = await desk.provenCase(request);
      return record === null ? door(reply, site, {}) : showStatus(desk, reply, site, record);
    }),
  );
  http.get(`${REQUESTS}status/days/`, options, (request, reply) =>
    withCase(desk, request, reply, async (site, record) => {
      const { days } = await desk.onPortal(site, record);
      return days === null
        ? reply.redirect(`${REQUESTS}status/`, 303)
        : sendPage(reply, site.days(days));
    }),
  );
  http.post(`${REQUESTS}status/`, options, (request, reply) =>
    withSite(desk, reply, (site) => enter(desk, request, reply, site)),
  );
  http.post(`${REQUESTS}status/leave/`, options, async (_, reply) => {
    desk.cookie.clear(reply);
    return reply.redirect(`${REQUESTS}status/`, 303);
  });
}

async function enter(
  desk: PublicDesk,
  request: FastifyRequest,
  reply: FastifyReply,
  site: RequestingSite,
): Promise<FastifyReply> {
  const { database, requests, clock } = desk.app;
  const body = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const field = (name: string) => {
    const value = body[name];
    return typeof value === "string" ? value : "";
  };
  const number = field("number").normalize("NFKC").replaceAll(/\s/g, "").slice(0, LONGEST);
  const subject = `code ${number}`;
  const answer = { token: field("challenge"), answer: field("answer"), work: field("work") };
  const isSolved = answer.token !== "" && desk.challenges.isSolved(subject, answer, clock.now());
  if (!isSolved && desk.limits.mustProve(request.ip, number, performance.now()))
    return door(reply.code(429), site, {
      number,
      challenge: {
        ...desk.challenges.make(subject, clock.now(), WORK.usual),
        problem: answer.token === "" ? null : "答得不对，请再试一次。",
      },
      problem: "这个编号或您这里试错了多次。请再输一次查询码，并回答下面的问题。",
    });
  const found = await caseByNumber(database.read, site.siteId, number);
  // Looked at for a number that is not there too: both take as long and answer alike.
  const isRight = isCodeOf(
    requests.sealer,
    number,
    field("code").normalize("NFKC").slice(0, LONGEST),
    found?.codeMark ?? "",
  );
  if (found === undefined || !isRight) {
    desk.limits.wrongCode(request.ip, number, performance.now());
    return door(reply.code(422), site, { number, problem: WRONG });
  }
  desk.cookie.set(
    reply,
    { siteId: site.siteId, id: found.id, number, code: null, isRepeated: false, hasMail: false },
    clock.now(),
  );
  return reply.redirect(`${REQUESTS}status/`, 303);
}

function door(
  reply: FastifyReply,
  site: RequestingSite,
  about: Partial<Omit<Parameters<RequestingSite["door"]>[0], "formToken">>,
): FastifyReply {
  return sendPage(
    reply,
    site.door({
      number: "",
      problem: null,
      challenge: null,
      contact: site.contact,
      formToken: reply.formToken(),
      ...about,
    }),
  );
}
