import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const home = resolve(import.meta.dirname, "../..");

/** A small product that keeps to the directions. */
const sound: Record<string, string> = {
  "src/kernel/result.ts": "export type Result = { readonly ok: boolean };",
  "src/platform/clock.ts": "export const now = (): Date => new Date();",
  "src/platform/database.ts": 'import { Kysely } from "kysely";\nexport { Kysely };',
  "src/ui/frame.tsx": "export type Frame = { readonly title: string };",
  "src/modules/columns/model.ts": "export type Column = { readonly path: string };",
  "src/modules/columns/index.ts": 'export type { Column } from "./model.ts";',
  "src/modules/documents/model.ts":
    'import * as z from "zod";\nimport type { Column } from "../columns/index.ts";\nexport const title = z.string();\nexport type Place = Column;',
  "src/modules/documents/store/rows.ts":
    'import { sql } from "kysely";\nexport const one = sql`1`;',
  "src/modules/documents/queries/plan.ts": 'export { sql } from "kysely";',
  "src/modules/documents/commands.ts":
    'import { one } from "./store/rows.ts";\nexport const publish = () => one;',
  "src/modules/documents/fixtures.ts": 'export { publish } from "./commands.ts";',
  "src/modules/documents/commands.test.ts":
    'import { publish } from "./fixtures.ts";\nexport const tried = [publish, new Date()];',
  "src/modules/documents/index.ts": 'export { publish } from "./commands.ts";',
  "src/portal/index.ts":
    'import type { Frame } from "../ui/frame.tsx";\nexport { publish } from "../modules/documents/index.ts";\nexport type Page = Frame;',
  "src/apps/open-product.ts": 'export { Kysely } from "../platform/database.ts";',
  "src/apps/server/serve.ts": 'export { publish } from "../../portal/index.ts";',
  "src/apps/demo/main.ts":
    'export { publish } from "../server/serve.ts";\nexport { Kysely } from "../open-product.ts";',
};

/** One file each that must be refused: what it does, where it stands, what it says, by which rule. */
const planted: readonly (readonly [string, string, string, string])[] = [
  [
    "the kernel using the platform",
    "src/kernel/a.ts",
    'import "../platform/clock.ts";',
    "kernel-uses-lower-layers",
  ],
  ["the kernel using a library", "src/kernel/b.ts", 'import "zod";', "kernel-is-pure"],
  ["the kernel using the machine", "src/kernel/c.ts", 'import "node:fs";', "kernel-is-pure"],
  [
    "the platform using a module",
    "src/platform/a.ts",
    'import "../modules/columns/index.ts";',
    "platform-uses-lower-layers",
  ],
  [
    "the look using a module, if only its types",
    "src/ui/a.tsx",
    'import type { Column } from "../modules/columns/index.ts";\nexport type A = Column;',
    "ui-uses-lower-layers",
  ],
  [
    "a module using the portal",
    "src/modules/columns/a.ts",
    'import "../../portal/index.ts";',
    "modules-uses-lower-layers",
  ],
  [
    "the portal using a program",
    "src/portal/a.ts",
    'import "../apps/open-product.ts";',
    "portal-uses-lower-layers",
  ],
  [
    "a module using one above it",
    "src/modules/columns/b.ts",
    'import "../documents/index.ts";',
    "columns-uses-modules-by-their-door",
  ],
  [
    "a module going past another's door",
    "src/modules/documents/b.ts",
    'import type { Column } from "../columns/model.ts";\nexport type B = Column;',
    "documents-uses-modules-by-their-door",
  ],
  [
    "a module that is not named",
    "src/modules/letters/index.ts",
    'import "../columns/index.ts";',
    "known-module",
  ],
  ["a layer that is not named", "src/tools/a.ts", 'import "../kernel/result.ts";', "known-layer"],
  [
    "the portal going past a door",
    "src/portal/b.ts",
    'import "../modules/documents/commands.ts";',
    "portal-and-apps-use-modules-by-their-door",
  ],
  [
    "a program going past the portal's door",
    "src/apps/cli/a.ts",
    'import "../../portal/pages.ts";',
    "apps-use-the-portal-by-its-door",
  ],
  [
    "a program using another",
    "src/apps/server/a.ts",
    'import "../demo/main.ts";',
    "server-keeps-to-its-programs",
  ],
  [
    "a shared file using a program",
    "src/apps/a.ts",
    'import "./server/serve.ts";',
    "shared-files-of-apps-use-no-program",
  ],
  [
    "rules using storage",
    "src/modules/documents/rules.ts",
    'import { one } from "./store/rows.ts";\nexport const a = one;',
    "rules-are-pure",
  ],
  [
    "rules using the machine",
    "src/modules/columns/rules.ts",
    'import { readFileSync } from "node:fs";\nexport const a = readFileSync;',
    "rules-are-pure",
  ],
  [
    "SQL in a command",
    "src/modules/documents/bulk.ts",
    'import { sql } from "kysely";\nexport const a = sql;',
    "storage-alone-sees-the-database",
  ],
  [
    "the database's types in a model",
    "src/modules/columns/model-of-rows.ts",
    'import type { Generated } from "kysely";\nexport type A = Generated<string>;',
    "storage-alone-sees-the-database",
  ],
  [
    "jobs past the platform",
    "src/portal/c.ts",
    'import "pg-boss";',
    "storage-alone-sees-the-database",
  ],
  [
    "made-up records in the product",
    "src/modules/documents/c.ts",
    'import "./fixtures.ts";',
    "fixtures-serve-tests",
  ],
  [
    "a tool of development in the product",
    "src/platform/b.ts",
    'import "fast-check";',
    "product-needs-no-development-tool",
  ],
  ["an import that leads nowhere", "src/platform/c.ts", 'import "./gone.ts";', "resolvable"],
  [
    "a cycle, if only of types",
    "src/ui/b.tsx",
    'import type { C } from "./c.tsx";\nexport type B = { c: C };',
    "no-cycle",
  ],
  ["an empty name", "src/platform/date-utils.ts", "export const a = 1;", "empty-name"],
  ["a folder with an empty name", "src/platform/common/a.ts", "export const a = 1;", "empty-name"],
  ["a file that is too long", "src/portal/long.ts", "export {};\n".repeat(301), "long-file"],
  ["the time read elsewhere", "src/portal/d.ts", "export const at = Date.now();", "reserved"],
  ["today made elsewhere", "src/portal/e.ts", "export const at = new Date();", "reserved"],
  [
    "the environment read elsewhere",
    "src/portal/f.ts",
    "export const at = process.env;",
    "reserved",
  ],
];
const besides = {
  "src/portal/pages.ts": "export {};",
  "src/ui/c.tsx": 'import type { B } from "./b.tsx";\nexport type C = { b: B };',
};

let folder = "";
let refused = { code: 0, said: "" };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "architecture-"));
  const files = planted.map(([, path, text]) => [path, text] as const);
  await write(join(folder, "planted"), { ...sound, ...besides, ...Object.fromEntries(files) });
  refused = await check(join(folder, "planted"));
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

it("lets pass what keeps to the directions", { timeout: 60_000 }, async () => {
  await write(join(folder, "sound"), sound);
  expect(await check(join(folder, "sound"))).toEqual({
    code: 0,
    said: `Architecture: ${Object.keys(sound).length} files looked at, 0 faults.\n`,
  });
});

it.each(planted)("refuses %s", (_what, path, _text, rule) => {
  expect(refused.code).toBe(1);
  const about = refused.said.split("\n").filter((line) => line.includes(path));
  expect(about.filter((line) => line.startsWith(`${rule}: `))).not.toEqual([]);
});

it("refuses nothing beside what was planted", () => {
  const paths = [...planted.map(([, path]) => path), ...Object.keys(besides)];
  const faults = refused.said.split("\n").filter((line) => /^[a-z-]+: /.test(line));
  expect(faults.filter((line) => !paths.some((path) => line.includes(path)))).toEqual([]);
});

async function write(root: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await symlink(join(home, "node_modules"), join(root, "node_modules"));
  await symlink(join(home, "package.json"), join(root, "package.json"));
}

function check(root: string): Promise<{ code: number; said: string }> {
  const tool = join(home, "tools/check-architecture.mjs");
  return new Promise((done) => {
    execFile(process.execPath, [tool, root], (error, out, complaints) => {
      done({ code: error === null ? 0 : Number(error.code), said: complaints + out });
    });
  });
}
