// npm writes no lock entry for an optional platform package that the registry did not serve while locking,
// and then `npm ci` refuses the lock ("Missing: … from lock file") wherever the registry is asked again.
// This adds the missing entries: name, version, os and cpu (no integrity: it is not known here).
import { readFileSync, writeFileSync } from "node:fs";

const file = process.argv[2] ?? "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8"));
const systems = {
  linux: "linux",
  darwin: "darwin",
  win32: "win32",
  windows: "win32",
  android: "android",
  freebsd: "freebsd",
  openharmony: "openharmony",
  wasm32: "",
};
const cpus = ["x64", "arm64", "ia32", "riscv64", "ppc64", "s390x", "loong64", "wasm32", "arm"];
const found = (from, name) => {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    const path = `${at ? `${at}/` : ""}node_modules/${name}`;
    if (lock.packages[path]) return path;
    if (!at) return undefined;
  }
};
let added = 0;
for (const [path, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (found(path, name)) continue;
    if (!/^\d+\.\d+\.\d+/.test(version))
      throw new Error(`${path || "root"} wants ${name}@${version}: not an exact version`);
    const words = name.split(/[/-]/);
    const os = words.map((word) => systems[word]).find((word) => word !== undefined);
    const cpu = cpus.find((word) =>
      words.some((w) => w === word || (word === "arm" && w === "arm")),
    );
    if (os === undefined || !cpu) throw new Error(`no platform in the name ${name}`);
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      ...(os ? { os: [os] } : {}),
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} platform packages added to ${file}`);
