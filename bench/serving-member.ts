// One of the servers that bench/serving.ts compares: SERVER FOLDER PAGE. Prints its port.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { fastify } from "fastify";
import { openAnswerLog } from "../src/apps/server/serving/answer-log.ts";
import { openServing } from "../src/apps/server/serving/open-serving.ts";
import { openVisits } from "../src/modules/visits/index.ts";
import { systemClock } from "../src/platform/clock.ts";
import { openDatabase } from "../src/platform/database/database.ts";
import { openHttp } from "../src/platform/http/index.ts";
import { openLog } from "../src/platform/log.ts";

const [kind = "", folder = "", page = ""] = process.argv.slice(2);
const HOUR = 3_600_000;

async function start(): Promise<number> {
  if (kind === "fastify") {
    const body = readFileSync(`${folder}${page}.gz`);
    const http = fastify({ logger: false });
    http.get(page, (_, reply) => reply.headers(plainHeaders(body)).send(body));
    await http.listen({ host: "127.0.0.1", port: 0 });
    return portOf(http.server.address());
  }
  if (kind === "buffer") {
    const body = readFileSync(`${folder}${page}.gz`);
    const headers = plainHeaders(body);
    const server = createServer((_, response) => response.writeHead(200, headers).end(body));
    return new Promise((resolve) => {
      server.listen(0, "127.0.0.1", () => resolve(portOf(server.address())));
    });
  }
  return ours();
}

function plainHeaders(body: Buffer) {
  return {
    "content-type": "text/html; charset=utf-8",
    "content-encoding": "gzip",
    "content-length": body.length,
  };
}

/** All of the product that a published page meets: limits, counting of answers and visits, log. */
async function ours(): Promise<number> {
  const log = openLog("silent");
  const answers = openAnswerLog(log);
  const database = openDatabase("postgres://nobody@127.0.0.1:1/none");
  const visits = openVisits({ database, clock: systemClock, log }, { everyMs: HOUR });
  const serving = openServing({
    folder,
    bytes: 64 * 1_048_576,
    secure: false,
    log,
    answered(path, { method, headers }, status) {
      answers.count(status);
      if (method === "GET") visits.count(path, headers["user-agent"], status);
    },
  });
  const http = await openHttp({
    log,
    trustProxy: false,
    secureCookies: false,
    publicUrl: null,
    secret: Buffer.alloc(32),
    fileLimit: 1_000,
    requestsPerMinute: 1_000,
    problemPage: (problem) => problem.detail,
    front: serving.front,
  });
  await http.listen({ host: "127.0.0.1", port: 0 });
  return portOf(http.server.address());
}

function portOf(address: unknown): number {
  return typeof address === "object" && address !== null && "port" in address
    ? Number(address.port)
    : 0;
}

console.log(await start());
