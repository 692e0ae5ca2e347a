import { fileTypeFromBlob } from "file-type";
import { mayOpenInBrowser } from "../files/index.ts";

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
const UNKNOWN = "application/octet-stream";

/**
 * The headers that tell browsers what a published file is and how long it may be kept. Attachments bear no
 * ending: what may open in a browser is known by its content, everything else is only saved.
 */
export async function headersFor(page: string, body: Blob): Promise<Record<string, string>> {
  if (page.startsWith("files/")) {
    const found = (await fileTypeFromBlob(body))?.mime ?? UNKNOWN;
    const isShown = mayOpenInBrowser(found);
    return {
      "content-type": isShown ? found : UNKNOWN,
      "content-disposition": isShown ? "inline" : "attachment",
      "cache-control": "public, max-age=0, must-revalidate",
    };
  }
  const isForEver = page.startsWith("assets/");
  return {
    "content-type": typeOf(page),
    "cache-control": isForEver
      ? "public, max-age=31536000, immutable"
      : "public, max-age=0, must-revalidate",
  };
}

function typeOf(page: string): string {
  if (page.endsWith("feed.xml")) return "application/rss+xml; charset=utf-8";
  if (page.endsWith("feed.json")) return "application/feed+json; charset=utf-8";
  return TYPES[/\.([a-z0-9]+)$/.exec(page)?.[1] ?? ""] ?? UNKNOWN;
}
