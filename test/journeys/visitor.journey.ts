import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import {
  chromiumPath,
  expectAccessible,
  faultsOf,
  openBrowser,
  openPage,
  SOON,
} from "./browser.ts";

const executable = chromiumPath();

describe.skipIf(executable === null)("a visitor of the portal", () => {
  const product = { address: inject("demoAddress") };
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser(executable ?? "");
  });
  afterAll(async () => {
    await browser?.close();
  });

  const heading = (page: Page) => page.getByRole("heading", { level: 1 }).first().innerText();
  const firstRow = (page: Page) => page.locator('main a[href*="/documents/"]').first();

  it.each([375, 1440])(
    "gets from home to a document, by columns, without scripts, at %d",
    async (width) => {
      const page = await openPage(browser, { width, scripts: false });
      await page.goto(product.address);
      const ways = page.getByRole("navigation").getByRole("link", { name: "政府信息公开" });
      await ways.first().click();
      expect(await heading(page)).toContain("政府信息公开");
      await page
        .locator("main")
        .getByRole("link", { name: /法定主动公开内容/ })
        .first()
        .click();
      await expect.poll(() => new URL(page.url()).pathname, SOON).toBe("/disclosure/statutory/");
      const title = (await firstRow(page).innerText()).trim();
      await firstRow(page).click();
      expect(title.endsWith(await heading(page))).toBe(true);
      const text = await page.locator("main").innerText();
      for (const fact of ["索引号", "发布机构", "发布日期", "公开属性"])
        expect(text).toContain(fact);
      await page.context().close();
    },
  );

  it("finds a document by its words and by its number, and narrows what was found", async () => {
    const page = await openPage(browser, { scripts: false });
    await page.goto(product.address);
    await page.getByRole("searchbox").first().fill("预算");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search/**");
    const address = new URL(page.url());
    expect([address.pathname, address.searchParams.get("q")]).toEqual(["/search/", "预算"]);
    await expect.poll(() => page.locator("main mark").first().innerText(), SOON).toContain("预算");
    const all = await page.locator("main").innerText();
    const count = Number(/([\d,]+)\s*条/.exec(all)?.[1]?.replaceAll(",", ""));
    expect(count).toBeGreaterThan(5);

    const narrower = page.locator('main a[href*="/search/?"]').filter({ hasText: "2018" }).first();
    await narrower.click();
    const narrowed = /([\d,]+)\s*条/.exec(await page.locator("main").innerText());
    expect(Number(narrowed?.[1]?.replaceAll(",", ""))).toBeLessThanOrEqual(count);

    for (const number of ["晴政发〔2018〕2号", "晴政发[2018]2号", "晴政发 2018 2 号"]) {
      await page.goto(`${product.address}/search/?q=${encodeURIComponent(number)}`);
      await firstRow(page).click();
      await expect
        .poll(() => page.locator("main").innerText(), SOON)
        .toContain("晴政发〔2018〕2号");
    }

    await page.goto(`${product.address}/search/?q=${encodeURIComponent("雪豹量子咖啡")}`);
    await expect.poll(() => page.locator("main").innerText(), SOON).toContain("没有找到");
    await page.context().close();
  });

  it("finds out about an organization and goes on to what it published", async () => {
    const page = await openPage(browser, { width: 375, scripts: false });
    await page.goto(`${product.address}/organizations/`);
    await page.locator("main").getByRole("link", { name: "区民政局" }).first().click();
    expect(await heading(page)).toContain("民政局");
    await firstRow(page).click();
    await expect.poll(() => new URL(page.url()).pathname, SOON).toMatch(/^\/documents\//);
    await page.context().close();
  });

  it("reaches the text of every page with one key, and the menu in order", async () => {
    const page = await openPage(browser);
    for (const path of ["/", "/disclosure/", "/search/", "/organizations/"]) {
      await page.goto(product.address + path);
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.getAttribute('href')")).toBe("#main");
      await page.keyboard.press("Enter");
      await expect.poll(() => new URL(page.url()).hash, SOON).toBe("#main");
    }
    await page.context().close();
  });

  it("meets no error on the console of the browser, and nothing from other hosts", async () => {
    const page = await openPage(browser);
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(product.address)) complaints.push(request.url());
    });
    for (const path of ["/", "/disclosure/", "/search/?q=%E9%A2%84%E7%AE%97", "/mn/"]) {
      await page.goto(product.address + path, { waitUntil: "networkidle" });
    }
    await page.goto(product.address);
    await firstRow(page).click();
    await page.waitForLoadState("networkidle");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("gets pages under 100 KB, without cookies", async () => {
    for (const path of ["/", "/disclosure/", "/disclosure/statutory/", "/site-map/", "/mn/"]) {
      const reply = await fetch(product.address + path);
      expect([path, reply.status, reply.headers.get("set-cookie")]).toEqual([path, 200, null]);
      expect([path, (await reply.text()).length < 100_000]).toEqual([path, true]);
    }
  });

  it("would be told of faults that a page has", async () => {
    const page = await openPage(browser);
    await page.setContent("<html><body><img src='/x.png'><input></body></html>");
    const found = (await faultsOf(page)).map((fault) => fault.split(" ")[0]);
    expect(found).toEqual(expect.arrayContaining(["image-alt", "label", "html-has-lang"]));
    await page.context().close();
  });

  it.each([375, 1440])("meets no page that axe finds fault with at %d", async (width) => {
    const page = await openPage(browser, { width });
    expect(page.viewportSize()?.width).toBe(width);
    for (const [name, path] of [
      ["home", "/"],
      ["disclosure", "/disclosure/"],
      ["statutory", "/disclosure/statutory/"],
      ["list", "/disclosure/statutory/budgets/"],
      ["organizations", "/organizations/"],
      ["organization", "/organizations/civil-affairs/"],
      ["search", "/search/"],
      ["search-found", "/search/?q=%E9%A2%84%E7%AE%97"],
      ["search-nothing", "/search/?q=xqzzxq"],
      ["site-map", "/site-map/"],
      ["accessibility", "/accessibility/"],
      ["not-found", "/nothing.html"],
      ["mongolian", "/mn/"],
    ] as const) {
      await page.goto(product.address + path);
      await expectAccessible(page, name);
    }
    await page.goto(`${product.address}/disclosure/statutory/`);
    await firstRow(page).click();
    await expectAccessible(page, "document");
    await page.context().close();
  });

  it("finds in the console the figures that the demo printed, each behind its link", async () => {
    const page = await openPage(browser);
    await page.goto(`${product.address}/admin/reports/2018`);
    await page.getByLabel("用户名").fill("gongkaiban");
    const secret = /密码都是 (\S+?)）/.exec(inject("demoSaid"))?.[1] ?? "";
    await page.getByLabel("密码").fill(secret);
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "2018 年公开情况" }).waitFor();
    await expect.poll(() => new URL(page.url()).pathname, SOON).toBe("/admin/reports/2018");
    const printed = [...inject("demoSaid").matchAll(/：([\d,]+) [条件个]  （(\/admin\/\S+?)）/g)];
    expect(printed.length).toBeGreaterThan(8);
    for (const [, value, address] of printed) {
      await page.goto(product.address + address);
      const counted = await page.locator("main strong").first().innerText();
      expect([address, counted]).toEqual([address, value]);
    }
    await page.context().close();
  });
});
