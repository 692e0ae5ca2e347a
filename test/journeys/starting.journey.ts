import { createServer } from "node:net";
import { once } from "node:events";
import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build, dataFolder, run, start } from "./running-product.ts";

const server = "dist/apps/server/main.js";

describe("starting the product", () => {
  beforeAll(build);

  it("says which setting is wrong, and ends with 2", async () => {
    const { code, said } = await run(server, ["--port", "seventy"]);
    expect([code, said]).toEqual([2, expect.stringContaining("PORT")]);
    const option = await run(server, ["--prot", "80"]);
    expect([option.code, option.said]).toEqual([2, expect.stringContaining("用法")]);
  });

  it("says that the database cannot be reached, and ends with 3", async () => {
    const data = await dataFolder();
    const { code, said } = await run(server, ["--data", data.path], {
      DATABASE_URL: "postgres://nobody:secret@127.0.0.1:1/nothing",
    });
    expect([code, said]).toEqual([3, expect.stringContaining("DATABASE_URL")]);
    expect(said).not.toContain("secret");
    await data.remove();
  });

  it("says that the data folder cannot be used, and ends with 3", async () => {
    const data = await dataFolder();
    const file = join(data.path, "a-file");
    await writeFile(file, "");
    const { code, said } = await run(server, ["--data", join(file, "below")]);
    expect([code, said]).toEqual([3, expect.stringContaining(file)]);
    await data.remove();
  });

  it("says that the port is taken, and ends with 2", async () => {
    const data = await dataFolder();
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { code, said } = await run(server, ["--data", data.path, "--port", String(port)]);
    expect([code, said]).toEqual([2, expect.stringContaining(`端口 ${port} 已被占用`)]);
    other.close();
    await data.remove();
  });

  it("keeps its secret to itself, answers, and ends with 0 when it is told to", async () => {
    const data = await dataFolder();
    const product = await start("start", data.path);
    expect((await fetch(`${product.address}/healthz`)).status).toBe(200);
    expect((await stat(join(data.path, "secret.key"))).mode & 0o077).toBe(0);
    // A browser's idle connection does not hold it up.
    const began = performance.now();
    expect(await product.stop()).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    await data.remove();
  });
});
