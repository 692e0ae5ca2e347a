/** Data for machines by the vocabulary of schema.org. */
export type JsonLd = { readonly [key: string]: JsonLdValue };

type JsonLdValue = string | number | boolean | null | JsonLd | readonly JsonLdValue[];

const unsafe = /[<>&\u2028\u2029]/g;

/**
 * The data as JSON that may stand inside a script element: the characters that could end the
 * element or begin a comment are written as \uXXXX, which JSON reads as the same text.
 */
export function jsonLdText(data: JsonLd): string {
  return JSON.stringify(data).replace(
    unsafe,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A publish time as ISO 8601 with Beijing's offset: 'YYYY-MM-DD HH:MM' -> 'YYYY-MM-DDTHH:MM:00+08:00'. */
export function isoTime(minute: string): string {
  return minute.length > 10 ? `${minute.slice(0, 10)}T${minute.slice(11, 16)}:00+08:00` : minute;
}
