import { TOTP } from "otpauth";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath, expectAccessible, openBrowser, openPage, SOON } from "./browser.ts";
import { build, dataFolder, start, type RunningProduct } from "./running-product.ts";

const executable = chromiumPath();
const password = "three calm herons";
const pages = [
  ["work", "/", "待办"],
  ["documents", "/documents", "信息"],
  ["nothing-found", "/documents?year=1950", "信息"],
  ["columns", "/columns", "栏目"],
  ["organizations", "/organizations", "机构"],
  ["people", "/people", "人员"],
  ["new-person", "/people/new", "新增人员"],
  ["import", "/people/import", "从表格导入人员"],
  ["deputies", "/deputies", "代理"],
  ["checks", "/checks", "检查规则"],
  ["audit", "/audit", "审计"],
  ["report", "/reports/2026", "2026 年公开情况"],
  ["profile", "/profile", "我的账号"],
  ["settings", "/settings", "设置"],
  ["no-such-page", "/nothing", "没有这个页面"],
] as const;

describe.skipIf(executable === null)("a new installation", () => {
  let data: Awaited<ReturnType<typeof dataFolder>>;
  let product: RunningProduct;
  let browser: Browser;
  let page: Page;
  let secret = "";
  let recoveryCode = "";

  beforeAll(async () => {
    await build();
    data = await dataFolder();
    product = await start("start", data.path);
    browser = await openBrowser(executable ?? "");
    page = await openPage(browser, { width: 375 });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    await data?.remove();
  });

  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const fill = (label: string | RegExp, text: string) =>
    page.getByLabel(label, { exact: typeof label === "string" }).fill(text);
  const heading = (name: string, at = page) =>
    at.getByRole("heading", { level: 1, name, exact: true }).waitFor();
  /** The code of a moment of its own, since each is taken once. */
  const codeOf = (steps: number) =>
    new TOTP({ secret: secret.replaceAll(" ", "") }).generate({
      timestamp: Date.now() + steps * 30_000,
    });

  it("is set up by whoever can read the window it was started in, and by nobody else", async () => {
    await page.goto(product.address);
    await heading("首次设置");
    await expectAccessible(page, "console-set-up");
    const code = /安装码是 (\S+)/.exec(product.said())?.[1] ?? "";
    await fill("安装码", "AAAAA-AAAAA");
    await fill("政府名称", "青石县人民政府");
    await fill("行政区划代码", "150398");
    await fill("网站标识码", "1503980001");
    await fill("管理员用户名", "suhe");
    await fill("管理员姓名", "苏合");
    await fill("管理员密码", password);
    await press("完成设置");
    await expect.poll(() => page.getByRole("alert").innerText(), SOON).toContain("安装码不对");
    await fill("安装码", code);
    await press("完成设置");
    await heading("设置动态码");
  });

  it("asks its administrator for a second factor before anything else", async () => {
    await expectAccessible(page, "console-enrolment");
    secret = await page.locator("code").first().innerText();
    expect(secret.length).toBeGreaterThan(15);
    await fill("动态码", codeOf(0));
    await press("确认");
    await heading("收好恢复码");
    recoveryCode = await page.locator(".recovery-codes code").first().innerText();
    await press("已收好，进入后台");
    await heading("待办");
  });

  it("lets them in again with a recovery code, and opens the page that was asked for", async () => {
    await page.goto(`${product.address}/admin/profile`);
    await page.getByRole("main").getByRole("button", { name: "退出登录" }).click();
    await heading("登录");
    await page.goto(`${product.address}/admin/columns?site=main&level=1`);
    await fill("用户名", "suhe");
    await fill("密码", "not the password");
    await press("登录");
    await expect
      .poll(() => page.getByRole("alert").innerText(), SOON)
      .toContain("用户名或密码不正确");
    await fill("密码", password);
    await press("登录");
    await press("手机不在身边，用恢复码");
    await fill("恢复码", recoveryCode);
    await press("继续");
    await heading("栏目");
    await expect.poll(() => new URL(page.url()).search, SOON).toBe("?site=main&level=1");
  });

  it("keeps the page when the session has ended, and goes on after signing in again", async () => {
    await page.context().clearCookies();
    await page.getByRole("link", { name: "我的" }).click();
    const dialog = page.getByRole("dialog", { name: "请重新登录" });
    await dialog.getByLabel("密码", { exact: true }).fill(password);
    await dialog.getByRole("button", { name: "登录", exact: true }).click();
    await dialog.getByLabel("动态码", { exact: true }).fill(codeOf(1));
    await dialog.getByRole("button", { name: "继续" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText("就是这里").waitFor();
    await expect.poll(() => new URL(page.url()).pathname, SOON).toBe("/admin/profile");
  });

  it("takes in a person by the administrator, with a password that is shown once", async () => {
    await page.goto(`${product.address}/admin/people/new`);
    await fill(/^姓名/, "其木格");
    await fill(/^用户名/, "qimuge");
    await page.getByRole("checkbox", { name: /起草/ }).check();
    await press("新增");
    const shown = page.getByRole("dialog", { name: "其木格的一次性密码" });
    expect((await shown.locator("code").innerText()).length).toBeGreaterThan(8);
    await expectAccessible(page, "console-one-time-password");
    await shown.getByRole("button", { name: "已告诉本人" }).click();
    await heading("其木格");
    await page.goto(`${product.address}/admin/audit?event=user.created`);
    await page
      .getByRole("cell", { name: /新增账号/ })
      .first()
      .waitFor();
  });

  it.each([375, 1440])("has no page that axe finds fault with at %d", async (width) => {
    await page.setViewportSize({ width, height: width < 600 ? 812 : 900 });
    for (const [name, path, title] of pages) {
      await page.goto(`${product.address}/admin${path}`);
      await heading(title);
      await page.waitForLoadState("networkidle");
      expect(await page.title()).toContain(title);
      await expectAccessible(page, `console-${name}`);
    }
  });

  it("is worked by the keyboard: the way past the menu, places, search, the list of keys", async () => {
    await page.goto(`${product.address}/admin/`);
    await heading("待办");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent.trim()")).toBe("跳到正文");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("main");
    await page.keyboard.press("g");
    await page.keyboard.press("c");
    await heading("栏目");
    await page.keyboard.press("/");
    await page.keyboard.type("供暖");
    await page.keyboard.press("Enter");
    await heading("信息");
    await expect.poll(() => new URL(page.url()).searchParams.get("q"), SOON).toBe("供暖");
    await page.locator("main").focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "快捷键" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "快捷键" }).waitFor({ state: "hidden" });
  });

  it("keeps all of it over a restart", async () => {
    expect(await product.stop()).toBe(0);
    product = await start("start", data.path);
    expect(product.said()).not.toContain("安装码");
    // The session and the old address both go on: it leads to the work list.
    await page.goto(`${product.address}/admin/set-up`);
    await heading("待办");
  });
});
