const VOID: ReadonlySet<string> = new Set(
  "br hr img input meta link col wbr area base embed param source track".split(" "),
);
/** Elements that the next one of their kind ends. */
const SELF_ENDING: ReadonlySet<string> = new Set("p li td th tr option".split(" "));
const TAG = /<(\/?)([a-z][a-z0-9:-]*)/gi;
/** Too short to be nested so deep that it would cost time. */
const HARMLESS = 20_000;
const DEEPEST = 2_000;

/** Whether HTML nests its elements deeper than any text does, in time that grows with its length alone. */
export function isNestedWithoutEnd(html: string): boolean {
  if (html.length < HARMLESS) return false;
  const open: string[] = [];
  const counts = new Map<string, number>();
  for (const [, slash, written = ""] of html.matchAll(TAG)) {
    const name = written.toLowerCase();
    if (VOID.has(name)) continue;
    if (slash === "") {
      if (SELF_ENDING.has(name) && open.at(-1) === name) continue;
      open.push(name);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (open.length > DEEPEST) return true;
    } else if ((counts.get(name) ?? 0) > 0) {
      for (let ended = ""; ended !== name;) {
        ended = open.pop() ?? name;
        counts.set(ended, (counts.get(ended) ?? 1) - 1);
      }
    }
  }
  return false;
}

/** What is left of HTML without anything between angle brackets; each tag is a line break. */
export function withoutTags(html: string): string {
  return withoutBetween(html, "<", ">", "\n");
}

/** Text without its comments; one that does not end is left. */
export function withoutComments(text: string): string {
  return withoutBetween(text, "<!--", "-->", "");
}

// By searching forward only: a pattern would start anew at each "<" that nothing ends.
function withoutBetween(text: string, start: string, end: string, instead: string): string {
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const at = text.indexOf(start, from);
    const until = at < 0 ? -1 : text.indexOf(end, at + start.length);
    if (until < 0) break;
    kept.push(text.slice(from, at), instead);
    from = until + end.length;
  }
  return kept.join("") + text.slice(from);
}
