import { isbot } from "isbot";

/** Longer user agents are judged by their beginning. */
const LONGEST = 512;
/** The reader of 今日头条 calls itself so; the general list takes every "news" for a program. */
const READER = /\bNewsArticle\//;
/** What an app on Android fetches by itself, with nobody reading. */
const FETCHER = /^Dalvik\//;

/**
 * Whether a user agent is a program: crawlers, monitors, command lines, the product's own checks. Browsers
 * always name themselves, so that none at all is a program too. One that lies is taken for what it says.
 */
export function isRobot(userAgent: string | undefined): boolean {
  const said = (userAgent ?? "").slice(0, LONGEST).trim();
  return said === "" || FETCHER.test(said) || isbot(said.replace(READER, ""));
}
