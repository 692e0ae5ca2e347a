import type { Concealment, Content, UnreadReason } from "../model.ts";

/** What reading a PDF needs to know of its surroundings. */
export type PdfReading = {
  /** The files around it with itself at the end, as its places say it; empty for the file that was asked for. */
  readonly within: readonly string[];
  /** Reads a file that lies inside it: an attachment, a photo. */
  inside(name: string, bytes: Uint8Array): AsyncIterable<Content>;
  /** Pages that are read at most, and the time that reading takes at most; both have usual values. */
  readonly pages?: number;
  readonly seconds?: number;
};

/** A piece of a PDF. */
export function pieceOf(
  { within }: PdfReading,
  spot: string,
  text: string,
  concealed: Concealment | null,
  address: string | null = null,
): Content {
  return { kind: "piece", place: { within, spot }, text, concealed, cell: null, address };
}

/** Says that a part of a PDF could not be read. */
export function unreadOf({ within }: PdfReading, spot: string, reason: UnreadReason): Content {
  return { kind: "unread", place: { within, spot }, reason };
}

/** Where a block of a page stands in its file, for `Piece.address`: page and line from 1. */
export function lineAddress(page: number, line: number): string {
  return `page#${page}.${line}`;
}

/** The same for a note on a page: its place from 0. */
export function noteAddress(page: number, place: number): string {
  return `page#${page}.note${place}`;
}

/** What such an address names; null for any other. */
export function ofAddress(
  address: string,
):
  | { readonly page: number; readonly line: number }
  | { readonly page: number; readonly note: number }
  | null {
  const [, page, note, number] = /^page#(\d+)\.(note)?(\d+)$/.exec(address) ?? [];
  if (page === undefined || number === undefined) return null;
  return note === undefined
    ? { page: Number(page), line: Number(number) }
    : { page: Number(page), note: Number(number) };
}

/** "第 3—7 页、第 9 页" for numbers in ascending order. */
export function pageRanges(pages: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && last.to === page - 1) last.to = page;
    else ranges.push({ from: page, to: page });
  }
  return ranges
    .map(({ from, to }) => (from === to ? `第 ${from} 页` : `第 ${from}—${to} 页`))
    .join("、");
}
