import type { FastifyInstance, FastifyReply } from "fastify";
import { letterFile } from "../../../../modules/official-letters/index.ts";
import { caseFiles } from "../../../../modules/requests/index.ts";
import { contentDisposition } from "../../../../platform/http/index.ts";
import { REQUESTS } from "../../../../portal/index.ts";
import { Readable } from "node:stream";
import { letterDeps } from "../../../letter-deps.ts";
import { right } from "../../access/rights.ts";
import { given, lettersFor } from "../../requests/case-on-portal.ts";
import type { PublicDesk } from "../../requests/public-desk.ts";
import { withCase } from "./showing-status.ts";

/** Letters and information of the case that the browser proved, and of no other. */
export function answerRoutes(http: FastifyInstance, desk: PublicDesk): void {
  const { app } = desk;
  const options = { config: { ...right("public") }, schema: { hide: true } };
  http.get(`${REQUESTS}status/letters/:name`, options, (request, reply) =>
    withCase(desk, request, reply, async (_, record) => {
      const { name } = request.params as { readonly name: string };
      const letters = await lettersFor(app.database.read, record);
      const letter = letters.find((one) => `${one.id}.pdf` === name);
      if (letter === undefined) return nothing(reply);
      const deps = await letterDeps(app, app.sealedFiles);
      const made = await letterFile(deps, { siteId: record.siteId, id: letter.id }, "pdf");
      if (!made.ok) return nothing(reply);
      const shown = letter.number === "" ? record.number : letter.number;
      return send(reply, made.value.bytes, {
        mediaType: "application/pdf",
        name: `${shown}.pdf`,
        size: made.value.file.size,
      });
    }),
  );
  http.get(`${REQUESTS}status/files/:id`, options, (request, reply) =>
    withCase(desk, request, reply, async (_, record) => {
      const { id } = request.params as { readonly id: string };
      const files = await caseFiles(app.database.read, record.siteId, record.id);
      const file = given(record, files).find((one) => one.id === id);
      const bytes = file === undefined ? null : await app.sealedFiles.read(file.id);
      return file === undefined || bytes === null ? nothing(reply) : send(reply, bytes, file);
    }),
  );
}

function send(
  reply: FastifyReply,
  bytes: AsyncIterable<Uint8Array>,
  file: { readonly mediaType: string; readonly name: string; readonly size: number },
): FastifyReply {
  return reply
    .header("cache-control", "private, no-store")
    .header("content-disposition", contentDisposition("attachment", file.name))
    .header("content-length", String(file.size))
    .type(file.mediaType)
    .send(Readable.from(bytes));
}

function nothing(reply: FastifyReply): FastifyReply {
  const detail = "没有找到这个文件，请从进度页重新打开。";
  return reply.problem({ status: 404, code: "not-found", detail });
}
