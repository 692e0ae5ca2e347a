const LONGEST = 1_048_576;
const MOST = 50;
const TECHNICAL =
  /^(?:\s*|\d{4}-\d\d-\d\dT.*|(?:uuid|xmp\.\w+):.*|https?:\/\/(?:ns\.adobe|www\.w3|purl|www\.aiim)\S*|[\d.]{1,6}|application\/pdf|True|False|x-default)$/;

/**
 * What the XMP in a file's bytes says in elements and attributes, without its own vocabulary, dates and short
 * numbers. It lies open in files of most kinds, so that it is found without knowing their form; that of
 * earlier states of the file is found as well.
 */
export function textsOfXmp(bytes: Buffer): readonly string[] {
  const texts = new Set<string>();
  let from = 0;
  for (let count = 0; count < MOST; count += 1) {
    const start = bytes.indexOf("<x:xmpmeta", from);
    const end = start < 0 ? -1 : bytes.indexOf("</x:xmpmeta>", start);
    if (end < 0) break;
    from = end;
    if (end - start > LONGEST) continue;
    const xmp = bytes.toString("utf8", start, end);
    for (const [, element, attribute] of xmp.matchAll(
      />([^<>]+)<|\s(?!xmlns)[\w:]+=["']([^"']*)["']/g,
    )) {
      const text = plain(element ?? attribute ?? "");
      if (!TECHNICAL.test(text)) texts.add(text);
    }
  }
  return [...texts];
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&amp;": "&",
};

function plain(text: string): string {
  return text
    .replaceAll(/&#(x[\da-f]{1,6}|\d{1,7});/gi, (_, code: string) => {
      const point = code.startsWith("x") ? Number.parseInt(code.slice(1), 16) : Number(code);
      return point <= 0x10ffff ? String.fromCodePoint(point) : "";
    })
    .replaceAll(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();
}
