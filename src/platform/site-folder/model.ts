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

/** The folder of published files, which one process at a time may change. */
export type SiteFolder = {
  readonly folder: string;
  /**
   * Puts all of it in place, or, after a crash at any instant, nothing or all of it: a reader meets no half
   * file, and no page of this release beside an older one.
   */
  release(placed: readonly Placed[]): Promise<Released>;
  close(): Promise<void>;
};

/** The marker beside a page that answers 410. */
export const GONE = ".gone";
/** The precompressed forms beside a file, best first. */
export const FORMS = [
  { encoding: "br", ending: ".br" },
  { encoding: "gzip", ending: ".gz" },
] as const;
