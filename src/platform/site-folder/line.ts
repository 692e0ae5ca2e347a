import { hash } from "node:crypto";

/** A file of a release: path, SHA-256 in hex, size in bytes. */
export type FileEntry = readonly [path: string, sha256: string, size: number];

/** One release as the log keeps it. */
export type ReleaseLine = {
  /** 1 for the first; each line has the next, whatever the clock says. */
  readonly number: number;
  /** When, ISO. */
  readonly at: string;
  /** SHA-256 of the bytes of the line before, hex; zeros for the first. */
  readonly previous: string;
  /** Fingerprint of the key that signed. */
  readonly key: string;
  /** Whether the line bears an SM2 signature too. */
  readonly also?: "sm2";
  /** True for the line that a new segment begins with; it places nothing. */
  readonly checkpoint?: true;
  /** Every file that came or changed, compressed forms and markers too, in the order they are put in place. */
  readonly files: readonly FileEntry[];
  /** Every file that went. */
  readonly removed: readonly string[];
};

/**
 * The bytes of a signature; null for text that is not exactly how base64 writes them, because the last digit
 * could be altered unseen.
 */
export function bytesOfSignature(text: string): Buffer | null {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : null;
}

/** What signs a line: a signature in base64 for each kind of key. */
export type Signatures = { readonly ed25519: string; readonly sm2?: string };

/** The `previous` of the first line. */
export const NO_LINE = "0".repeat(64);

/** SHA-256 of a line's bytes (without its end), hex: what the next line is chained to. */
export function digestOfLine(bytes: Uint8Array | string): string {
  return hash("sha256", bytes, "hex");
}

/** The text of a line: its facts, then the signatures over exactly that text. */
export function writeLine(facts: ReleaseLine, sign: (text: string) => Signatures): string {
  const text = JSON.stringify(facts);
  const { ed25519, sm2 } = sign(text);
  const second = sm2 === undefined ? "" : `,"sm2":${JSON.stringify(sm2)}`;
  return `${text.slice(0, -1)},"ed25519":${JSON.stringify(ed25519)}${second}}`;
}

const SIGNED = ',"ed25519":"';

/** The text that the signatures of a line are over, and the signatures; null for a line that has none. */
export function signedPart(
  line: string,
): { readonly text: string; readonly signatures: Signatures } | null {
  const at = line.lastIndexOf(SIGNED);
  const rest =
    at === -1 ? null : /^,"ed25519":"([^"]*)"(?:,"sm2":"([^"]*)")?\}$/.exec(line.slice(at));
  if (rest === null) return null;
  const [, ed25519 = "", sm2] = rest;
  return {
    text: `${line.slice(0, at)}}`,
    signatures: sm2 === undefined ? { ed25519 } : { ed25519, sm2 },
  };
}

/** The facts of a line; null when it is none. Whether it is genuine is another question. */
export function readLine(text: string): ReleaseLine | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return isLine(value) ? value : null;
}

function isLine(value: unknown): value is ReleaseLine {
  if (typeof value !== "object" || value === null) return false;
  const { number, at, previous, key, files, removed } = value as Record<string, unknown>;
  return (
    Number.isSafeInteger(number) &&
    typeof at === "string" &&
    typeof previous === "string" &&
    typeof key === "string" &&
    Array.isArray(files) &&
    files.every(isEntry) &&
    Array.isArray(removed) &&
    removed.every((path) => typeof path === "string")
  );
}

function isEntry(entry: unknown): boolean {
  if (!Array.isArray(entry)) return false;
  const [path, sha256, size]: unknown[] = entry;
  return (
    typeof path === "string" &&
    typeof sha256 === "string" &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    typeof size === "number"
  );
}
