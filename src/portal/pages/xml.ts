const special = /[&<>"']/g;
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

// What XML 1.0 has no way to write: control characters other than tab and line ends, lone surrogates, U+FFFE, U+FFFF.
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text for an element or an attribute of an XML document; characters that XML cannot hold are dropped. */
export function escapedXml(text: string): string {
  return text.replace(unwritable, "").replace(special, (found) => entities[found] ?? "");
}
