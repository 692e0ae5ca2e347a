import { openBuckets } from "../routes/buckets.ts";
import { WORK } from "./challenge.ts";

/** A hall with many people behind one address; what is beyond is challenged, never shut out. */
const FILING = { atOnce: 60, perSecond: 0.1, most: 20_000 };
const FILING_HARD = { atOnce: 300, perSecond: 0.1, most: 20_000 };
/** All addresses together: a robot that comes from everywhere makes everybody solve a challenge, and nothing more. */
const FILING_ALL = { atOnce: 600, perSecond: 2, most: 1 };
/** Somebody mistypes a code some times; a guesser needs 2^50 tries. */
const CODES_OF_NUMBER = { atOnce: 5, perSecond: 1 / 60, most: 50_000 };
const CODES_OF_ADDRESS = { atOnce: 30, perSecond: 1 / 20, most: 20_000 };
/** Asking what is public while typing. */
const ASKING = { atOnce: 120, perSecond: 2, most: 20_000 };
/** Files that one address may leave behind in a form, before it is sent. */
const UPLOADS = { atOnce: 100, perSecond: 0.1, most: 20_000 };

/**
 * What one address, one number, and all together may do before a challenge is asked for. `now` is in milliseconds. The
 * hands that are free of suspicion never meet any of it.
 */
export function openAbuseLimits() {
  const [filing, hard, all] = [
    openBuckets(FILING),
    openBuckets(FILING_HARD),
    openBuckets(FILING_ALL),
  ];
  const [ofNumber, ofAddress] = [openBuckets(CODES_OF_NUMBER), openBuckets(CODES_OF_ADDRESS)];
  const [asking, uploads] = [openBuckets(ASKING), openBuckets(UPLOADS)];
  return {
    /** The work to ask for before a request of an address is taken in; 0 for none. */
    filing(address: string, now: number): number {
      const isHard = hard.take(address, 1, now) > 0;
      const isOver = filing.take(address, 1, now) > 0;
      const isMuch = all.take("all", 1, now) > 0;
      if (isHard) return WORK.hard;
      return isOver || isMuch ? WORK.usual : 0;
    },
    /** Whether a challenge comes before a code is looked at: so many wrong ones came for the number, or from the address. */
    mustProve(address: string, number: string, now: number): boolean {
      return ofNumber.take(number, 0.5, now) > 0 || ofAddress.take(address, 0.5, now) > 0;
    },
    wrongCode(address: string, number: string, now: number): void {
      ofNumber.take(number, 1, now);
      ofAddress.take(address, 1, now);
    },
    /** Seconds to wait before asking again what is public. */
    asking: (address: string, now: number): number => asking.take(address, 1, now),
    /** Seconds to wait before more files are taken. */
    uploading: (address: string, files: number, now: number): number =>
      uploads.take(address, files, now),
  };
}

export type AbuseLimits = ReturnType<typeof openAbuseLimits>;
