// Builds dist when it is missing or older than what it is made from, so that `npm run demo` is one command.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = join(root, "dist/.built");
const newest = (path) => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};
const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
if (newest(join(root, "src")) > built) {
  process.stdout.write("Building the product (a few seconds) …\n");
  const { status } = spawnSync(process.execPath, [join(root, "tools/build.mjs")], {
    stdio: "inherit",
    cwd: root,
  });
  process.exit(status ?? 1);
}
