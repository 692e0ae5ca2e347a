import { stat } from "node:fs/promises";
import { join } from "node:path";
import { digestOfLine, readLine } from "./line.ts";
import { RELEASES } from "./paths.ts";
import { firstOf, linesOfLog, linesOfSegment, segmentsOf, type LogPlace } from "./segments.ts";

/** Something new in the log: a release with all its files, or that the log is not the one read before. */
export type News = { readonly number: number; readonly paths: readonly string[] } | "replaced";

/** Reads the log on from where it was last read. */
export type LogReader = { number(): number; news(): AsyncGenerator<News> };

/** A reader that begins behind a release, or at the present end of the log. It changes nothing. */
export function openReader(folder: string, from: number | "now"): LogReader {
  let place: LogPlace | null = null;
  let number = from === "now" ? 0 : from;
  /** The digest of the last line read; null before the first. */
  let head: string | null = null;
  let isBegun = false;

  async function toTheEnd(): Promise<void> {
    const segment = (await segmentsOf(folder)).at(-1);
    place = null;
    head = null;
    number = 0;
    if (segment === undefined) return;
    for await (const line of linesOfSegment(folder, segment)) {
      if (!line.isWhole) break;
      place = { segment, offset: line.end };
      head = digestOfLine(line.bytes);
      number = readLine(line.bytes.toString())?.number ?? number + 1;
    }
  }

  async function begin(): Promise<void> {
    if (from === "now") await toTheEnd();
    else {
      const segment = (await segmentsOf(folder)).findLast((one) => firstOf(one) <= from + 1);
      if (segment !== undefined) place = { segment, offset: 0 };
    }
    isBegun = true;
  }

  /** Whether what was read last is no longer there. */
  async function isShorter(): Promise<boolean> {
    if (place === null) return false;
    const { segment, offset } = place;
    const found = await stat(join(folder, RELEASES, segment)).catch(() => null);
    return found === null || found.size < offset;
  }

  return {
    number: () => number,
    async *news() {
      if (!isBegun) await begin();
      if (await isShorter()) {
        await toTheEnd();
        yield "replaced";
      }
      for await (const line of linesOfLog(folder, place)) {
        if (!line.isWhole) return;
        const release = readLine(line.bytes.toString());
        const isNext = release === null || head === null || release.previous === head;
        place = { segment: line.segment, offset: line.end };
        head = digestOfLine(line.bytes);
        if (!isNext) yield "replaced";
        if (release === null || (isNext && release.number <= number)) continue;
        number = release.number;
        yield { number, paths: [...release.files.map(([path]) => path), ...release.removed] };
      }
    },
  };
}
