import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import type { Log } from "../log.ts";
import type { Problem } from "./problem.ts";

const SENTENCES: Readonly<Record<number, string>> = {
  400: "提交的内容不完整或格式不对，请返回检查后再试。",
  404: "没有找到这个页面，请检查网址。",
  413: "提交的内容太大，请减少内容或压缩文件后再试。",
  415: "不支持这种格式的内容。",
  429: "操作太频繁，请稍等一分钟再试。",
};

const OUTAGES = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0[1-3]|53300|08\w{3})$/;

/** Turns what was thrown into a problem: faulty requests, outages of the database, and bugs. */
export function problemOfError(error: FastifyError): Problem {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = Object.fromEntries(
      error.validation.map((one) => [
        one.instancePath.replace(/^\//, "").replaceAll("/", "."),
        one.message ?? "",
      ]),
    );
    return { status: 400, code: "malformed", detail: SENTENCES[400] ?? "", fields };
  }
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) {
    const code = status === 413 ? "too-large" : status === 429 ? "too-many-requests" : "malformed";
    return { status, code, detail: SENTENCES[status] ?? SENTENCES[400] ?? "" };
  }
  return isOutage(error)
    ? {
        status: 503,
        code: "unavailable",
        detail: "数据库暂时连不上，请稍后再试。没有保存的内容请先复制下来。",
      }
    : {
        status: 500,
        code: "error",
        detail:
          "系统没能完成这一步，已经记录下来。请稍后再试；仍然不行，请把下面的编号告诉管理员。",
      };
}

/** The error handler of the server. Only bugs and outages are logged, without what people sent. */
export function errorHandler(log: Log) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const problem = problemOfError(error);
    if (problem.status >= 500) {
      const facts = {
        request: request.id,
        kind: error.name,
        code: error.code,
        stack: framesOf(error),
      };
      log.error(facts, problem.status === 503 ? "database unavailable" : "request failed");
      if (problem.status === 503) reply.header("retry-after", "10");
    }
    return reply.problem(problem);
  };
}

// The first line of a stack is the message, and messages of databases and parsers can quote what was sent.
function framesOf(error: Error): string {
  return (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
}

/** Whether an error says no more than that the database cannot be reached now. */
export function isOutage(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isOutage);
  if (!(error instanceof Error)) return false;
  return (
    ("code" in error && OUTAGES.test(String(error.code))) ||
    /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message)
  );
}
