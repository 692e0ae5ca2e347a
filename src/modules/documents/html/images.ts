const STORED = /<img src="\/files\/([0-9a-f]{64})\/([^"]*)"/g;

/** The stored pictures of a cleaned text, with their names, each once. */
export function picturesIn(html: string): readonly { sha256: string; name: string }[] {
  const found = new Map<string, string>();
  for (const [, sha256 = "", written = ""] of html.matchAll(STORED)) {
    try {
      found.set(sha256, decodeURIComponent(written));
    } catch {
      found.set(sha256, written);
    }
  }
  return [...found].map(([sha256, name]) => ({ sha256, name }));
}

/** The SHA-256 of each stored picture in a cleaned text, each once. */
export function imagesIn(html: string): readonly string[] {
  return [...new Set([...html.matchAll(STORED)].map(([, sha256 = ""]) => sha256))];
}
