import { lookup as resolve } from "node:dns";
import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { isPrivateAddress } from "./private-addresses.ts";

/** What asking an address answered. */
export type LinkAnswer = "alive" | "dead" | "refused" | "unknown";

export type AskOptions = {
  /** The longest that one answer may take, in milliseconds. */
  readonly timeout: number;
  /** Which network addresses may not be asked. */
  readonly isClosed: (address: string) => boolean;
};

const MOST_REDIRECTS = 4;
const defaults: AskOptions = { timeout: 5_000, isClosed: isPrivateAddress };

class ClosedAddress extends Error {}

/**
 * Asks whether an address of the web stands: 'dead' when its host or page is not there (404, 410), 'unknown'
 * when nobody can tell now (time out, 5xx), 'refused' without asking when it leads to this machine or a private
 * network. The network address that was judged is the one that is asked, so that a name cannot change meanwhile.
 */
export async function askLink(
  address: string,
  given: Partial<AskOptions> = {},
): Promise<LinkAnswer> {
  const options = { ...defaults, ...given };
  let url = URL.parse(address);
  for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
    if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "") return "refused";
    let answer = await ask(url, "HEAD", options);
    // Many servers know GET alone.
    if (answer.status === 405 || answer.status === 501 || answer.status === 403) {
      answer = await ask(url, "GET", options);
    }
    if (answer.problem !== null) return answer.problem;
    if (answer.next === null) return outcomeOf(answer.status);
    url = URL.parse(answer.next, url);
  }
  return "unknown";
}

function outcomeOf(status: number): LinkAnswer {
  if (status === 404 || status === 410) return "dead";
  return status >= 500 || status === 0 ? "unknown" : "alive";
}

type Answered = {
  readonly status: number;
  readonly next: string | null;
  readonly problem: LinkAnswer | null;
};

function ask(url: URL, method: "HEAD" | "GET", options: AskOptions): Promise<Answered> {
  const client = url.protocol === "https:" ? https : http;
  return new Promise((done) => {
    const end = (answer: Partial<Answered>) =>
      done({ status: 0, next: null, problem: null, ...answer });
    const host = url.hostname.replace(/^\[|\]$/g, "");
    // An address in figures is not looked up, so it is judged here.
    if (/^[\d.]+$|:/.test(host) && options.isClosed(host)) return end({ problem: "refused" });
    const request = client.request(
      url,
      {
        method,
        lookup: guarded(options.isClosed),
        signal: AbortSignal.timeout(options.timeout),
        headers: { "user-agent": "Gongkai link check", accept: "*/*" },
        agent: false,
      },
      (response) => {
        const status = response.statusCode ?? 0;
        const location = response.headers.location ?? null;
        response.destroy();
        end({ status, next: status >= 300 && status < 400 ? location : null });
      },
    );
    request.on("error", (error) => end({ problem: problemOf(error) }));
    request.end();
  });
}

function problemOf(error: Error): LinkAnswer {
  if (error instanceof ClosedAddress) return "refused";
  return "code" in error && error.code === "ENOTFOUND" ? "dead" : "unknown";
}

function guarded(isClosed: (address: string) => boolean): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, "", 0);
      if (addresses.length === 0 || addresses.some((one) => isClosed(one.address))) {
        return callback(new ClosedAddress(host), "", 0);
      }
      const [first] = addresses;
      if (options.all === true) return callback(null, addresses);
      return callback(null, first?.address ?? "", first?.family ?? 4);
    });
  };
}
