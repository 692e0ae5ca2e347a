import type { FastifyReply } from "fastify";
import type { RequestingSite } from "../../../../portal/index.ts";
import type { PublicDesk } from "../../requests/public-desk.ts";

const HTML = "text/html; charset=utf-8";

/** Sends a page that is nobody else's business. */
export function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply.header("cache-control", "no-store").type(HTML).send(html);
}

/** Does something on the site, or says that there is none. */
export async function withSite(
  desk: PublicDesk,
  reply: FastifyReply,
  work: (site: RequestingSite) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const site = await desk.pages.site();
  return site === null ? (reply.callNotFound(), reply) : work(site);
}

/** What weighs more than any form may is not read; the connection is let go. */
export function tooHeavy(reply: FastifyReply, heaviest: number): FastifyReply {
  reply.header("connection", "close");
  const most = Math.floor(heaviest / 1_048_576);
  const detail = `附件加起来超过了 ${most} MB，没有收下。请返回上一页，减少或压缩附件后再提交，填写的内容还在。`;
  return reply.problem({ status: 413, code: "too-large", detail });
}
