import {
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import {
  query,
  serverPid,
  startMember,
  temporaryFolders,
  until,
} from "../../../test/faults/own-postgres-support.ts";
import { findBinaries } from "./binaries.ts";
import { joinOwnPostgres, ownPostgresMessage, ownPostgresState, stopOwnPostgres } from "./index.ts";

const folders = temporaryFolders();
afterEach(() => folders.cleanUp());

test("processes that start at the same instant on an empty folder share one server", async () => {
  const folder = folders.make();
  const members = [1, 2, 3].map(() => startMember(folder));
  const said = await Promise.all(members.map((member) => member.said));

  expect(said.map((one) => one.ok)).toEqual([true, true, true]);
  expect(new Set(said.map((one) => one.url)).size).toBe(1);
  expect(said.filter((one) => one.started)).toHaveLength(1);
  expect(readdirSync(folder)).toEqual(["server"]);

  await members[0]?.leave();
  await members[1]?.leave();
  expect(ownPostgresState(folder).kind).toBe("running");
  await members[2]?.leave();
  expect(ownPostgresState(folder).kind).toBe("stopped");
});

test("a server whose last process was killed is found and used by the next", async () => {
  const folder = folders.make();
  const first = startMember(folder);
  const { url } = await first.said;
  await query(url, "create table kept (n int); insert into kept values (7)");
  const pid = serverPid(folder);
  await first.kill();

  const next = startMember(folder);
  const said = await next.said;
  expect(said).toMatchObject({ ok: true, started: false, url });
  expect(serverPid(folder)).toBe(pid);
  expect(await query(url, "select n from kept")).toEqual([{ n: 7 }]);
  await next.leave();
  expect(ownPostgresState(folder).kind).toBe("stopped");
});

test("a path of 200 characters with blanks and Chinese characters works", async () => {
  const folder = folders.make(
    join("政务 公开 数据".repeat(8), "postgres data ".repeat(9), "数 据"),
  );
  expect(folder.length).toBeGreaterThan(200);
  const member = startMember(folder);
  const said = await member.said;
  expect(said.ok).toBe(true);
  expect(await query(said.url, "select current_user as who")).toEqual([{ who: "gongkai" }]);
  await member.leave();
});

test("one that joins while the last one leaves gets a running server", async () => {
  const folder = folders.make();
  for (let round = 0; round < 5; round++) {
    const leaver = await joinOwnPostgres({ folder, durable: false });
    if (!leaver.ok) throw new Error(ownPostgresMessage(leaver));
    const leaving = leaver.value.leave();
    const joiner = await joinOwnPostgres({ folder, durable: false });
    await leaving;
    if (!joiner.ok) throw new Error(ownPostgresMessage(joiner));
    expect(await query(joiner.value.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await joiner.value.leave();
    expect(ownPostgresState(folder).kind).toBe("stopped");
  }
});

test("the server listens on this machine only, with a password that only its owner reads", async () => {
  const folder = folders.make();
  const joined = await joinOwnPostgres({ folder, durable: false });
  if (!joined.ok) throw new Error(ownPostgresMessage(joined));
  const { url } = joined.value;
  const settings = await query(
    url,
    `select name, setting from pg_settings where name in
       ('listen_addresses', 'unix_socket_directories', 'data_checksums', 'jit', 'TimeZone')`,
  );
  expect(Object.fromEntries(settings.map((row) => [row["name"], row["setting"]]))).toEqual({
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    data_checksums: "on",
    jit: "off",
    TimeZone: "UTC",
  });
  expect(statSync(join(folder, "server", "password")).mode & 0o777).toBe(0o600);
  await expect(query(url.replace(/:[^:@]+@/, ":wrong@"), "select 1")).rejects.toMatchObject({
    code: "28P01",
  });
  await expect(query(url, "copy (select 1) to program 'true'")).rejects.toMatchObject({
    code: "42501",
  });
  await joined.value.leave();
});

test("the server is durable unless a test says otherwise", async () => {
  const folder = folders.make();
  const settings = `select name, setting from pg_settings
    where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name`;
  for (const [durable, setting] of [
    [true, "on"],
    [false, "off"],
  ] as const) {
    const joined = await joinOwnPostgres({ folder, durable });
    if (!joined.ok) throw new Error(ownPostgresMessage(joined));
    const rows = await query(joined.value.url, settings);
    expect(rows.map((row) => row["setting"])).toEqual([setting, setting, setting]);
    await joined.value.leave();
  }
});

test("stopping ends the server while others use it, and they do not start it again", async () => {
  const folder = folders.make();
  const lines: string[] = [];
  const joined = await joinOwnPostgres({ folder, durable: false, log: (line) => lines.push(line) });
  if (!joined.ok) throw new Error(ownPostgresMessage(joined));
  expect(await stopOwnPostgres(folder)).toEqual({ ok: true, value: { stopped: true } });
  await until(() => lines.some((line) => line.includes("stopped by another")));
  expect(ownPostgresState(folder).kind).toBe("stopped");
  expect(await stopOwnPostgres(folder)).toEqual({ ok: true, value: { stopped: false } });
  await joined.value.leave();
});

test("settings that a person adds to postgresql.conf win over the product's", async () => {
  const folder = folders.make();
  const first = await joinOwnPostgres({ folder, durable: false });
  if (!first.ok) throw new Error(ownPostgresMessage(first));
  await first.value.leave();
  const file = join(folder, "server", "data", "postgresql.conf");
  writeFileSync(file, `${readFileSync(file, "utf8")}work_mem = 5MB\n`);
  const second = await joinOwnPostgres({ folder, durable: false });
  if (!second.ok) throw new Error(ownPostgresMessage(second));
  expect(await query(second.value.url, "show work_mem")).toEqual([{ work_mem: "5MB" }]);
  await second.value.leave();
});

test("a cluster of another major version is refused and not touched", async () => {
  const folder = folders.make();
  const first = await joinOwnPostgres({ folder, durable: false });
  if (!first.ok) throw new Error(ownPostgresMessage(first));
  await first.value.leave();
  writeFileSync(join(folder, "server", "data", "PG_VERSION"), "17\n");
  const refused = await joinOwnPostgres({ folder, durable: false });
  if (refused.ok) throw new Error("it was opened");
  expect(refused.refusal).toBe("other-major-version");
  expect(ownPostgresMessage(refused)).toContain("PostgreSQL 17");
});

test("missing programs are refused with the two ways out", async () => {
  const folder = folders.make();
  const refused = await joinOwnPostgres({ folder, binaries: join(folder, "nowhere") });
  if (refused.ok) throw new Error("it was started");
  expect(refused.refusal).toBe("no-binaries");
  expect(ownPostgresMessage(refused)).toContain("DATABASE_URL");
  expect(ownPostgresMessage(refused)).toContain("POSTGRES_BIN");
});

test("programs that do not run here are refused as missing", async () => {
  const folder = folders.make();
  const binaries = join(folder, "bin");
  mkdirSync(binaries, { recursive: true });
  for (const name of ["postgres", "initdb"])
    writeFileSync(join(binaries, name), "#!/no/such/loader\n", { mode: 0o755 });
  const refused = await joinOwnPostgres({ folder, binaries });
  expect(refused).toMatchObject({ ok: false, refusal: "no-binaries" });
});

test("a wrong password is refused and a lost one made anew, with all data in place", async () => {
  const folder = folders.make();
  const first = await joinOwnPostgres({ folder, durable: false });
  if (!first.ok) throw new Error(ownPostgresMessage(first));
  await query(first.value.url, "create table kept (n int); insert into kept values (7)");
  await first.value.leave();

  const file = join(folder, "server", "password");
  writeFileSync(file, "something else\n");
  const refused = await joinOwnPostgres({ folder, durable: false });
  expect(refused).toMatchObject({ ok: false, refusal: "password-not-usable", detail: { file } });
  await until(() => ownPostgresState(folder).kind === "stopped");

  rmSync(file);
  const healed = await joinOwnPostgres({ folder, durable: false });
  if (!healed.ok) throw new Error(ownPostgresMessage(healed));
  expect(await query(healed.value.url, "select n from kept")).toEqual([{ n: 7 }]);
  await healed.value.leave();
});

test("library links that the installer did not make are made at the first start", async () => {
  const folder = folders.make();
  const found = findBinaries(undefined);
  if (!found.ok || found.value.root === undefined) throw new Error("no package here");
  const copy = join(folder, "..", "programs");
  cpSync(found.value.root, copy, { recursive: true, verbatimSymlinks: true });
  const lib = join(copy, "lib");
  const links = readdirSync(lib).filter((name) => lstatSync(join(lib, name)).isSymbolicLink());
  expect(links.length).toBeGreaterThan(0);
  for (const name of links) rmSync(join(lib, name));

  const joined = await joinOwnPostgres({ folder, binaries: join(copy, "bin"), durable: false });
  if (!joined.ok) throw new Error(ownPostgresMessage(joined));
  expect(readdirSync(lib)).toEqual(expect.arrayContaining(links));
  await joined.value.leave();
});

test("what a killed creation left behind is removed and never taken for a database", async () => {
  const folder = folders.make();
  mkdirSync(join(folder, "new-999999999-0badcafe", "data"), { recursive: true });
  writeFileSync(join(folder, "new-999999999-0badcafe", "data", "PG_VERSION"), "18\n");
  const joined = await joinOwnPostgres({ folder, durable: false });
  if (!joined.ok) throw new Error(ownPostgresMessage(joined));
  expect(joined.value.started).toBe(true);
  expect(readdirSync(folder)).toEqual(["server"]);
  await joined.value.leave();
});
