import { chownSync, existsSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Binaries } from "./binaries.ts";
import type { ClusterPaths } from "./paths.ts";

/** Linux's user without rights, for whom the server runs where the product was started by root. */
const nobody = 65_534;

/**
 * As whom PostgreSQL runs. It refuses to run as root; `lowered` is another user, who with `passes`
 * also keeps the right to pass through folders that only root may enter.
 */
export type Identity =
  | { readonly kind: "own" }
  | { readonly kind: "lowered"; readonly uid: number; readonly passes: boolean };

/** A program to start with what makes it run as that identity. */
export type Invocation = {
  readonly file: string;
  readonly args: readonly string[];
  readonly rights: { uid?: number; gid?: number };
};

/** Chooses as whom the server runs; an existing cluster keeps the user that owns it. */
export function chooseIdentity(paths: ClusterPaths, binaries: Binaries): Identity {
  if (process.getuid?.() !== 0) return { kind: "own" };
  const owner = existsSync(paths.data) ? statSync(paths.data).uid : 0;
  const open = isOpenToAll(paths.folder) && programsAreOpenToAll(binaries);
  return { kind: "lowered", uid: owner === 0 ? nobody : owner, passes: !open };
}

/**
 * How to start a program as an identity. With `passes` that is util-linux's setpriv: the one right
 * is handed on as an ambient capability, and `no_setuid_fixup` lets it outlive the change of user.
 */
export function invocation(identity: Identity, file: string, args: readonly string[]): Invocation {
  if (identity.kind === "own") return { file, args, rights: {} };
  const { uid } = identity;
  if (!identity.passes) return { file, args, rights: { uid, gid: uid } };
  const flags = [
    `--reuid=${uid}`,
    `--regid=${uid}`,
    "--clear-groups",
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
    "--securebits=+no_setuid_fixup",
  ];
  return { file: "setpriv", args: [...flags, "--", file, ...args], rights: {} };
}

/** Gives a file or folder to the user for whom the server runs. */
export function handOver(identity: Identity, path: string): void {
  if (identity.kind === "lowered") chownSync(path, identity.uid, identity.uid);
}

/** Whether every user may pass through a folder; of one that does not exist yet, its parents. */
export function isOpenToAll(folder: string): boolean {
  let path = folder;
  while (!existsSync(path)) path = dirname(path);
  for (path = realpathSync(path); ; path = dirname(path)) {
    if ((statSync(path).mode & 0o001) === 0) return false;
    if (dirname(path) === path) return true;
  }
}

/** Whether every user may run the programs and read what they load. */
export function programsAreOpenToAll(binaries: Binaries): boolean {
  const bin = realpathSync(binaries.bin);
  const executable = (statSync(join(bin, "postgres")).mode & 0o005) === 0o005;
  if (!isOpenToAll(bin) || !executable) return false;
  const { root } = binaries;
  if (root === undefined) return true;
  return ["lib", "share"].every((part) => (statSync(join(root, part)).mode & 0o005) === 0o005);
}
