// Makes package-lock.json name every platform's binary packages. A registry that did not offer one of them
// while the lock was made leaves a gap, and `npm ci` refuses a lock with gaps wherever the package is offered.
// Addresses of the registry that made the lock are dropped too: each machine asks its own.
import { readFileSync, writeFileSync } from "node:fs";

const SYSTEMS = new Map([
  ["linux", "linux"],
  ["darwin", "darwin"],
  ["win32", "win32"],
  ["windows", "win32"],
  ["android", "android"],
  ["freebsd", "freebsd"],
  ["openharmony", "openharmony"],
]);
const PROCESSORS = new Set([
  "x64",
  "arm64",
  "arm",
  "ia32",
  "riscv64",
  "ppc64",
  "s390x",
  "loong64",
  "wasm32",
]);

const path = process.argv[2] ?? "package-lock.json";
const lock = JSON.parse(readFileSync(path, "utf8"));
const packages = new Map(Object.entries(lock.packages));
for (const entry of packages.values()) delete entry.resolved;

const gaps = [...packages].flatMap(([holder, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => !isLocked(holder, name))
    .map(([name, version]) => ({ name, version, dev: entry.dev === true })),
);
for (const gap of gaps) packages.set(`node_modules/${gap.name}`, entryFor(gap));

lock.packages = Object.fromEntries([...packages].sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${path}: ${gaps.length} packages of other platforms added`);

/** Node looks for a package in the holder's own folder, then in every folder above it. */
function isLocked(holder, name) {
  const steps = holder === "" ? [] : holder.split("/node_modules/");
  for (let depth = steps.length; depth >= 0; depth -= 1) {
    const above = steps.slice(0, depth).join("/node_modules/");
    if (packages.has(`${above === "" ? "" : `${above}/`}node_modules/${name}`)) return true;
  }
  return false;
}

function entryFor({ name, version, dev }) {
  if (!/^\d+\.\d+\.\d+/.test(version)) throw new Error(`${name}@${version} is not one version`);
  const words = name.split(/[/-]/);
  const system = words.find((word) => SYSTEMS.has(word));
  const processor = words.find((word) => PROCESSORS.has(word));
  if (processor === undefined || (system === undefined && processor !== "wasm32")) {
    throw new Error(`${name} does not say for which platform it is`);
  }
  const libc = words.includes("musl") ? "musl" : words.some((w) => w.startsWith("gnu")) && "glibc";
  return {
    version,
    cpu: [processor],
    ...(libc ? { libc: [libc] } : {}),
    ...(dev ? { dev } : {}),
    optional: true,
    ...(system === undefined ? {} : { os: [SYSTEMS.get(system)] }),
  };
}
