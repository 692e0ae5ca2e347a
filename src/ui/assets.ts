import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { PageAssets } from "./page-frame.ts";

/** A file that pages name. Its path holds a digest of its content, so it may be kept for ever. */
export type AssetFile = {
  /** Site-absolute: "/assets/site.1a2b3c4d.css". */
  readonly path: string;
  readonly contentType: string;
  readonly content: Buffer;
};

/** The files to publish and the paths that a frame names. */
export type SiteAssets = {
  readonly files: readonly AssetFile[];
  readonly paths: PageAssets;
  /** The path of the style sheet that takes the colours away; no frame names it. */
  readonly grey: string;
  /** What the pages of requests for information add to the frame's. */
  readonly requesting: { readonly stylesheet: string; readonly script: string };
};

function assetOf(name: string, contentType: string, content: Buffer): AssetFile {
  const digest = createHash("sha256").update(content).digest("hex").slice(0, 10);
  const dot = name.lastIndexOf(".");
  const path = `/assets/${name.slice(0, dot)}.${digest}${name.slice(dot)}`;
  return { path, contentType, content };
}

function contentOf(name: string): Buffer {
  return readFileSync(new URL(`./assets/${name}`, import.meta.url));
}

/** The parts of the style sheet in the order in which they apply. */
const parts = [
  "tokens",
  "ground",
  "emergency",
  "upper-zone",
  "suggested",
  "home",
  "lists",
  "gatherings",
  "document",
  "search",
  "lower-zone",
  "mongolian",
] as const;

/** Reads the files beside this module: style sheet (naming the font by its final path), script, font, icon. */
export function readSiteAssets(): SiteAssets {
  const font = assetOf("mongolian.woff2", "font/woff2", contentOf("mongolian.woff2"));
  const css = parts
    .map((part) => contentOf(`site/${part}.css`).toString("utf8"))
    .join("\n")
    .replaceAll("mongolian.woff2", font.path);
  const stylesheet = assetOf("site.css", "text/css; charset=utf-8", Buffer.from(css));
  const script = assetOf("site.js", "text/javascript; charset=utf-8", contentOf("site.js"));
  const suggesting = assetOf(
    "suggest.js",
    "text/javascript; charset=utf-8",
    contentOf("suggest.js"),
  );
  const icon = assetOf("icon.svg", "image/svg+xml", contentOf("icon.svg"));
  const grey = assetOf("grey.css", "text/css; charset=utf-8", contentOf("grey.css"));
  const requestingSheet = assetOf(
    "requesting.css",
    "text/css; charset=utf-8",
    contentOf("requesting.css"),
  );
  const requestingScript = assetOf(
    "requesting.js",
    "text/javascript; charset=utf-8",
    contentOf("requesting.js"),
  );
  return {
    files: [stylesheet, script, suggesting, font, icon, grey, requestingSheet, requestingScript],
    paths: {
      stylesheet: stylesheet.path,
      script: script.path,
      suggesting: suggesting.path,
      icon: icon.path,
    },
    grey: grey.path,
    requesting: { stylesheet: requestingSheet.path, script: requestingScript.path },
  };
}
