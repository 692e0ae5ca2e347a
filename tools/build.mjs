// TypeScript to JavaScript, then the files that are not code, into dist.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [src, dist] = [join(root, "src"), join(root, "dist")];
rmSync(dist, { recursive: true, force: true });
const tsc = join(root, "node_modules/typescript-7/bin/tsc");
const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], {
  stdio: "inherit",
  cwd: root,
});
if (status !== 0) process.exit(status ?? 1);

// The console is a program of the browser: Vite builds it and its files are not copied.
const console_ = join(src, "apps/console");
const vite = join(root, "node_modules/vite/bin/vite.js");
const built = spawnSync(
  process.execPath,
  [vite, "build", "--logLevel", "warn", "--config", join(root, "console.vite.config.ts")],
  { stdio: "inherit", cwd: root },
);
if (built.status !== 0) process.exit(built.status ?? 1);

const CODE = /\.(ts|tsx)$/;
const copy = (folder) => {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (path === console_) continue;
    if (statSync(path).isDirectory()) copy(path);
    else if (!CODE.test(name)) {
      const to = join(dist, relative(src, path));
      mkdirSync(dirname(to), { recursive: true });
      cpSync(path, to);
    }
  }
};
copy(src);
writeFileSync(join(dist, ".built"), new Date().toISOString());
