import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { chromiumPath, expectAccessible, openBrowser, openPage, SOON } from "./browser.ts";

const executable = chromiumPath();

describe.skipIf(executable === null)("a visitor who searches", () => {
  const product = { address: inject("demoAddress") };
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser(executable ?? "");
  });
  afterAll(async () => {
    await browser?.close();
  });

  const asked = (question: string) =>
    `${product.address}/search/?q=${encodeURIComponent(question)}`;
  const without = (page: Page) => new URL(page.url()).searchParams.getAll("without");

  it.each([375, 1440])(
    "sees how a question was understood, undoes it and does it again, at %d",
    async (width) => {
      const page = await openPage(browser, { width, scripts: false });
      await page.goto(asked("低保怎么申请"));
      const chips = page.getByRole("navigation", { name: "按这样理解查找" });
      await expect.poll(() => chips.innerText(), SOON).toContain("最低生活保障");
      await chips.getByRole("link", { name: /最低生活保障/ }).click();
      await expect.poll(() => without(page), SOON).toHaveLength(1);
      await page.getByRole("link", { name: /恢复/ }).first().click();
      await expect.poll(() => without(page), SOON).toEqual([]);
      await expect.poll(() => chips.innerText(), SOON).toContain("最低生活保障");
      await page.context().close();
    },
  );

  it("narrows what was found, sees what is set and takes it off, without scripts on a phone", async () => {
    const page = await openPage(browser, { width: 375, scripts: false });
    await page.goto(asked("预算"));
    await page.getByText("缩小范围").click();
    const group = page.locator(".facet").filter({ hasText: "机构" });
    const choice = (await group.getByRole("link").first().innerText()).split("\n")[0] ?? "";
    await group.getByRole("link").first().click();
    await expect
      .poll(() => new URL(page.url()).searchParams.get("organization"), SOON)
      .not.toBeNull();
    const chosen = page.getByRole("navigation", { name: "已选条件" });
    await expect.poll(() => chosen.innerText(), SOON).toContain(choice);
    await chosen.getByRole("link").first().click();
    await expect.poll(() => new URL(page.url()).searchParams.get("organization"), SOON).toBeNull();
    await page.context().close();
  });

  it("is answered at once who to call, and how something is done", async () => {
    const page = await openPage(browser, { width: 375, scripts: false });
    await page.goto(asked("教育局电话"));
    const answers = page.getByRole("region", { name: "直接答案" });
    await expect.poll(() => answers.innerText(), SOON).toContain("晴山区教育局");
    const call = answers.locator('a[href^="tel:"]');
    expect(await call.getAttribute("href")).toMatch(/^tel:[\d-]{7,}$/);
    await answers.getByRole("link", { name: "晴山区教育局" }).click();
    await expect.poll(() => new URL(page.url()).pathname, SOON).toBe("/organizations/education/");
    await page.goto(asked("公租房申请需要什么材料"));
    await expect
      .poll(() => answers.innerText(), SOON)
      .toMatch(/公租房申请办事指南[\s\S]*带什么[\s\S]*身份证/);
    await page.context().close();
  });

  it("is led on when nothing is found, and when the words say too little", async () => {
    const page = await openPage(browser, { width: 375, scripts: false });
    await page.goto(asked("雪豹量子咖啡"));
    const main = page.locator("main");
    await expect
      .poll(() => main.innerText(), SOON)
      .toMatch(/没有找到[\s\S]*依申请公开[\s\S]*政务公开办公室：0/);
    await page.goto(asked("的 了"));
    await expect.poll(() => main.innerText(), SOON).toContain("请写上要找的事情");
    await page.context().close();
  });

  it("is counted as having opened a hit, and nothing else is told", async () => {
    const page = await openPage(browser);
    await page.goto(asked("预算"));
    const told = page.waitForRequest("**/search/opened");
    await page.locator(".hits > li > a").first().click();
    const request = await told;
    expect(new URLSearchParams(request.postData() ?? "").get("q")).toBe("预算");
    expect(await page.context().cookies()).toEqual([]);
    await expect.poll(() => new URL(page.url()).pathname, SOON).toMatch(/^\/documents\//);
    await page.context().close();
  });

  it("goes through a page of results by keyboard in the order of what is seen", async () => {
    const page = await openPage(browser);
    await page.goto(asked("低保"));
    await page.getByRole("combobox").focus();
    const passed: string[] = [];
    for (let at = 0; at < 60 && passed.at(-1) !== "hits"; at += 1) {
      await page.keyboard.press("Tab");
      const zone = await page.evaluate<string>(
        `(() => { const at = document.activeElement; return ["chips", "narrowing", "order", "hits"].find((name) => at.closest("." + name)) ?? ""; })()`,
      );
      if (zone !== "" && zone !== passed.at(-1)) passed.push(zone);
    }
    expect(passed).toEqual(["chips", "narrowing", "order", "hits"]);
    await page.context().close();
  });

  const STATES = [
    [
      ["search-understood", asked("低保怎么申请")],
      ["search-card", asked("教育局电话")],
      ["search-guide", asked("公租房申请需要什么材料")],
    ],
    [
      ["search-narrowed", `${asked("预算")}&year=2018&kind=${encodeURIComponent("通知")}`],
      ["search-undone", `${asked("低保")}&without=synonym-${encodeURIComponent("低保")}`],
      ["search-number", asked("晴政发〔2018〕2号")],
    ],
    [
      ["search-nothing-narrowed", `${asked("雪豹")}&year=2018`],
      ["search-too-little", asked("的 了")],
      ["search-second-page", `${asked("预算")}&page=2`],
      ["search-mongolian", `${product.address}/mn/search/?q=x`],
    ],
  ] as const;
  const widths = STATES.flatMap((states) => [375, 1440].map((width) => ({ states, width })));
  it.each(widths)(
    "meets nothing that axe finds fault with at $width",
    async ({ states, width }) => {
      const page = await openPage(browser, { width });
      expect(page.viewportSize()?.width).toBe(width);
      for (const [name, address] of states) {
        await page.goto(address);
        await expectAccessible(page, name);
      }
      await page.context().close();
    },
  );
});
