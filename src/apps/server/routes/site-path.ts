/**
 * The file of the published site that an address stands for, relative to the site folder; null for an address
 * that no published file can have: with '..', hidden or unfinished files, markers, packed forms, or what is no
 * text.
 */
export function sitePathOf(address: string): string | null {
  let path;
  try {
    path = decodeURIComponent(address);
  } catch {
    return null;
  }
  if (!path.startsWith("/") || path.includes("\\") || path.includes("\0")) return null;
  const names = path.slice(1).split("/");
  const file = names.pop() ?? "";
  const inside = names.every(isName) && (file === "" || isName(file));
  if (!inside || /\.(gone|part|br|gz)$/i.test(file)) return null;
  return [...names, file === "" ? "index.html" : file].join("/");
}

function isName(name: string): boolean {
  return name !== "" && !name.startsWith(".") && !name.includes(":");
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  ico: "image/x-icon",
  woff2: "font/woff2",
};

/** The media type of a published file by its name. */
export function contentTypeOf(path: string): string {
  if (path.endsWith("feed.xml")) return "application/rss+xml; charset=utf-8";
  if (path.endsWith("feed.json")) return "application/feed+json; charset=utf-8";
  return TYPES[/\.([a-z0-9]+)$/.exec(path)?.[1] ?? ""] ?? "application/octet-stream";
}

/** How long a browser keeps a published file: assets carry their digest in the name and never change. */
export function cachingOf(path: string): string {
  return path.startsWith("assets/")
    ? "public, max-age=31536000, immutable"
    : "public, max-age=0, must-revalidate";
}
