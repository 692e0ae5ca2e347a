import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { chromiumPath, expectAccessible, openBrowser, openPage, SOON } from "./browser.ts";

const executable = chromiumPath();
const WANTED = "2017年南排道路改造工程的施工许可";

describe.skipIf(executable === null)("somebody asks for information", () => {
  const product = { address: inject("demoAddress") };
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser(executable ?? "");
  });
  afterAll(async () => {
    await browser?.close();
  });

  const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
  const heading = (page: Page) => page.getByRole("heading", { level: 1 }).innerText();
  const fill = async (page: Page) => {
    await page.getByLabel("向哪个机关申请").selectOption({ index: 5 });
    await page.getByLabel("要的信息").first().fill(WANTED);
    await page.getByLabel("姓名或单位名称").fill("乌云");
    await page.getByLabel("证件号码").first().fill("11010519491231002X");
    await page.getByLabel("电话", { exact: true }).fill("13800000000");
  };
  /** A hand takes some seconds for a form. */
  const asLongAsAHand = (page: Page) => page.waitForTimeout(3_200);

  it.each([
    [375, true],
    [1440, true],
    [375, false],
  ])(
    "from home to the receipt, and sees where it stands, at %d, with scripts: %s",
    async (width, scripts) => {
      const page = await openPage(browser, { width, scripts });
      // What looks at a page is a script itself.
      const looked = async (name: string) => {
        if (scripts) await expectAccessible(page, name);
      };
      await page.goto(product.address);
      await page.locator("main").getByRole("link", { name: "依申请公开" }).first().click();
      expect(await heading(page)).toBe("依申请公开");
      await looked("requests-start");
      await page.getByRole("link", { name: "填写申请" }).click();
      await looked("requests-form");
      await button(page, "下一步：核对").click();
      await page.getByRole("alert").waitFor();
      await looked("requests-problems");
      await fill(page);
      await button(page, "再加一项").click();
      await page.getByLabel("要的信息，第 2 项").fill("同一工程的验收报告");
      await button(page, "先查一查有没有公开").click();
      await page.getByRole("heading", { name: /这些已经公开/ }).waitFor();
      await looked("requests-already");
      await asLongAsAHand(page);
      await button(page, "下一步：核对").click();
      expect(await heading(page)).toContain("核对");
      await looked("requests-check");
      await button(page, "确认提交").click();
      expect(await heading(page)).toBe("已经收到您的申请");
      await looked("requests-receipt");
      const text = await page.locator("main").innerText();
      const number = /\d{4}-\d{4}/.exec(text)?.[0] ?? "";
      const code = /[2-9A-Z]{5} [2-9A-Z]{5}/.exec(text)?.[0] ?? "";
      await page.context().clearCookies();
      await page.goto(`${product.address}/requests/status/`);
      await looked("requests-door");
      await page.getByLabel("登记编号").fill(number);
      await page.getByLabel("查询码").fill(code);
      await button(page, "查看").click();
      expect(await heading(page)).toBe(`申请 ${number} 的进度`);
      expect(page.url()).not.toContain(number);
      await looked("requests-status");
      await page.getByRole("link", { name: "逐日查看怎么算" }).click();
      expect(await page.locator("tr.counted").count()).toBe(20);
      await looked("requests-days");
      await page.getByRole("link", { name: "返回进度" }).click();
      await button(page, "撤回申请").click();
      await looked("requests-withdraw");
      await button(page, "确定撤回").click();
      await expect.poll(() => page.locator("main").innerText(), SOON).toContain("您已于");
      await page.context().close();
    },
  );

  it("with scripts: what is public is offered while typing, and a draft outlives a broken line", async () => {
    const page = await openPage(browser, { width: 375 });
    await page.goto(`${product.address}/requests/new/`);
    await fill(page);
    await page.getByRole("heading", { name: /这些已经公开/ }).waitFor();
    await expectAccessible(page, "requests-form-with-scripts");
    await page.context().setOffline(true);
    await expect.poll(() => page.locator("[data-note]").innerText(), SOON).toContain("已经保存");
    await button(page, "下一步：核对").click();
    await page.waitForTimeout(1_000);
    await page.context().setOffline(false);
    await page.goto(`${product.address}/requests/new/`);
    await expect.poll(() => page.getByLabel("要的信息").first().inputValue(), SOON).toBe(WANTED);
    expect(await page.getByLabel("姓名或单位名称").inputValue()).toBe("乌云");
    await button(page, "清除草稿").click();
    await expect.poll(() => page.getByLabel("要的信息").first().inputValue(), SOON).toBe("");
    await page.context().close();
  });

  it("on a shared computer leaves nothing behind unless told to", async () => {
    const page = await openPage(browser);
    await page.goto(`${product.address}/requests/new/`);
    await fill(page);
    await page.waitForTimeout(600);
    const kept = () => page.evaluate(`localStorage.getItem("request-draft")`);
    expect(await kept()).toBe(null);
    await page.getByLabel(/在这台设备上保存草稿/).check();
    expect(await kept()).toContain("乌云");
    await page.context().close();
  });

  it("too fast for a hand: the machine works instead of the person being asked", async () => {
    const page = await openPage(browser);
    await page.goto(`${product.address}/requests/new/`);
    await fill(page);
    await page.evaluate(`document.querySelector("[name=website]").value = "x"`);
    await button(page, "下一步：核对").click();
    await button(page, "确认提交").click();
    expect(await heading(page)).toContain("核对");
    await expectAccessible(page, "requests-challenge");
    await page.getByText("已经自动通过验证").waitFor();
    await button(page, "确认提交").click();
    expect(await heading(page)).toBe("已经收到您的申请");
    await page.context().close();
  });
});
