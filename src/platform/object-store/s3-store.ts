import { AwsV4Signer } from "aws4fetch";
import { ok, refuse, type Refused, type Result } from "../../kernel/result.ts";
import { errorCodeIn, objectsIn } from "./listing.ts";
import type { ObjectStore, StoreRefusal } from "./model.ts";

export type S3Options = {
  /** https://oss-cn-beijing.aliyuncs.com, http://127.0.0.1:9000 */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly credentials: {
    readonly id: string;
    readonly secret: string;
    readonly token: string | null;
  };
  /** The bucket is a part of the host's name and not of the path, as many public clouds demand. */
  readonly isVirtualHosted: boolean;
  /** The longest that one try may take, in milliseconds; for each 10 MB once more. */
  readonly timeoutMs?: number;
  /** How often a call is made in all. */
  readonly tries?: number;
  /** The pause before the second try; each further one is twice as long. */
  readonly pauseMs?: number;
};

type Call = {
  readonly method: "PUT" | "DELETE" | "GET";
  readonly key: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Blob | Uint8Array<ArrayBuffer>;
  /** Bytes of the body. */
  readonly size: number;
};
type Answer = { readonly status: number; readonly text: string };

const EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const STEP = 10 * 1_048_576;
const AGAIN = new Set([408, 409, 425, 429, 500, 502, 503, 504]);

/** A bucket of a store with the S3 interface. The keys are used to sign and are never shown. */
export function openS3(options: S3Options): ObjectStore {
  const { timeoutMs = 30_000, tries = 6, pauseMs = 250 } = options;

  async function once(call: Call): Promise<Answer> {
    const { url, headers } = await new AwsV4Signer({
      method: call.method,
      url: urlOf(options, call.key, call.query ?? {}),
      headers: call.headers,
      accessKeyId: options.credentials.id,
      secretAccessKey: options.credentials.secret,
      ...(options.credentials.token === null ? {} : { sessionToken: options.credentials.token }),
      service: "s3",
      region: options.region,
    }).sign();
    const longest = timeoutMs * (1 + Math.floor(call.size / STEP));
    const response = await fetch(url, {
      method: call.method,
      headers,
      body: call.body ?? null,
      redirect: "manual",
      signal: AbortSignal.timeout(longest),
    });
    return { status: response.status, text: await response.text() };
  }

  async function ask(call: Call): Promise<Result<Answer, StoreRefusal>> {
    let problem = "";
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      if (attempt > 1) await pause(pauseMs * 2 ** (attempt - 2) * (0.75 + Math.random() / 2));
      try {
        const answer = await once(call);
        if (answer.status < 300) return ok(answer);
        if (!AGAIN.has(answer.status)) return refusalOf(answer);
        problem = `${answer.status} ${errorCodeIn(answer.text)}`.trim();
      } catch (error) {
        problem = lineProblem(error);
      }
    }
    return refuse("unreachable", { code: problem });
  }

  return {
    async put({ key, body, sha256, headers }) {
      const checksum = Buffer.from(sha256, "hex").toString("base64");
      const done = await ask({
        method: "PUT",
        key,
        headers: {
          ...headers,
          "x-amz-content-sha256": sha256,
          "x-amz-checksum-sha256": checksum,
        },
        body,
        size: body instanceof Blob ? body.size : body.byteLength,
      });
      return done.ok ? ok(null) : done;
    },
    async remove(key) {
      const done = await ask({ ...bare("DELETE"), key });
      if (!done.ok && done.detail?.["code"] === "NoSuchKey") return ok(null);
      return done.ok ? ok(null) : done;
    },
    async list(prefix, next) {
      const more: Readonly<Record<string, string>> =
        next === null ? {} : { "continuation-token": next };
      const query = { "list-type": "2", prefix, "max-keys": "1000", ...more };
      const done = await ask({ ...bare("GET"), key: "", query });
      return done.ok ? ok(objectsIn(done.value.text)) : done;
    },
  };
}

function bare(method: "GET" | "DELETE") {
  return { method, headers: { "x-amz-content-sha256": EMPTY }, size: 0 } as const;
}

/** The address of a key; '/' parts it, everything else that is not plain is escaped. */
export function urlOf(
  options: Pick<S3Options, "endpoint" | "bucket" | "isVirtualHosted">,
  key: string,
  query: Readonly<Record<string, string>>,
): string {
  const url = new URL(options.endpoint);
  if (options.isVirtualHosted) url.hostname = `${options.bucket}.${url.hostname}`;
  const bucket = options.isVirtualHosted ? "" : `/${options.bucket}`;
  const path = key.split("/").map(escaped).join("/");
  const asked = Object.entries(query)
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .join("&");
  return `${url.origin}${bucket}/${path}${asked === "" ? "" : `?${asked}`}`;
}

function escaped(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function refusalOf({ status, text }: Answer): Refused<StoreRefusal> {
  const code = errorCodeIn(text) || String(status);
  if (code === "NoSuchBucket") return refuse("no-such-bucket", { code });
  if (status === 401 || status === 403) return refuse("access-denied", { code });
  return refuse("store-refused", { code });
}

/** What broke the line, in the system's word; never the address, which carries a signature. */
function lineProblem(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const { cause } = error;
  if (cause instanceof Error && "code" in cause) return String(cause.code);
  return error.name;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
