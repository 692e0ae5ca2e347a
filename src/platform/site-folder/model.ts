/**
 * What shall stand at a path of the site from a release on. Paths are relative to the site folder, with '/':
 * "documents/2018/abc.html", "disclosure/index.html".
 */
export type Placed =
  /** A page or another file; `isGone` for the notice of something withdrawn, which answers 410. */
  | { readonly path: string; readonly content: string | Uint8Array; readonly isGone?: boolean }
  /** A stored file under another name (a hard link, a copy where that is impossible), with the SHA-256 it must have. */
  | { readonly path: string; readonly stored: string; readonly sha256: string }
  /** Nothing any more. */
  | { readonly path: string; readonly content: null };

/** One file of a release as it stands now; `isChanged` is false when it stood there already, byte for byte. */
export type PlacedFile = {
  readonly path: string;
  /** SHA-256 of the uncompressed content, hex; null when nothing stands there. */
  readonly sha256: string | null;
  readonly size: number;
  readonly isChanged: boolean;
};

/** The outcome of a release; `number` is null when nothing differed and so no release was made. */
export type Released = {
  readonly number: number | null;
  readonly files: readonly PlacedFile[];
};

/** What was found and set right when the folder was opened. */
export type Recovered = {
  /** The last release of the log; 0 when there is none. */
  readonly number: number;
  /** The release that was on record and not all in place, and now is; null when there was none. */
  readonly completed: number | null;
  /** Whether the log ended in a line that was never finished, and so never counted. */
  readonly isCut: boolean;
  /** Files on record whose new bytes were lost (a power failure): to be rendered again. */
  readonly lost: readonly string[];
};

/** The folder of published files, which one process at a time may change. */
export type SiteFolder = {
  readonly folder: string;
  /**
   * Puts all of it in place, or, after a crash at any instant, nothing or all of it: a reader meets no half
   * file, and no page of this release beside an older one. What stands there already, byte for byte, is left
   * alone; with `anew` it is written and recorded all the same, which heals altered compressed forms and
   * files that the log does not know. Throws a `ReleaseRefused` when the disk does not take it.
   */
  release(placed: readonly Placed[], options?: { readonly anew?: boolean }): Promise<Released>;
  /** Sets right what a crash left; done by itself before the first release and after one that failed. */
  recover(): Promise<Recovered>;
  /** Lets the next release begin a new segment of the log. */
  checkpoint(): Promise<void>;
  close(): Promise<void>;
};

/**
 * The disk, or whoever owns it, did not take a release: `code` is the system's ("ENOSPC", "EDQUOT", "EROFS",
 * "EACCES"). Nothing of it shows, unless `isCommitted`: then it was on record when its files could not all
 * be moved, and the next opening or release completes it.
 */
export class ReleaseRefused extends Error {
  readonly code: string;
  readonly isCommitted: boolean;
  constructor(code: string, isCommitted: boolean, cause: unknown) {
    super(`the release was refused by the disk: ${code}`, { cause });
    this.name = "ReleaseRefused";
    this.code = code;
    this.isCommitted = isCommitted;
  }
}

/** The marker beside a page that answers 410. */
export const GONE = ".gone";
/** The precompressed forms beside a file, best first. */
export const FORMS = [
  { encoding: "br", ending: ".br" },
  { encoding: "gzip", ending: ".gz" },
] as const;
