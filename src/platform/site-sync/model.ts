import type { Result } from "../../kernel/result.ts";
import type { StoreRefusal } from "../object-store/index.ts";

/** A file of a release as it shall stand, or null when it shall not. */
export type Wanted = { readonly sha256: string; readonly size: number } | null;

/** A published file with its compressed forms and its marker: what travels together. */
export type PageChange = {
  /** Relative to the site folder, without the endings of forms and marker. */
  readonly page: string;
  /** By ending ("", ".br", ".gz", ".gone"): what of it changed. */
  readonly files: ReadonlyMap<string, Wanted>;
};

/** How far the log of releases was read: behind which line, and which line that was. */
export type LogMark = {
  readonly segment: string;
  readonly offset: number;
  /** Where the line begins, and its SHA-256: the log is the same when it still stands there. */
  readonly lineStart: number;
  readonly head: string;
  readonly number: number;
};

/** What came of sending one page: `altered` when the folder does not hold what the log promises. */
export type Outcome = "sent" | "same" | "altered";

export type SyncRefusal =
  | StoreRefusal
  /** The folder has no log of releases. */
  | "no-releases"
  /** Another copy to the same place is under way. */
  | "in-use"
  /** The disk that is copied to does not take it; `detail.code` is the system's word. */
  | "disk-refused";

/** A place that published files are copied to. */
export type SyncTarget = {
  /** Names the place, without secrets; the state of the copy is kept under it. */
  readonly name: string;
  /** How many are sent at once. */
  readonly atOnce: number;
  /** Gets ready; `isKnown` says whether what was sent before is on record. */
  begin(isKnown: boolean): Promise<Result<null, SyncRefusal>>;
  /** Whether the place holds such files at all. */
  takes(page: string): boolean;
  send(change: PageChange, source: string): Promise<Result<Outcome, SyncRefusal>>;
  /** Takes away what is at the place and not in the folder; answers how many. */
  sweep(isWanted: (file: string) => boolean, source: string): Promise<Result<number, SyncRefusal>>;
  /** Everything up to this place of the log is there. */
  finish(mark: LogMark, source: string): Promise<Result<null, SyncRefusal>>;
};

export type SyncDone = {
  readonly sent: number;
  readonly removed: number;
  /** Stood there already. */
  readonly same: number;
  /** Files whose bytes are not those of their release; they were not copied. */
  readonly altered: readonly string[];
  /** What would be sent and removed, when it was only asked. */
  readonly planned: readonly string[];
  /** The last release that was copied. */
  readonly number: number;
};
