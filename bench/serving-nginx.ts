import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** An nginx with one worker that serves a folder with its packed files; `headers` are added to each answer. */
export async function startBenchNginx(
  name: string,
  folder: string,
  site: string,
  headers: readonly string[],
) {
  const port = await freePort();
  const home = join(folder, `nginx-${port}`);
  mkdirSync(home);
  const added = headers.flatMap((one, at) =>
    at % 2 === 0 ? [`add_header ${one} "${headers[at + 1] ?? ""}" always;`] : [],
  );
  writeFileSync(
    join(home, "nginx.conf"),
    `worker_processes 1;
daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
pid ${home}/pid;
error_log ${home}/error.log;
events { worker_connections 512; }
http {
  types { text/html html; }
  charset utf-8;
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  client_body_temp_path ${home}/body;
  proxy_temp_path ${home}/proxy;
  fastcgi_temp_path ${home}/fastcgi;
  uwsgi_temp_path ${home}/uwsgi;
  scgi_temp_path ${home}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${site};
    gzip_static on;
    ${added.join("\n    ")}
  }
}
`,
  );
  const child = spawn("/usr/sbin/nginx", ["-c", join(home, "nginx.conf"), "-p", home], {
    stdio: "inherit",
  });
  const master = child.pid ?? 0;
  for (let tried = 0; tried < 100; tried += 1) {
    const worker = childrenOf(master)[0];
    if (worker !== undefined) return { name, pid: worker, port, stop: () => void child.kill() };
    await pause(20);
  }
  throw new Error("nginx did not start");
}

function childrenOf(parent: number): readonly number[] {
  return readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
        return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) === parent;
      } catch {
        return false;
      }
    });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}
