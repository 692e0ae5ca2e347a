/**
 * The header that tells a browser to show or to save a file, and under which name (RFC 6266): the name in
 * UTF-8, and one in plain letters for programs that know no other.
 */
export function contentDisposition(how: "inline" | "attachment", name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, "_").replace(/["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
