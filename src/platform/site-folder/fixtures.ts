import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folders: string[] = [];

/** A site folder that does not exist yet, inside a data folder of its own. */
export function aSite(): string {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-site-"));
  folders.push(folder);
  return join(folder, "site");
}

/** Takes away the folders that tests made. */
export function dropSites(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A page long enough to be compressed. */
export function aPage(text: string): string {
  return `<!doctype html><title>${text}</title>${`<p>${text}</p>`.repeat(60)}</html>`;
}

/** Every published file of a folder with its content, by path. */
export function filesOf(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true }).map(String).sort()) {
    if (/^\.(releases|staging)/.test(name) || statSync(join(folder, name)).isDirectory()) continue;
    found.set(name, readFileSync(join(folder, name), "latin1"));
  }
  return found;
}

/** The only segment of a short log. */
export function logOf(folder: string): string {
  return join(folder, ".releases", "000000000001.jsonl");
}
