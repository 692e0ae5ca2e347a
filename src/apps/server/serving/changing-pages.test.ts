import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSiteFolder } from "../../../platform/site-folder/index.ts";
import { aFolder, aServing } from "./fixtures.ts";

const PAGE = `<!doctype html><html lang="zh-CN"><body>${"<p>通知正文。</p>".repeat(60)}</body></html>`;
const { folder, put } = await aFolder();
let site: Awaited<ReturnType<typeof aServing>>;

beforeAll(async () => {
  await put("news/index.html", PAGE);
  site = await aServing({ folder });
});
afterAll(() => site.close());

describe("a page that changes", () => {
  const packed = { "accept-encoding": "gzip" };
  it("is never sent in forms of different versions, and at once when it is told", async () => {
    await put("changing.html", `${PAGE}1`);
    await site.get("/changing.html", packed);
    await put("changing.html", `${PAGE}2`, true, new Date(1_600_000_000_000));
    site.serving.drop(["changing.html.gz"]);
    expect(gunzipSync((await site.get("/changing.html", packed)).body).toString()).toBe(`${PAGE}2`);
    // The plain file is new, its packed form not yet: the new one is packed here.
    await put("changing.html", `${PAGE}3`, false, new Date(1_700_000_000_000));
    site.serving.clear();
    expect(gunzipSync((await site.get("/changing.html", packed)).body).toString()).toBe(`${PAGE}3`);
  });

  it("is new for the next reader when a release put it in place", async () => {
    const released = await aFolder();
    const other = await aServing({ folder: released.folder });
    const writer = openSiteFolder(released.folder);
    for (const text of ["1", "2", "3"]) {
      await writer.release([{ path: "a.html", content: PAGE + text }]);
      const shown = async () => gunzipSync((await other.get("/a.html", packed)).body).toString();
      await expect.poll(shown).toBe(PAGE + text);
    }
    await writer.release([{ path: "a.html", content: "撤回", isGone: true }]);
    const status = async () => (await other.get("/a.html", packed)).status;
    await expect.poll(status).toBe(410);
    await writer.close();
    other.close();
  });

  it("is found out without being told", async () => {
    await put("found.html", `${PAGE}1`);
    await site.get("/found.html");
    await put("beside.html", `${PAGE}2`);
    await rename(join(folder, "beside.html"), join(folder, "found.html"));
    await pause(120);
    expect((await site.get("/found.html")).body.toString()).toBe(`${PAGE}2`);
    await writeFile(join(folder, "found.html.gone"), "");
    await pause(120);
    expect((await site.get("/found.html")).status).toBe(410);
    await rm(join(folder, "found.html"));
    await pause(120);
    expect((await site.get("/found.html")).status).toBe(299);
  });

  it("goes out with what is put into it, under another tag", async () => {
    let banner: string | null = "<p>紧急</p>";
    const other = await aServing({
      folder,
      transform: {
        transform: (page) => Buffer.from(page.toString().replace("<body>", `<body>${banner}`)),
        isOn: () => banner !== null,
      },
    });
    const before = await site.get("/news/", packed);
    const during = await other.get("/news/", packed);
    expect(gunzipSync(during.body).toString()).toContain("<body><p>紧急</p>");
    expect(during.headers.etag).not.toBe(before.headers.etag);
    expect(during.headers["last-modified"]).toBeUndefined();
    const since = await other.get("/news/", {
      "if-modified-since": "Tue, 01 Jan 2030 00:00:00 GMT",
    });
    expect(since.status).toBe(200);
    banner = null;
    other.serving.clear();
    expect((await other.get("/news/", packed)).headers.etag).toBe(before.headers.etag);
    other.close();
  });
});
