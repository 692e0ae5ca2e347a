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
