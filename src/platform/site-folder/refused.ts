import { ReleaseRefused } from "./model.ts";

const BY_THE_DISK = /^(ENOSPC|EDQUOT|EROFS|EACCES|EPERM|EIO|EMFILE|ENFILE|ENAMETOOLONG|EFBIG)$/;

/** What the disk or its owner did not take, as a `ReleaseRefused`; anything else as it is. */
export function asRefused(error: unknown, isCommitted: boolean): unknown {
  if (!(error instanceof Error) || error instanceof ReleaseRefused) return error;
  const code = "code" in error ? String(error.code) : "";
  return BY_THE_DISK.test(code) ? new ReleaseRefused(code, isCommitted, error) : error;
}
