// What the console costs in a real browser: script at first load, time to the first row, change of place.
// node --import ./tools/tsx-hook.mjs bench/console-load.ts http://127.0.0.1:3000 gongkaiban PASSWORD
import { chromium, type Page } from "playwright-core";

const [address = "http://127.0.0.1:3000", username = "gongkaiban", password = ""] =
  process.argv.slice(2);
const REPEATS = 5;

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const median = (times: readonly number[]) =>
  Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0);

/** A window with an empty cache; `sent` counts what comes over the line, by kind. */
async function openWindow() {
  const context = await browser.newContext({ locale: "zh-CN" });
  const page = await context.newPage();
  const sent = { script: 0, style: 0, files: 0 };
  const reading: Promise<void>[] = [];
  page.on("response", (response) => {
    const kind = response.request().resourceType();
    if (kind !== "script" && kind !== "stylesheet") return;
    const count = async () => {
      const { responseBodySize } = await response.request().sizes();
      sent[kind === "script" ? "script" : "style"] += responseBodySize;
      sent.files += 1;
    };
    reading.push(count());
  });
  return { context, page, sent, settled: () => Promise.all(reading) };
}

async function signIn(page: Page) {
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.locator(".shell").waitFor();
}

// The size on the line depends on what the browser takes: measured as browsers ask, and as gzip alone.
for (const [name, path, ready] of [
  ["sign-in", "/admin/", "form"],
  ["work list", "/admin/", ".page-lead"],
  ["documents", "/admin/documents", "tbody tr"],
] as const) {
  for (const encoding of ["gzip, br", "gzip"]) {
    const first = await openWindow();
    await first.page.setExtraHTTPHeaders({ "accept-encoding": encoding });
    await first.page.goto(`${address}${path}`);
    if (name !== "sign-in") {
      await signIn(first.page);
      const state = await first.context.storageState();
      await first.context.close();
      const times: number[] = [];
      let line = "";
      for (let time = 0; time < REPEATS; time += 1) {
        const fresh = await openWindow();
        await fresh.context.addCookies(state.cookies);
        await fresh.page.setExtraHTTPHeaders({ "accept-encoding": encoding });
        const began = performance.now();
        await fresh.page.goto(`${address}${path}`);
        await fresh.page.locator(ready).first().waitFor();
        times.push(performance.now() - began);
        await fresh.page.waitForLoadState("networkidle");
        await fresh.settled();
        line = `script ${kb(fresh.sent.script)}, style ${kb(fresh.sent.style)}, ${fresh.sent.files} files`;
        await fresh.context.close();
      }
      console.log(`${name} (${encoding}): ${line}; ready after ${median(times)} ms`);
    } else {
      await first.page.locator(ready).waitFor();
      await first.page.waitForLoadState("networkidle");
      await first.settled();
      console.log(
        `${name} (${encoding}): script ${kb(first.sent.script)}, style ${kb(first.sent.style)}, ${first.sent.files} files`,
      );
      await first.context.close();
    }
  }
}

const { page, context } = await openWindow();
await page.goto(`${address}/admin/`);
await signIn(page);
const menu = page.getByRole("navigation", { name: "主菜单" });
for (const [place, ready] of [
  ["信息", "tbody tr"],
  ["栏目", "tbody tr"],
  ["机构", "tbody tr"],
  ["待办", ".page-lead"],
] as const) {
  const times: number[] = [];
  for (let time = 0; time < REPEATS; time += 1) {
    await menu.getByRole("link", { name: "代理" }).click();
    await page.getByRole("heading", { level: 1, name: "代理" }).waitFor();
    const began = performance.now();
    await menu.getByRole("link", { name: place, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: place, exact: true }).waitFor();
    await page.locator(ready).first().waitFor();
    times.push(performance.now() - began);
  }
  console.log(`to ${place}: ${median(times)} ms (the first time ${Math.round(times[0] ?? 0)} ms)`);
}
await context.close();
await browser.close();

function kb(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
