const LONGEST = 2_000;
/** What stays encoded, since it would mean something else plain. */
const IN_PATH = /[%?#/\\]/;
const IN_QUERY = /[%#&=+]/;
// oxlint-disable-next-line no-control-regex -- such letters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * An address (path and query, without host) in the one form in which old addresses are kept and looked up:
 * no fragment, decoded once, NFC, escapes that are no UTF-8 left as they are with capital digits (old
 * sites wrote GBK). Letters' case and a slash at the end are kept. Doing it twice changes nothing.
 * Answers null for what is no address: not beginning with '/', too long, with control characters.
 */
export function normalisedAddress(asked: string): string | null {
  if (!asked.startsWith("/") || asked.length > LONGEST * 3) return null;
  const [address = ""] = asked.split("#");
  const mark = address.indexOf("?");
  const path = mark < 0 ? address : address.slice(0, mark);
  const query = mark < 0 ? "" : address.slice(mark + 1);
  const whole = decoded(path, IN_PATH) + (query === "" ? "" : `?${decoded(query, IN_QUERY)}`);
  const normal = whole.toWellFormed().normalize("NFC");
  return CONTROL.test(normal) || Buffer.byteLength(normal) > LONGEST ? null : normal;
}

/** A normalised address, or one with a host, as the header Location carries it. */
export function asLocation(address: string): string {
  return address.replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, (letter) => encodeURIComponent(letter));
}

function decoded(text: string, kept: RegExp): string {
  // A bare percent sign is one that somebody forgot to encode.
  const escaped = text.replace(/%(?![0-9a-f]{2})/gi, "%25");
  return escaped.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    const capital = run.toUpperCase();
    try {
      return [...decodeURIComponent(capital)]
        .map((letter) => (kept.test(letter) ? encodeURIComponent(letter) : letter))
        .join("");
    } catch {
      return capital;
    }
  });
}
