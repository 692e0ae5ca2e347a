import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { cachingOf, contentTypeOf } from "../routes/site-path.ts";
import type { Form } from "./accept-encoding.ts";
import type { RawHeaders } from "../../../platform/http/security-headers.ts";
import { contentHeaders, versionHeaders } from "./page-headers.ts";
import { hasMarker, isSame, lookAt, readForm, type Stamp } from "./published-file.ts";

/**
 * Puts something into a page on its way out, such as a banner; null leaves it as it is. It sees each page once
 * for as long as the page is kept, so whoever changes what it does must let the pages be dropped.
 */
export type Transform = {
  transform(page: Buffer, path: string): Buffer | null;
  /** Whether there is anything to put in at all; pages are not even looked at while there is not. */
  isOn(): boolean;
};

/** One form of a page, ready to be sent. */
export type Sendable = {
  readonly body: Buffer;
  readonly etag: string;
  readonly form: Form;
  /** Headers of the page, and of the answer that it has not changed. */
  readonly whole: string[];
  readonly unchanged: string[];
};

/** A published file in the forms that were asked for so far; a form that it does not have is null. */
export type Page = {
  readonly kind: "page";
  readonly path: string;
  readonly stamp: Stamp;
  readonly isGone: boolean;
  readonly lastModified: string | null;
  readonly forms: Readonly<Partial<Record<Form, Sendable | null>>>;
  /** When it was last compared with the disk, in milliseconds of this process. */
  checkedAt: number;
};

/** A file too large for memory; it is streamed. */
export type Large = { readonly kind: "large"; readonly path: string; readonly stamp: Stamp };

export type Reading = Page | Large | { readonly kind: "folder" } | null;

export type ReadTerms = {
  readonly folder: string;
  readonly security: RawHeaders;
  readonly transform: Transform | null;
};

const WHOLE_UP_TO = 1_048_576;
const WORTH_PACKING = 512;
const TRIES = 5;
const pack = promisify(gzip);

/**
 * Reads a published file in the first of the wanted forms that it has. `known` is the page as read before: its
 * forms are kept when the file is still the same. What is answered is of one version, whatever is put in place
 * meanwhile.
 */
export async function readPage(
  terms: ReadTerms,
  path: string,
  wanted: readonly Form[],
  known: Page | null,
): Promise<Reading> {
  const file = `${terms.folder}/${path}`;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const checkedAt = performance.now();
    const found = await lookAt(file);
    if (found === null || found.kind === "folder") return found;
    const { stamp, isGone } = found;
    if (stamp.size > WHOLE_UP_TO && !path.endsWith(".html")) return { kind: "large", path, stamp };
    const isKnown = known !== null && known.isGone === isGone && isSame(known.stamp, stamp);
    const read = await formsOf(terms, path, stamp, wanted, isKnown ? known.forms : {});
    if (read === null || (await hasMarker(file)) !== isGone) continue;
    return { kind: "page", path, stamp, isGone, checkedAt, ...read };
  }
  throw new Error("a published file does not come to rest");
}

type Forms = Pick<Page, "forms" | "lastModified">;

/** The first wanted form that there is, beside those kept; null when the file changed meanwhile. */
async function formsOf(
  terms: ReadTerms,
  path: string,
  stamp: Stamp,
  wanted: readonly Form[],
  kept: Page["forms"],
): Promise<Forms | null> {
  const file = `${terms.folder}/${path}`;
  const altered = await alteredPage(terms, path, stamp);
  if (altered === "changed") return null;
  // What is put in does not stand on the disk: only the tag tells such a page from another.
  const lastModified =
    altered === null ? new Date(stamp.mtimeMs - (stamp.mtimeMs % 1_000)).toUTCString() : null;
  const forms: Partial<Record<Form, Sendable | null>> = { ...kept };
  for (const form of wanted) {
    if (forms[form] === undefined) {
      const body =
        altered === null
          ? await bodyOf(file, form, stamp, stamp.size >= WORTH_PACKING && isPackable(path))
          : await formOf(altered, form);
      if (body === null && form === "identity") return null;
      forms[form] = body === null ? null : sendable(terms.security, path, form, body, lastModified);
    }
    if (forms[form] !== null) break;
  }
  return { lastModified, forms };
}

async function alteredPage(
  { transform, folder }: ReadTerms,
  path: string,
  stamp: Stamp,
): Promise<Buffer | "changed" | null> {
  if (transform?.isOn() !== true || !path.endsWith(".html")) return null;
  const plain = await readForm(`${folder}/${path}`, "identity", stamp);
  return plain === null ? "changed" : transform.transform(plain, path);
}

async function formOf(content: Buffer, form: Form): Promise<Buffer | null> {
  if (form === "br") return null;
  return form === "gzip" ? pack(content) : content;
}

/** From the disk; packed here where the folder came without its forms, as by a plain copy. */
async function bodyOf(
  file: string,
  form: Form,
  stamp: Stamp,
  mayBePacked: boolean,
): Promise<Buffer | null> {
  if (form === "identity") return readForm(file, form, stamp);
  if (!mayBePacked) return null;
  const kept = await readForm(file, form, stamp);
  if (kept !== null || form === "br") return kept;
  const plain = await readForm(file, "identity", stamp);
  return plain === null ? null : pack(plain);
}

/** Whether a file is of a type that packing makes smaller; such a file can have several forms. */
export function isPackable(path: string): boolean {
  return /^(text\/|application\/(?!octet)|image\/svg)/.test(contentTypeOf(path));
}

function sendable(
  security: RawHeaders,
  path: string,
  form: Form,
  body: Buffer,
  lastModified: string | null,
): Sendable {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const described = {
    type: contentTypeOf(path),
    caching: cachingOf(path),
    varies: isPackable(path),
    form,
    etag,
    lastModified,
  };
  const unchanged = [...versionHeaders(described), ...security];
  const whole = [...contentHeaders(described, body.length), ...unchanged];
  return { body, etag, form, whole, unchanged };
}
