// TypeScript to JavaScript, then the files that are not code, into dist.
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

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
  // Without it a build that a test orders would hold React's own warnings and checks.
  { stdio: "inherit", cwd: root, env: { ...process.env, NODE_ENV: "production" } },
);
if (built.status !== 0) process.exit(built.status ?? 1);

// Compressed once here, so that the server only picks the form that a browser takes.
const assets = join(dist, "apps/console/assets");
for (const name of readdirSync(assets)) {
  const bytes = readFileSync(join(assets, name));
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  writeFileSync(join(assets, `${name}.br`), brotliCompressSync(bytes, { params: quality }));
  writeFileSync(
    join(assets, `${name}.gz`),
    gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }),
  );
}

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
