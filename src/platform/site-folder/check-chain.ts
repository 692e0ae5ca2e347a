import type { Finding } from "./findings.ts";
import { fingerprintOf, isGenuine, type TrustedKeys } from "./keys.ts";
import { digestOfLine, NO_LINE, readLine, signedPart, type ReleaseLine } from "./line.ts";
import type { RawLine } from "./segments.ts";

/** Where a check of the chain stands. */
export type ChainCheck = {
  readonly number: number;
  readonly head: string;
  /** Whether the digest that was noted before has been met. */
  readonly isExpectedMet: boolean;
  /** Checks the next line; answers it when it is genuine, for only then its promises count. */
  take(line: RawLine): ReleaseLine | null;
};

/** A check of the whole chain from its first line; what is wrong goes to `report`. */
export function openChainCheck(
  keys: TrustedKeys,
  expected: string | null,
  report: (finding: Finding) => void,
): ChainCheck {
  const trusted = fingerprintOf(keys.ed25519);
  let number = 0;
  let head = NO_LINE;
  let isExpectedMet = expected === null;
  /** The key of the line before: a change is found once and not with every line. */
  let key = trusted;

  function checkPlace(line: ReleaseLine): void {
    if (line.number > number + 1)
      report({ kind: "lines-missing", number: number + 1, to: line.number - 1 });
    else if (line.previous !== head || line.number <= number)
      report({ kind: "chain-broken", number: line.number });
  }

  function isSigned(line: ReleaseLine, text: string): boolean {
    const signed = signedPart(text);
    if (line.key !== key && line.key !== trusted)
      report({ kind: "other-key", number: line.number });
    key = line.key;
    if (line.key !== trusted) return false;
    if (signed === null || !isGenuine(signed.text, signed.signatures.ed25519, keys.ed25519)) {
      report({ kind: "line-altered", number: line.number });
      return false;
    }
    const { sm2 } = signed.signatures;
    if (line.also === undefined && sm2 === undefined) return true;
    if (sm2 !== undefined && (keys.sm2 === null || keys.sm2.isGenuine(signed.text, sm2)))
      return true;
    report({ kind: "sm2-altered", number: line.number });
    return false;
  }

  return {
    get number() {
      return number;
    },
    get head() {
      return head;
    },
    get isExpectedMet() {
      return isExpectedMet;
    },
    take({ bytes }) {
      const text = bytes.toString();
      const line = readLine(text);
      if (line === null) report({ kind: "line-altered", number: number + 1 });
      else checkPlace(line);
      const isTrue = line !== null && isSigned(line, text);
      number = line === null ? number + 1 : Math.max(number, line.number);
      head = digestOfLine(bytes);
      isExpectedMet ||= head === expected;
      return isTrue ? line : null;
    },
  };
}
