import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const home = resolve(import.meta.dirname, "../..");
const text = (path: string) => readFileSync(join(home, path), "utf8");
const execute = promisify(execFile);

const pages = [
  ...readdirSync(home).filter((name) => name.endsWith(".md")),
  ...below("docs").filter((path) => path.endsWith(".md")),
  ...below("src/modules").filter((path) => path.endsWith(".md")),
];
const scripts = Object.keys(
  (JSON.parse(text("package.json")) as { scripts: Record<string, string> }).scripts,
);
const ROOTS = ["src", "test", "bench", "docs", "tools", "migrations", "bin", ".ci"];
/** What the pages may name though no clone has it: npm's and the build's own folders. */
const MADE_LATER = /^(node_modules|dist|var)\b/;

it("finds the pages", () => {
  expect(pages).toEqual(
    expect.arrayContaining(["README.md", "README.zh-CN.md", "ARCHITECTURE.md", "CONTRIBUTING.md"]),
  );
  expect(pages.filter((path) => path.startsWith("docs/")).length).toBeGreaterThan(15);
});

it("the pages of settings and permissions and .env.example say what the code says", async () => {
  const check = ["--import", "./tools/tsx-hook.mjs", "tools/generate-docs.mjs", "--check"];
  await expect(execute(process.execPath, check, { cwd: home })).resolves.toMatchObject({
    stderr: "",
  });
});

describe.each(pages)("%s", (page) => {
  const words = text(page);
  const code = [...words.matchAll(/`([^`\n]+)`/g), ...words.matchAll(/^```\w*\n([^]*?)^```/gm)]
    .map((found) => found[1] ?? "")
    .flatMap((block) => block.split("\n"));

  it("links to what is there", () => {
    const targets = [...words.matchAll(/\]\(([^)\s]+)\)/g)].map((found) => found[1] ?? "");
    const broken = targets.filter((target) => {
      if (/^(https?|mailto):/.test(target)) return false;
      const [path = "", anchor] = target.split("#");
      const file = path === "" ? join(home, page) : resolve(home, dirname(page), path);
      if (!existsSync(file)) return true;
      return anchor !== undefined && !anchorsOf(readFileSync(file, "utf8")).includes(anchor);
    });
    expect(broken.filter((target) => !PICTURES_TO_COME.includes(target))).toEqual([]);
  });

  it("names paths that are there", () => {
    const named = code.flatMap((line) => line.split(/[\s,;:()=]+/)).filter(isPath);
    const missing = named.filter((path) => !existsSync(join(home, path.replace(/[.]$/, ""))));
    expect(missing).toEqual([]);
  });

  it("names scripts of npm that are there", () => {
    const named = code.flatMap((line) => [...line.matchAll(/\bnpm (run )?(?:-s )?([\w:-]+)/g)]);
    const missing = named.filter(([, run, name = ""]) => {
      return !scripts.includes(name) && (run !== undefined || !["ci", "install"].includes(name));
    });
    expect(missing.map(([whole]) => whole)).toEqual([]);
  });

  it("names commands of gongkai, with their options, that are there", () => {
    const asked = code.filter((line) => /^(?:\S+=\S+ )*(?:npx )?gongkai [a-z]/.test(line.trim()));
    expect(asked.flatMap(unknownTo)).toEqual([]);
  });
});

it("the lock file names no registry, so that each machine asks its own", () => {
  const lock = JSON.parse(text("package-lock.json")) as {
    packages: Record<string, { resolved?: string }>;
  };
  const hosts = Object.values(lock.packages)
    .map((entry) => entry.resolved)
    .filter(
      (address) => address !== undefined && !address.startsWith("https://registry.npmjs.org/"),
    );
  expect(hosts).toEqual([]);
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
});

/** Taken by the maintainers when the look is settled; from then on this list is empty. */
const PICTURES_TO_COME: readonly string[] = [];

function below(folder: string): readonly string[] {
  return readdirSync(join(home, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name}`)
    .filter((path) => statSync(join(home, path)).isFile());
}

function isPath(word: string): boolean {
  if (MADE_LATER.test(word) || /[<>*{}$…]/.test(word)) return false;
  return ROOTS.includes(word.split("/")[0] ?? "") && word.includes("/");
}

/** The addresses of headings as GitHub makes them. */
function anchorsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map((found) =>
    (found[1] ?? "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

type Commands = Readonly<Record<string, readonly string[]>>;

/** The commands of the command line and the options of each, read from its sources. */
const commands: Commands = Object.fromEntries(
  below("src/apps/cli")
    .filter((path) => /(-commands?|\/site-[a-z-]+)\.ts$/.test(path))
    .flatMap((path) => {
      const source = text(path);
      const options = [...source.matchAll(/ption\(\s*"(--[a-z-]+)/g)].map(
        (found) => found[1] ?? "",
      );
      const names = [...source.matchAll(/\b[cC]ommand\(\s*"([a-z-]+)"/g)];
      return names.map((name) => [name[1] ?? "", [...options, "--data", "--help"]]);
    }),
);
const GROUPS = ["import", "report", "audit", "accounts", "site", "requests"];

/** What in a line with a command of gongkai is no command and no option of it. */
function unknownTo(line: string): readonly string[] {
  const said = /gongkai ([^|>&#]*)/.exec(line)?.[1] ?? "";
  const [first = "", second = "", ...rest] = said.trim().split(/\s+/);
  const verbs = GROUPS.includes(first) && !second.startsWith("--") ? [first, second] : [first];
  const options = verbs.flatMap((verb) => commands[verb] ?? []);
  return [
    ...verbs.filter((verb) => !(verb in commands)),
    ...[second, ...rest].filter((word) => word.startsWith("--") && !options.includes(word)),
  ].map((word) => `${word} in: ${line.trim()}`);
}
