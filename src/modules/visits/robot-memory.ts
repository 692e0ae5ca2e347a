import { isRobot } from "./robot-rules.ts";

/** User agents that are remembered at a time; browsers of a county are some hundreds. */
const MOST = 2_000;
const LONGEST = 1_000;

/**
 * Answers as `isRobot` does, and remembers the answers for the user agents seen lately, in memory alone and
 * beside nothing that was looked at.
 */
export function robotMemory(): (userAgent: string | undefined) => boolean {
  let young = new Map<string, boolean>();
  let old = new Map<string, boolean>();
  return (userAgent) => {
    if (userAgent === undefined) return true;
    const known = young.get(userAgent);
    if (known !== undefined) return known;
    const answer = old.get(userAgent) ?? isRobot(userAgent);
    if (userAgent.length > LONGEST) return answer;
    if (young.size >= MOST) [young, old] = [new Map(), young];
    young.set(userAgent, answer);
    return answer;
  };
}
