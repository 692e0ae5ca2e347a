// CPU time that a gzip article costs the server, side by side: nginx, node:http and Fastify with the bytes in hand, and
// ours with all that a page meets. Each runs alone in turn on the first core, the load on the others.
// node --import ./tools/tsx-hook.mjs bench/serving.ts --count 20000
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { openSiteFolder } from "../src/platform/site-folder/index.ts";
import { securityHeaders } from "../src/platform/http/security-headers.ts";
import { aDocumentPage, aFrame } from "../src/portal/pages/fixtures.ts";
import { renderDocument } from "../src/portal/pages/document-page.tsx";
import { countAsked } from "./base.ts";
import { startBenchNginx } from "./serving-nginx.ts";
import { load } from "./serving-load.ts";

const ROUNDS = 5;
const CONNECTIONS = 16;
const PAGE = "/documents/2018/a.html";
const COUNT = countAsked(20_000);
const AGENT =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36";
const REQUEST = [
  `GET ${PAGE} HTTP/1.1`,
  "Host: www.example.gov.cn",
  `User-Agent: ${AGENT}`,
  "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
  "Accept-Language: zh-CN,zh;q=0.9",
  "Accept-Encoding: gzip",
  "Connection: keep-alive",
  "\r\n",
].join("\r\n");

type Server = { readonly name: string; readonly pid: number; readonly port: number; stop(): void };

const folder = mkdtempSync(join(tmpdir(), "gongkai-serving-"));
const site = join(folder, "site");
mkdirSync(site, { recursive: true });
const writer = openSiteFolder(site);
const article = renderDocument(aDocumentPage(), aFrame());
await writer.release([{ path: PAGE.slice(1), content: article }]);
await writer.close();

const pinned = availableParallelism() > 1 && spawnSync("taskset", ["-V"]).status === 0;
if (pinned)
  spawnSync("taskset", ["-p", "-c", `1-${availableParallelism() - 1}`, String(process.pid)]);

const servers: Server[] = [];
if (existsSync("/usr/sbin/nginx")) {
  servers.push(await startBenchNginx("nginx", folder, site, []));
  servers.push(await startBenchNginx("nginx, our headers", folder, site, securityHeaders(false)));
} else console.log("nginx is not here; ratios are to node:http");
for (const [name, kind] of [
  ["node:http, a Buffer", "buffer"],
  ["Fastify, a Buffer", "fastify"],
  ["ours", "ours"],
] as const)
  servers.push(await startMember(name, kind));

try {
  for (const { pid } of servers)
    if (pinned) spawnSync("taskset", ["-a", "-p", "-c", "0", String(pid)]);
  for (const { port } of servers) await load(port, REQUEST, COUNT / 2, CONNECTIONS);
  const costs = new Map<string, number[]>();
  const sizes = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const server of servers) {
      const before = cpuMicroseconds(server.pid);
      const { bytes } = await load(server.port, REQUEST, COUNT, CONNECTIONS);
      const cost = (cpuMicroseconds(server.pid) - before) / COUNT;
      costs.set(server.name, [...(costs.get(server.name) ?? []), cost]);
      sizes.set(server.name, bytes);
    }
  }
  print(costs, sizes);
} finally {
  for (const server of servers) server.stop();
  await pause(200);
  rmSync(folder, { recursive: true, force: true });
}

function print(
  costs: ReadonlyMap<string, readonly number[]>,
  sizes: ReadonlyMap<string, number>,
): void {
  const [first = []] = costs.values();
  console.log(
    `article ${Buffer.byteLength(article)} bytes, ${COUNT} requests a round, ${ROUNDS} rounds, ${CONNECTIONS} connections${pinned ? ", servers on one core" : ""}`,
  );
  for (const [name, all] of costs) {
    // Round by round: what else the machine does changes from one to the next.
    const ratio = median(all.map((cost, round) => cost / (first[round] ?? cost)));
    console.log(
      `${name.padEnd(22)} ${median(all).toFixed(1).padStart(6)} µs CPU a request (${Math.min(...all).toFixed(1)} to ${Math.max(...all).toFixed(1)})  ratio ${ratio.toFixed(2)}  answer ${sizes.get(name)} bytes`,
    );
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The time on a processor of all threads of a process. */
function cpuMicroseconds(pid: number): number {
  return readdirSync(`/proc/${pid}/task`)
    .map((task) => readFileSync(`/proc/${pid}/task/${task}/schedstat`, "utf8").split(" ")[0])
    .reduce((sum, nanoseconds) => sum + Number(nanoseconds) / 1_000, 0);
}

async function startMember(name: string, kind: string): Promise<Server> {
  const child: ChildProcess = spawn(
    process.execPath,
    ["--import", "./tools/tsx-hook.mjs", "bench/serving-member.ts", kind, site, PAGE],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  const [port] = (await once(lines, "line")) as [string];
  return { name, pid: child.pid ?? 0, port: Number(port), stop: () => void child.kill() };
}
