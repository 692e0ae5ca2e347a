import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { chromiumPath, expectAccessible, openBrowser, openPage, SOON } from "./browser.ts";

const executable = chromiumPath();

describe.skipIf(executable === null)("a visitor who types a question", () => {
  const product = { address: inject("demoAddress") };
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser(executable ?? "");
  });
  afterAll(async () => {
    await browser?.close();
  });

  const field = (page: Page) => page.locator("main").getByRole("combobox", { name: "搜索本站" });
  const list = (page: Page) => page.getByRole("listbox", { name: "搜索建议" });
  const options = (page: Page) => list(page).getByRole("option");

  /** Types as people do and waits for what is suggested; right after its start, the server is still learning titles. */
  async function typed(page: Page, text: string): Promise<void> {
    await expect
      .poll(
        async () => {
          await field(page).fill("");
          await field(page).pressSequentially(text, { delay: 30 });
          await list(page)
            .waitFor({ timeout: 2_000 })
            .catch(() => {});
          return options(page).count();
        },
        { timeout: 60_000 },
      )
      .toBeGreaterThan(0);
  }

  it.each([375, 1440])("chooses a suggestion by keys alone, at %d", async (width) => {
    const page = await openPage(browser, { width });
    await page.goto(product.address);
    await typed(page, "民政");
    expect(await field(page).getAttribute("aria-expanded")).toBe("true");
    await expect
      .poll(() => page.getByRole("status").filter({ hasText: "条搜索建议" }).count(), SOON)
      .toBe(1);
    await page.keyboard.press("ArrowDown");
    const active = await field(page).getAttribute("aria-activedescendant");
    const first = page.locator(`[id="${active}"]`);
    expect(await first.getAttribute("aria-selected")).toBe("true");
    await expect.poll(() => first.innerText(), SOON).toMatch(/晴山区民政局\s*机构/);
    await expectAccessible(page, "suggesting");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/organizations/civil-affairs/");
    await page.context().close();
  });

  it("leaves the list by Escape with the question as it was, and searches by Enter", async () => {
    const page = await openPage(browser);
    await page.goto(`${product.address}/search/`);
    await typed(page, "预算");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    await expect.poll(() => list(page).count(), SOON).toBe(0);
    await expect.poll(() => field(page).inputValue(), SOON).toBe("预算");
    expect(await field(page).getAttribute("aria-expanded")).toBe("false");
    expect(await field(page).getAttribute("aria-activedescendant")).toBeNull();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search/?*");
    await expect.poll(() => new URL(page.url()).searchParams.get("q"), SOON).toBe("预算");
    await page.context().close();
  });

  it("touches a title on a phone and is on its page", async () => {
    const page = await openPage(browser, { width: 375 });
    await page.goto(product.address);
    await typed(page, "预算");
    const title = options(page).filter({ hasText: "文件" }).first();
    const box = await title.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(375);
    await title.click();
    await page.waitForURL("**/documents/**");
    await page.context().close();
  });

  it("is not asked for what an input method still composes", async () => {
    const page = await openPage(browser);
    await page.goto(product.address);
    await field(page).focus();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const keyboard = await page.context().newCDPSession(page);
    for (const text of ["m", "mi", "min"]) {
      const at = { selectionStart: text.length, selectionEnd: text.length };
      await keyboard.send("Input.imeSetComposition", { text, ...at });
      await page.waitForTimeout(200);
    }
    expect([await field(page).inputValue(), asked]).toEqual(["min", []]);
    await keyboard.send("Input.insertText", { text: "民政" });
    await options(page).filter({ hasText: "晴山区民政局" }).first().waitFor();
    expect(asked).toEqual(["/search/suggest"]);
    await page.context().close();
  });

  it("finds plain fields on the Mongolian site, which is set vertically", async () => {
    const page = await openPage(browser);
    await page.goto(`${product.address}/mn/`);
    await expect.poll(() => page.getByRole("combobox").count(), SOON).toBe(0);
    await expect.poll(() => page.getByRole("searchbox").count(), SOON).toBeGreaterThan(0);
    await page.context().close();
  });
});
