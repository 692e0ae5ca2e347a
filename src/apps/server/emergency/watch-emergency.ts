import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import {
  noEmergency,
  readState,
  shownAt,
  STATE_FILE,
  type ShownEmergency,
} from "../../../ui/emergency/state.ts";

export type EmergencyWatch = {
  /** What every page shows now; null, most days, when it is nothing. */
  shown(): ShownEmergency | null;
  close(): void;
};

const LOOK_EVERY_MS = 250;

/**
 * Follows what stands on every page by the file in the site folder, without a database: another process may have
 * put it there. `changed` hears when pages look different from now on, by a new file or because a begin or an end
 * has come.
 */
export function watchEmergency(
  siteFolder: string,
  now: () => number,
  changed: () => void = () => {},
): EmergencyWatch {
  const file = join(siteFolder, STATE_FILE);
  let stamp = stampOf(file);
  let state = readState(contentOf(file));
  let shown = shownAt(state, now());

  function look(): void {
    const found = stampOf(file);
    if (found !== stamp) {
      state = found === "" ? noEmergency : readState(contentOf(file));
      stamp = found;
    }
    const next = shownAt(state, now());
    if (JSON.stringify(next) === JSON.stringify(shown)) return;
    shown = next;
    changed();
  }

  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  return { shown: () => shown, close: () => clearInterval(timer) };
}

function stampOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? "" : `${found.ino} ${found.size} ${found.mtimeMs}`;
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
