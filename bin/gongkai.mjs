#!/usr/bin/env node
// Runs the command line under the Node that npm installed, whichever Node started this file.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../dist/apps/cli/main.js', import.meta.url));
if (Number(process.versions.node.split('.')[0]) >= 24) await import(entry);
else {
  const node = [new URL('../node_modules/node/bin/node', import.meta.url), new URL('../node_modules/node/bin/node.exe', import.meta.url)]
    .map((url) => fileURLToPath(url)).find((path) => existsSync(path));
  if (!node) { console.error('Node 24 is missing: run npm ci in this folder first.'); process.exit(1); }
  const { status, signal } = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(signal ? 1 : (status ?? 1));
}
