import { createHash, randomInt } from "node:crypto";
import type { Sealer } from "../../../platform/sealing.ts";

/** A question to a person, and the work that a script may do instead. */
export type Challenge = {
  readonly token: string;
  readonly question: string;
  readonly bits: number;
};
/** What came back with a form. */
export type ChallengeAnswer = {
  readonly token: string;
  readonly answer: string;
  readonly work: string;
};

const LASTS = 30 * 60_000;
const DIGITS = "零一二三四五六七八九十";
/** Half a second of a telephone; twenty times that for an address that goes on and on. */
export const WORK = { usual: 16, hard: 20 } as const;

type Sealed = { readonly sum: number; readonly bits: number; readonly until: number };

/**
 * Challenges without anybody else's help: a sum in plain Chinese, which a screen reader reads, or some work of the
 * machine. What is right is sealed in the token, bound to what it was asked for: solved once, it opens nothing else.
 */
export function challenges(sealer: Sealer) {
  return {
    make(subject: string, now: Date, bits: number): Challenge {
      const [a, b] = [randomInt(2, 10), randomInt(1, 9)];
      const isPlus = randomInt(2) === 0 || b >= a;
      const sealed: Sealed = {
        sum: isPlus ? a + b : a - b,
        bits,
        until: now.getTime() + LASTS,
      };
      return {
        token: sealer.seal(JSON.stringify(sealed), `challenge ${subject}`),
        question: `${DIGITS.charAt(a)}${isPlus ? "加" : "减"}${DIGITS.charAt(b)}等于几？`,
        bits,
      };
    },
    isSolved(subject: string, { token, answer, work }: ChallengeAnswer, now: Date): boolean {
      const text = sealer.open(token, `challenge ${subject}`);
      if (text === null) return false;
      const sealed = JSON.parse(text) as Sealed;
      if (sealed.until < now.getTime()) return false;
      return numberIn(answer) === sealed.sum || isWork(token, work, sealed.bits);
    },
  };
}

export type Challenges = ReturnType<typeof challenges>;

/** Whether a number was found whose digest begins with so many zero bits. */
export function isWork(token: string, work: string, bits: number): boolean {
  if (!/^\d{1,12}$/.test(work)) return false;
  const digest = createHash("sha256").update(`${token}:${work}`).digest();
  return digest.readUInt32BE(0) >>> (32 - bits) === 0;
}

/** A number as people write it: 8, ８, 八, 十一, 等于8. */
function numberIn(answer: string): number | null {
  const text = answer.normalize("NFKC").replaceAll(/[\s等于是。.]/g, "");
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const [, tens, ones] = /^(十)?([零一二三四五六七八九])?$/.exec(text) ?? [];
  if (tens === undefined && ones === undefined) return null;
  return (tens === undefined ? 0 : 10) + (ones === undefined ? 0 : DIGITS.indexOf(ones));
}
