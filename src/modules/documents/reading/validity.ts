import { validities, type Validity } from "../model.ts";

/** The validity (有效性) that a row says, in our words or in those of other sites; in force when it says none. */
export function validityOf(said: string): Validity {
  const known = validities.find((one) => one === said);
  if (known !== undefined) return known;
  if (/^(?:现行|继续)?有效|未(?:失效|废止|被废止)/.test(said)) return "in-force";
  if (/尚未|未生效|未施行|待生效/.test(said)) return "not-yet-in-force";
  if (/部分|修改|修订|修正/.test(said)) return "amended";
  if (/废止/.test(said)) return "repealed";
  return /失效|过期|无效/.test(said) ? "expired" : "in-force";
}
