#!/usr/bin/env node
// The command line. It runs under Node 24: this one, or else the one that `npm ci` put beside the libraries.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const LOWEST_NODE = 24;
const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const program = here("dist/apps/cli/main.js");

if (!existsSync(program)) {
  giveUp("程序还没有编译。请在项目文件夹中运行 npm run build，再试一次。");
} else if (Number.parseInt(process.versions.node, 10) >= LOWEST_NODE) {
  await import(new URL("../dist/apps/cli/main.js", import.meta.url));
} else {
  const installed = ["node_modules/node/bin/node", "node_modules/node/bin/node.exe"].map(here);
  const node = installed.find((path) => existsSync(path));
  if (node === undefined) {
    giveUp(
      `需要 Node ${LOWEST_NODE}，现在是 ${process.versions.node}。请先在项目文件夹中运行 npm ci。`,
    );
  } else {
    runUnder(node);
  }
}

function runUnder(node) {
  const child = spawn(node, [program, ...process.argv.slice(2)], { stdio: "inherit" });
  // The terminal interrupts both; other signals reach this process alone and are meant for the program.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => giveUp(error.message));
  child.on("exit", (code, signal) => {
    process.exitCode = signal === null ? (code ?? 1) : 1;
  });
}

function giveUp(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
