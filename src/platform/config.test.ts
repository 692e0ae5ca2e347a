import { expect, it } from "vitest";
import { readConfig } from "./config.ts";

it("works without any setting", () => {
  expect(readConfig({}, {})).toMatchObject({
    ok: true,
    config: { port: 3000, host: "127.0.0.1", databaseUrl: null },
  });
});

it("prefers what the command line said", () => {
  const read = readConfig({ data: "/srv/a", port: "8080" }, { GONGKAI_DATA: "/srv/b", PORT: "1" });
  expect(read).toMatchObject({ ok: true, config: { dataFolder: "/srv/a", port: 8080 } });
});

it("names every variable that is wrong", () => {
  const read = readConfig({}, { PORT: "eighty", PUBLIC_URL: "ftp://x", LOG_LEVEL: "loud" });
  expect(read.ok ? [] : read.problems.map((problem) => problem.split(":")[0])).toEqual([
    "PORT",
    "PUBLIC_URL",
    "LOG_LEVEL",
  ]);
});

it("takes an empty variable as not set", () => {
  expect(readConfig({}, { DATABASE_URL: "", PORT: "" })).toMatchObject({
    ok: true,
    config: { databaseUrl: null, port: 3000 },
  });
});
