import { isUtf8 } from "node:buffer";

export type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";
export type Detected = { readonly encoding: Encoding; readonly bomLength: number };

const FEED = 0x0a;
/** Chinese begins with this byte in UTF-8; of what does not, little can be told. */
const THREE_BYTES = 0xe0;

/** The encoding of a text by its first bytes: by their mark, or by empty halves for UTF-16 without one, else UTF-8 or GB18030, whichever more of the lines are. */
export function encodingOf(bytes: Buffer): Detected {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { encoding: "utf-8", bomLength: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", bomLength: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", bomLength: 2 };
  const encoding = wideWithoutMark(bytes) ?? (isMostlyUtf8(bytes) ? "utf-8" : "gb18030");
  return { encoding, bomLength: 0 };
}

const LOOKED_AT = 4_096;
const FEWEST = 8;
const SMALLEST_SHARE = 0.01;

/** UTF-16 that says so by the empty halves of its letters, digits and line breaks alone. */
function wideWithoutMark(bytes: Buffer): "utf-16le" | "utf-16be" | null {
  const [empty, length] = [[0, 0], Math.min(bytes.length, LOOKED_AT) & ~1];
  for (let at = 0; at < length; at += 1)
    if (bytes[at] === 0) empty[at & 1] = (empty[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = empty;
  if (Math.max(even, odd) < Math.max(FEWEST, length * SMALLEST_SHARE) || Math.min(even, odd) > 0)
    return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

function isMostlyUtf8(bytes: Buffer): boolean {
  if (isUtf8(bytes)) return true;
  let balance = 0;
  for (let from = 0; from < bytes.length;) {
    const at = bytes.indexOf(FEED, from);
    const line = bytes.subarray(from, at < 0 ? bytes.length : at);
    if (!beginsAsUtf8(line)) balance -= 1;
    else if (line.some((byte) => byte >= THREE_BYTES)) balance += 1;
    from = at < 0 ? bytes.length : at + 1;
  }
  return balance > 0;
}

function beginsAsUtf8(bytes: Buffer): boolean {
  try {
    // As a stream, because the end of the piece may cut a character in two.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * What reads the bytes of a line in a file of an encoding; the answer is null for what is no text. Files put
 * together from several sources have lines in the other of UTF-8 and GB18030: those are read too.
 */
export function lineReader(encoding: Encoding): (bytes: Buffer) => string | null {
  const strict = new TextDecoder(encoding === "utf-8" ? "gb18030" : encoding, {
    fatal: true,
    ignoreBOM: true,
  });
  function strictly(bytes: Buffer): string | null {
    try {
      return strict.decode(bytes);
    } catch {
      return null;
    }
  }
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    return (bytes) => {
      const text = strictly(bytes);
      return text === null || text.includes("\0") ? null : text;
    };
  }
  return (bytes) => {
    if (bytes.includes(0)) return null;
    if (isUtf8(bytes)) {
      const text = bytes.toString("utf8");
      if (encoding === "utf-8" || !UNLIKELY.test(text)) return text;
    } else if (isDamagedUtf8(bytes)) return null;
    return strictly(bytes);
  };
}

/** Letters that appear where GB18030 happens to be valid UTF-8, and not in Chinese texts. */
const UNLIKELY = /[\u0080-\u00a6\u00a9-\u00af\u00b2-\u00b6\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u07ff]/;

/** UTF-8 with a byte lost can often be read as GB18030, as nonsense: better no text than that. */
function isDamagedUtf8(bytes: Buffer): boolean {
  const text = bytes.toString("utf8");
  const read = text.match(/[\u3000-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return read > (text.match(/\ufffd/g)?.length ?? 0);
}
