import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import {
  joinOwnPostgres,
  ownPostgresMessage,
  ownPostgresState,
  stopOwnPostgres,
} from "../../src/platform/own-postgres/index.ts";
import { query, serverPid, startMember, temporaryFolders, until } from "./own-postgres-support.ts";

const folders = temporaryFolders();
afterEach(() => folders.cleanUp());

const isRoot = process.getuid?.() === 0;
if (!isRoot) console.warn("NOT ROOT: the tests of running as root and as another user are skipped");
const nobody = 65_534;

async function joinHere(folder: string) {
  const joined = await joinOwnPostgres({ folder });
  if (!joined.ok) throw new Error(ownPostgresMessage(joined));
  return joined.value;
}

test("acknowledged rows survive the death of the main process, and the next one recovers", async () => {
  const folder = folders.make();
  const member = startMember(folder, { durable: true });
  const { url } = await member.said;
  await query(url, "create table kept (n int)");
  for (let n = 1; n <= 50; n++) await query(url, `insert into kept values (${n})`);
  const pid = serverPid(folder);
  await member.kill();
  process.kill(pid, "SIGKILL");

  const next = await joinHere(folder);
  expect(next.started).toBe(true);
  expect(await query(next.url, "select count(*)::int as n from kept")).toEqual([{ n: 50 }]);
  await next.leave();
});

test("a process that takes part starts a dead server again at the same address", async () => {
  const folder = folders.make();
  const server = await joinHere(folder);
  const pid = serverPid(folder);
  process.kill(pid, "SIGKILL");
  await until(async () => {
    const state = ownPostgresState(folder);
    return state.kind === "running" && state.pid !== pid && state.phase === "ready";
  });
  expect(await query(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
  await server.leave();
  expect(ownPostgresState(folder).kind).toBe("stopped");
});

test("several processes that lose the server at once bring back one", async () => {
  const folder = folders.make();
  const members = [1, 2, 3].map(() => startMember(folder));
  const said = await Promise.all(members.map((member) => member.said));
  const pid = serverPid(folder);
  process.kill(pid, "SIGKILL");
  const url = said[0]?.url ?? "";
  const asking = "select count(*)::int as n from pg_locks where locktype = 'advisory'";
  await until(async () => {
    try {
      return (await query(url, asking))[0]?.["n"] === 3;
    } catch {
      return false;
    }
  });
  for (const member of members) await member.leave();
  expect(ownPostgresState(folder).kind).toBe("stopped");
});

test("a dead main process that nobody has collected does not stand in the way", async () => {
  const folder = folders.make();
  const parent = startMember(folder);
  await parent.said;
  const pid = serverPid(folder);
  parent.signal("SIGSTOP");
  process.kill(pid, "SIGKILL");
  await until(() => ownPostgresState(folder).kind === "crashed");
  expect(process.kill(pid, 0)).toBe(true);

  const next = await joinHere(folder);
  expect(next.started).toBe(true);
  await next.leave();
  await parent.kill();
});

test("a process number that another program has by now does not stand in the way", async () => {
  const folder = folders.make();
  const first = await joinHere(folder);
  const port = new URL(first.url).port;
  await first.leave();
  const data = join(folder, "server", "data");
  const { uid } = statSync(data);
  const other = spawn("sleep", ["60"], isRoot ? { uid, gid: uid } : {});
  writeFileSync(join(data, "postmaster.pid"), `${other.pid}\n${data}\n1\n${port}\n\n127.0.0.1\n`);
  chownSync(join(data, "postmaster.pid"), uid, statSync(data).gid);
  const next = await joinHere(folder);
  expect(next.started).toBe(true);
  await next.leave();
  other.kill();
});

test("a creation that was killed leaves nothing that is taken for a database", async () => {
  const folder = folders.make();
  const member = startMember(folder);
  member.said.catch(() => undefined);
  await until(
    () => existsSync(folder) && readdirSync(folder).some((name) => name.startsWith("new-")),
  );
  await pause(100);
  await member.kill();
  expect(existsSync(join(folder, "server"))).toBe(false);

  const next = await joinHere(folder);
  expect(await query(next.url, "select 1 as one")).toEqual([{ one: 1 }]);
  await next.leave();
  await until(async () => {
    const again = await joinHere(folder);
    await again.leave();
    return readdirSync(folder).length <= 2;
  });
});

test("after thirty rounds of joining and leaving at random one server is left, then none", async () => {
  const folder = folders.make();
  const first = await joinHere(folder);
  await query(first.url, "create table kept (n int)");
  await first.leave();
  await Promise.all(
    Array.from({ length: 6 }, async (_, walker) => {
      for (let round = 0; round < 5; round++) {
        const member = await joinHere(folder);
        await query(member.url, `insert into kept values (${walker})`);
        await pause((walker * 7 + round * 13) % 40);
        await member.leave();
      }
    }),
  );
  expect(ownPostgresState(folder).kind).toBe("stopped");
  const last = await joinHere(folder);
  expect(await query(last.url, "select count(*)::int as n from kept")).toEqual([{ n: 30 }]);
  await last.leave();
});

test.runIf(isRoot)("root starts it below a folder that only root may enter", async () => {
  const base = mkdtempSync("/root/own-postgres-");
  chmodSync(base, 0o700);
  const folder = folders.use(join(base, "数 据", "postgres"));
  try {
    const server = await joinHere(folder);
    expect(statSync(join(folder, "server", "data")).uid).toBe(nobody);
    expect(statSync(folder).uid).toBe(0);
    expect(statSync(`/proc/${serverPid(folder)}`).uid).not.toBe(0);
    await server.leave();
  } finally {
    await folders.cleanUp();
    rmSync(base, { recursive: true, force: true });
  }
});

test.runIf(isRoot)(
  "an ordinary user starts it in a folder of their own, and root joins",
  async () => {
    const folder = folders.make();
    chmodSync(join(folder, ".."), 0o755);
    mkdirSync(folder);
    chownSync(folder, nobody, nobody);
    const member = startMember(folder, { uid: nobody });
    const said = await member.said;
    expect(said).toMatchObject({ ok: true, started: true });
    await member.kill();
    const root = await joinHere(folder);
    expect(root.started).toBe(false);
    await root.leave();
    const again = await joinHere(folder);
    expect(again.started).toBe(true);
    expect(statSync(join(folder, "server", "data")).uid).toBe(nobody);
    await again.leave();
  },
);

test.runIf(isRoot)("an ordinary user is told about a folder that is not theirs", async () => {
  const folder = folders.make();
  chmodSync(join(folder, ".."), 0o755);
  mkdirSync(folder);
  const said = await startMember(folder, { uid: nobody }).said;
  expect(said).toMatchObject({ ok: false, refusal: "folder-not-usable", detail: { folder } });
});

test.runIf(isRoot)(
  "root without setpriv starts it where others may pass, else refuses",
  async () => {
    const env = { PATH: "/nowhere" };
    const closed = folders.make();
    const refused = await startMember(closed, { env }).said;
    expect(refused).toMatchObject({ ok: false, refusal: "cannot-run-as-root" });

    const open = folders.make();
    chmodSync(join(open, ".."), 0o755);
    const member = startMember(open, { env });
    expect(await member.said).toMatchObject({ ok: true, started: true });
    await member.leave();
  },
);

test.runIf(isRoot)(
  "root that may not send signals to other users stops it all the same",
  async () => {
    const folder = folders.make();
    chmodSync(join(folder, ".."), 0o755);
    const member = startMember(folder, { without: "cap_kill" });
    expect(await member.said).toMatchObject({ ok: true, started: true });
    await member.leave();
    expect(ownPostgresState(folder).kind).toBe("stopped");
  },
);

test.runIf(isRoot).each(["cap_setuid", "cap_chown"])(
  "root without %s is told to start it as another user",
  async (without) => {
    const folder = folders.make();
    chmodSync(join(folder, ".."), 0o755);
    const said = await startMember(folder, { without }).said;
    expect(said).toMatchObject({ ok: false, refusal: "cannot-run-as-root", detail: { folder } });
    expect(readdirSync(folder)).toEqual([]);
  },
);

test.runIf(isRoot)("a full disk is named, at creation and at a start, and heals", async () => {
  const disk = join(folders.make(), "..", "disk");
  mkdirSync(disk);
  const size = (megabytes: number, action: string) =>
    spawnSync("mount", ["-t", "tmpfs", "-o", `${action}size=${megabytes}m`, "tmpfs", disk]);
  if (size(20, "").status !== 0) return console.warn("NO MOUNT: a full disk was not tried");
  const folder = folders.use(join(disk, "postgres"));
  try {
    const created = await joinOwnPostgres({ folder });
    expect(created).toMatchObject({ ok: false, refusal: "disk-full" });
    expect(readdirSync(folder)).toEqual([]);

    size(200, "remount,");
    const server = await joinHere(folder);
    await query(server.url, "create table kept (n int); insert into kept values (7)");
    await server.leave();
    for (const block of ["64k", "1k"])
      spawnSync("dd", ["if=/dev/zero", `of=${join(disk, `filler-${block}`)}`, `bs=${block}`]);
    const started = await joinOwnPostgres({ folder });
    expect(started).toMatchObject({ ok: false, refusal: "disk-full" });

    rmSync(join(disk, "filler-64k"));
    const healed = await joinHere(folder);
    expect(await query(healed.url, "select n from kept")).toEqual([{ n: 7 }]);
    await healed.leave();
  } finally {
    await stopOwnPostgres(folder);
    spawnSync("umount", ["--lazy", disk]);
  }
});
