import type { Form } from "./accept-encoding.ts";
import { rawHeaders, type RawHeaders } from "../../../platform/http/security-headers.ts";

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
