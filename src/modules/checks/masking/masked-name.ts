import type { Finding } from "../model.ts";
import { replaced, replacementsIn } from "./replacements.ts";

const OWN_NAME = "文件名";
/** A star may stand in no file name of Windows. */
const STAR = "＊";

/** The name of a file with what was found in it masked. */
export function maskedName(
  name: string,
  findings: readonly Pick<Finding, "rule" | "span" | "place" | "maskable">[],
): string {
  const own = findings.filter(
    ({ place, maskable }) => maskable && place.within.length === 0 && place.spot === OWN_NAME,
  );
  return replaced(name, replacementsIn(name, own)).replaceAll("*", STAR);
}
