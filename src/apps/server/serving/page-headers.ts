import type { Form } from "./accept-encoding.ts";

/** Names and values of headers, one after the other, as node:http takes them without looking twice. */
export type RawHeaders = readonly string[];

/** Headers by name, those without a value left out, in the order in which they are written. */
export function rawHeaders(headers: Readonly<Record<string, string | number | null>>): string[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === null ? [] : [name, String(value)],
  );
}

/**
 * What every answer says to the browser about what a page may do: the same as the framework says for all others,
 * which a test compares. `secure` where visitors come over https; `policy` for files that are no pages of ours.
 */
export function securityHeaders(secure: boolean, policy: string = PAGE_POLICY): RawHeaders {
  return rawHeaders({
    "Content-Security-Policy": policy,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Origin-Agent-Cluster": "?1",
    "Referrer-Policy": "same-origin",
    "Strict-Transport-Security": secure ? "max-age=31536000" : null,
    "X-Content-Type-Options": "nosniff",
    "X-DNS-Prefetch-Control": "off",
    "X-Download-Options": "noopen",
    "X-Frame-Options": "DENY",
    "X-Permitted-Cross-Domain-Policies": "none",
    "X-XSS-Protection": 0,
  });
}

const PAGE_POLICY =
  "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';" +
  "connect-src 'self';media-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none'";

/** The policy for attachments: they load nothing and run nothing. */
export const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** What is said of one file in one form. */
export type Described = {
  readonly type: string;
  readonly caching: string;
  readonly form: Form;
  /** Whether there can be several forms, so that caches on the way keep them apart. */
  readonly varies: boolean;
  readonly etag: string;
  readonly lastModified: string | null;
};

/** The headers that an answer with content and one without (304) share. */
export function versionHeaders(described: Described): RawHeaders {
  return rawHeaders({
    "Cache-Control": described.caching,
    ETag: described.etag,
    "Last-Modified": described.lastModified,
    Vary: described.varies ? "accept-encoding" : null,
  });
}

/** The headers of the content itself, so many bytes long. */
export function contentHeaders(
  { type, form }: Pick<Described, "type" | "form">,
  length: number,
): RawHeaders {
  return rawHeaders({
    "Content-Type": type,
    "Content-Encoding": form === "identity" ? null : form,
    "Content-Length": length,
    "Accept-Ranges": form === "identity" ? "bytes" : null,
  });
}

/** The headers by which a part is told from the whole (206), or from nothing (416, without bytes). */
export function partHeaders(
  part: { readonly first: number; readonly last: number } | null,
  size: number,
): RawHeaders {
  return rawHeaders({
    "Content-Range": part === null ? `bytes */${size}` : `bytes ${part.first}-${part.last}/${size}`,
  });
}
