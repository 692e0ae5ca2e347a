import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { chromiumPath, expectAccessible, openBrowser, SOON } from "./browser.ts";
import { CONSOLE, signedIn } from "./console-door.ts";

const executable = chromiumPath();
/** A word that no document has, and what documents say. */
const [everyday, official] = ["呱呱费", "占道经营"];

describe.skipIf(executable === null)("the office mends what is not found", () => {
  const product = { address: inject("demoAddress") };
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser(executable ?? "");
    page = await signedIn(browser, product, "gongkaiban", 375);
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
  });

  const open = async (query: string) => {
    await page.goto(`${product.address}${CONSOLE}/search${query}`);
    await page.getByRole("heading", { level: 1, name: "搜索", exact: true }).waitFor();
  };
  const found = async () => {
    const answer = await page.request.get(
      `${product.address}/search/?q=${encodeURIComponent(everyday)}`,
    );
    return (await answer.text()).includes(official);
  };

  it("sees each of its pages on a phone, in order", async () => {
    for (const tab of ["without-result", "most", "week", "synonyms", "pinned", "trial", "index"]) {
      await open(`?tab=${tab}`);
      await page.waitForLoadState("networkidle");
      await expectAccessible(page, `console-search-${tab}`);
      await expect.poll(() => page.getByRole("alert").count(), SOON).toBe(0);
    }
  });

  it("finds on its list what a visitor looked for in vain", async () => {
    expect(await found()).toBe(false);
    const row = page.getByRole("row").filter({ hasText: everyday });
    await expect
      .poll(
        async () => {
          await open("?days=7");
          await page.waitForLoadState("networkidle");
          return row.count();
        },
        { timeout: 30_000 },
      )
      .toBe(1);
  });

  it("adds a synonym from there, after it has seen what changes", async () => {
    await page.getByRole("button", { name: `为“${everyday}”加同义词` }).click();
    const dialog = page.getByRole("dialog", { name: "添加同义词" });
    await dialog.getByLabel("规范用语").fill(official);
    await dialog.getByRole("button", { name: "先看看有什么变化" }).click();
    const preview = dialog.getByRole("region", { name: `搜“${everyday}”` });
    await preview.getByText("有变化").waitFor();
    await expect.poll(() => preview.getByRole("listitem").count(), SOON).toBeGreaterThan(0);
    await expectAccessible(page, "console-search-preview");
    await dialog.getByRole("button", { name: "保存" }).click();
    await dialog.waitFor({ state: "detached" });
    await expect.poll(found, { timeout: 15_000 }).toBe(true);
  });

  it("reads why a result is where it is", async () => {
    await open(`?tab=trial&q=${encodeURIComponent(everyday)}`);
    await page.getByText("为什么在这里").first().click();
    const why = page.getByRole("table").first();
    await why.getByText("合计").waitFor();
    await expect.poll(() => why.innerText(), SOON).toContain(official);
  });

  it("removes the synonym, and takes that back", async () => {
    await open("?tab=synonyms");
    await page.getByRole("button", { name: `删除：${everyday}` }).click();
    await page.getByRole("dialog").getByRole("button", { name: "删除", exact: true }).click();
    await page.getByRole("button", { name: "撤销删除" }).click();
    await page.getByText("已恢复。").waitFor();
    await page.getByRole("row").filter({ hasText: everyday }).waitFor();
    await page.getByRole("button", { name: `删除：${everyday}` }).click();
    await page.getByRole("dialog").getByRole("button", { name: "删除", exact: true }).click();
    await expect.poll(found, { timeout: 15_000 }).toBe(false);
  });
});
