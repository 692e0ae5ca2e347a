import { Writable } from "node:stream";
import { pino } from "pino";
import { openHttp, type HttpOptions } from "./open-http.ts";

/** A server with plain settings, and the lines that it logs. */
export async function aServer(about: Partial<HttpOptions> = {}) {
  const lines: string[] = [];
  const sink = new Writable({
    write(piece, _encoding, done) {
      lines.push(String(piece));
      done();
    },
  });
  const http = await openHttp({
    log: pino({ level: "debug", base: null }, sink),
    trustProxy: false,
    secureCookies: false,
    publicUrl: null,
    secret: Buffer.alloc(32, 7),
    fileLimit: 1_000,
    requestsPerMinute: 1_000,
    problemPage: (problem, reference) =>
      `<!doctype html><p>${problem.detail}</p><p>${reference}</p>`,
    ...about,
  });
  return { http, lines };
}
