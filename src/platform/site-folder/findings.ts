/** What a verification found: of a published file by its path, of the log by the number of a release. */
export type Finding =
  /** The file is not as the log promises; is not there; is there without promise. */
  | { readonly kind: "changed" | "missing" | "added"; readonly path: string }
  /** The line was edited: its signature does not fit, or it is no line at all. */
  | { readonly kind: "line-altered"; readonly number: number }
  /** The line was signed with another key than the trusted one, from this number on. */
  | { readonly kind: "other-key"; readonly number: number }
  /** The second signature, SM2, does not fit. */
  | { readonly kind: "sm2-altered"; readonly number: number }
  /** The line does not follow the one before it. */
  | { readonly kind: "chain-broken"; readonly number: number }
  /** Lines from `number` up to `to` are not there. */
  | { readonly kind: "lines-missing"; readonly number: number; readonly to: number }
  /** The log ends in a line that was not finished; the release before stands. */
  | { readonly kind: "line-unfinished"; readonly number: number }
  /** The release is on record and not all of it in place; opening the folder completes it. */
  | { readonly kind: "not-in-place"; readonly number: number }
  /** There is no log; the public key beside the log is not the trusted one; the digest noted before is not in it. */
  | { readonly kind: "no-log" | "public-key-differs" | "head-unknown" };
