/** What part of a file is asked for, in bytes counted from 0, the last included. */
export type AskedPart =
  | { readonly kind: "whole" }
  | { readonly kind: "part"; readonly first: number; readonly last: number }
  /** Begins behind the end of the file. */
  | { readonly kind: "beyond" };

const WHOLE: AskedPart = { kind: "whole" };

/**
 * Reads the header range (RFC 9110, 14.2) for a file of `size` bytes. One range is answered; several, other units
 * and what is malformed are passed over, and the whole file is sent, as the RFC allows.
 */
export function partAsked(header: string | undefined, size: number): AskedPart {
  if (header === undefined) return WHOLE;
  const found = /^bytes\s*=\s*(\d{0,15})\s*-\s*(\d{0,15})\s*$/i.exec(header);
  if (found === null) return WHOLE;
  const [, from = "", to = ""] = found;
  if (from === "" && to === "") return WHOLE;
  if (from === "") {
    const count = Math.min(Number(to), size);
    return count === 0 ? { kind: "beyond" } : { kind: "part", first: size - count, last: size - 1 };
  }
  const first = Number(from);
  if (to !== "" && Number(to) < first) return WHOLE;
  if (first >= size) return { kind: "beyond" };
  return { kind: "part", first, last: to === "" ? size - 1 : Math.min(Number(to), size - 1) };
}
