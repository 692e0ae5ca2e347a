import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { FORMS, GONE } from "../../../platform/site-folder/index.ts";

const MOST = 20_000;
const WHILE = 3_000;

/**
 * What this program has just put in place itself, so that its own work is not looked at again: for three seconds, a
 * page whose files bear the time of its release is taken for right. Whoever forges that within the moment is found by
 * the next comparison.
 */
export function openLately(folder: string) {
  const noted = new Map<string, { readonly time: number; isGone: boolean; until: number }>();
  const timeOf = (path: string) =>
    statSync(join(folder, path), { throwIfNoEntry: false })?.mtimeMs ?? null;
  const isGone = (path: string) => existsSync(join(folder, path + GONE));
  return {
    /** Notes that a page was put in place. */
    note(path: string): void {
      const time = timeOf(path);
      noted.delete(path);
      if (time !== null)
        noted.set(path, { time, isGone: isGone(path), until: performance.now() + WHILE });
      const [oldest] = noted.keys();
      if (noted.size > MOST && oldest !== undefined) noted.delete(oldest);
    },
    /** Whether a page stands as it was put in place a moment ago. */
    isUntouched(path: string): boolean {
      const known = noted.get(path);
      if (known === undefined) return false;
      if (known.until < performance.now()) return !noted.delete(path);
      return (
        timeOf(path) === known.time &&
        isGone(path) === known.isGone &&
        FORMS.every(({ ending }) => [known.time, null].includes(timeOf(path + ending)))
      );
    },
  };
}
