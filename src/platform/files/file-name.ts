import { ok, refuse, type Result } from "../../kernel/result.ts";

const LONGEST = 120;
// Marks that turn the direction of writing can make "gnp.exe" read as "exe.png".
const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const NOT_IN_NAMES = /[<>:"|?*]/g;

/**
 * A name that can be shown, put into an address and saved on any system: composed form (NFC), without
 * folders, control characters or characters that file systems refuse, at most 120 characters with its ending
 * kept. Refuses a name of which nothing is left.
 */
export function safeFileName(given: string): Result<string, "name-unusable"> {
  const last = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const name = last
    .replace(HIDDEN, "")
    .replace(NOT_IN_NAMES, "_")
    .replace(/\s+/g, " ")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  if (name === "") return refuse("name-unusable");
  const ending = endingOf(name);
  const letters = [...name];
  if (letters.length <= LONGEST) return ok(name);
  const tail = ending === "" ? "" : `.${ending}`;
  return ok(letters.slice(0, LONGEST - tail.length).join("") + tail);
}

/** The ending of a file name in lower case, without the dot; '' where there is none. */
export function endingOf(name: string): string {
  return /[^.]\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? "";
}
