/** How the bytes of a file may be sent. */
export type Form = "br" | "gzip" | "identity";

const FORMS: readonly Form[] = ["br", "gzip", "identity"];
const known = new Map<string, readonly Form[]>();
const MOST_KNOWN = 200;

/**
 * The forms in which a browser takes a file, best first, by its header accept-encoding (RFC 9110, 12.5.3): by
 * weight, and where weights are equal the smaller one. The plain form is always among them, last where it is
 * refused: a page in a form that was not wanted is more use than none.
 */
export function formsTaken(header: string | undefined): readonly Form[] {
  const text = header ?? "";
  const found = known.get(text);
  if (found !== undefined) return found;
  const forms = read(text);
  // Browsers send few different ones; a client that makes them up does not fill the memory.
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, forms);
  return forms;
}

function read(header: string): readonly Form[] {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().slice(0, 1_000).split(",")) {
    const [name = "", ...terms] = part.split(";").map((term) => term.trim());
    if (name !== "") weights.set(name === "x-gzip" ? "gzip" : name, weightOf(terms));
  }
  const other = weights.get("*");
  const weight = (form: Form) =>
    weights.get(form) ?? (form === "identity" ? (other === 0 ? 0 : 0.0001) : (other ?? 0));
  const taken = FORMS.filter((form) => weight(form) > 0);
  const ordered = taken.toSorted((a, b) => weight(b) - weight(a));
  return ordered.includes("identity") ? ordered : [...ordered, "identity"];
}

function weightOf(terms: readonly string[]): number {
  const given = terms.find((term) => /^q\s*=/.test(term));
  if (given === undefined) return 1;
  const weight = Number(given.replace(/^q\s*=\s*/, ""));
  return weight >= 0 && weight <= 1 ? weight : 0;
}
