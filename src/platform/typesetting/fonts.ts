import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fontInWoff } from "./woff.ts";

const require = createRequire(import.meta.url);
const SERIF = "@expo-google-fonts/noto-serif-sc/package.json";
const KAI = "@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff";

/**
 * Where the fonts of letters lie: 宋 and 小标宋, 黑, 楷 (which stands for 仿宋 too), and before them the folder in
 * which an office keeps what it has bought. 楷 comes packed and is unpacked once into `cache`.
 */
export function fontPlaces(cache: string, own: string | null): readonly string[] {
  const serif = dirname(require.resolve(SERIF));
  const sans = dirname(dirname(require.resolve("@embedpdf/fonts-sc")));
  const delivered = [
    join(serif, "400Regular"),
    join(serif, "700Bold"),
    join(serif, "900Black"),
    join(sans, "fonts", "NotoSansHans-Regular.otf"),
    unpackedKai(cache),
  ];
  return own === null ? delivered : [own, ...delivered];
}

function unpackedKai(cache: string): string {
  const path = join(cache, "lxgw-wenkai-5.3.0.ttf");
  if (existsSync(path)) return path;
  mkdirSync(cache, { recursive: true });
  const making = `${path}.${process.pid}`;
  writeFileSync(making, fontInWoff(readFileSync(require.resolve(KAI))));
  renameSync(making, path);
  return path;
}
