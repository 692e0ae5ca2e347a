import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath, expectAccessible, openBrowser, openPage } from "./browser.ts";
import { build, dataFolder, start, type RunningProduct } from "./running-product.ts";

const executable = chromiumPath();
const title = "关于2026年冬季供暖工作安排的通知";
const password = "three calm herons";
/** The portal follows at once; a machine under load gets ten seconds. */
const SOON = { timeout: 10_000 };

describe.skipIf(executable === null)("a new installation", () => {
  let data: Awaited<ReturnType<typeof dataFolder>>;
  let product: RunningProduct;
  let browser: Browser;
  let page: Page;
  let documentAddress = "";

  beforeAll(async () => {
    await build();
    data = await dataFolder();
    product = await start("start", data.path);
    browser = await openBrowser(executable ?? "");
    // The console needs no script at all.
    page = await openPage(browser, { width: 375, scripts: false });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    await data?.remove();
  });

  const open = (path: string) => page.goto(product.address + path);
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const fill = (label: string | RegExp, text: string) => page.getByLabel(label).fill(text);
  const alert = () => page.getByRole("alert").innerText();

  it("is set up by whoever can read the console, and by nobody else", async () => {
    await open("/");
    expect(page.url()).toBe(`${product.address}/admin/set-up`);
    const code = /安装码是 (\S+)/.exec(product.said())?.[1] ?? "";
    await fill(/^安装码/, "AAAAA-AAAAA");
    await fill(/^政府名称/, "青石县人民政府");
    await fill(/^行政区划代码/, "150398");
    await fill(/网站标识码/, "1503980001");
    await fill("管理员用户名", "suhe");
    await fill("管理员姓名", "苏合");
    await fill(/^管理员密码/, password);
    await press("完成设置");
    expect(await alert()).toContain("安装码不对");
    await fill(/^安装码/, code);
    await fill(/^管理员密码/, password);
    await press("完成设置");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("政府信息");
  });

  it("lets an officer sign in again after signing out, and nobody without the password", async () => {
    await press("退出");
    await fill("用户名", "suhe");
    await fill("密码", "not the password");
    await press("登录");
    expect(await alert()).toContain("用户名或密码不正确");
    await fill("密码", password);
    await press("登录");
    expect(page.url()).toBe(`${product.address}/admin/documents`);
  });

  it("shows what an officer writes to the public only once it is published", async () => {
    await page.getByRole("link", { name: "起草一条" }).click();
    await fill(/^标题/, title);
    await page.getByLabel(/^栏目/).selectOption({ label: "政务动态 / 通知公告" });
    await page.getByLabel(/^发布机构/).selectOption({ label: "青石县人民政府" });
    await fill(/^正文/, "各乡镇、各部门：\n现将供暖工作安排通知如下。");
    await press("保存草稿");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(title);

    await open("/news/notices/");
    expect(await page.getByRole("link", { name: title }).count()).toBe(0);
    await page.goBack();
    await press("发布");
    await expect
      .poll(async () => {
        await open("/news/notices/");
        return page.getByRole("link", { name: title }).count();
      }, SOON)
      .toBeGreaterThan(0);
    await page.getByRole("link", { name: title }).first().click();
    documentAddress = new URL(page.url()).pathname;
    expect(documentAddress).toMatch(/^\/documents\/\d{4}\/[a-z0-9]{10}\.html$/);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(title);
    expect(await page.getByText("现将供暖工作安排通知如下。").isVisible()).toBe(true);
  });

  it("lets it be found", async () => {
    await expect
      .poll(async () => {
        await open(`/search/?q=${encodeURIComponent("冬季供暖")}`);
        return page.getByRole("link", { name: title }).count();
      }, SOON)
      .toBeGreaterThan(0);
  });

  it("answers 410 with the reason after it is withdrawn, and lists and search forget it", async () => {
    await open("/admin/documents");
    await page.getByRole("link", { name: title }).click();
    await fill(/^撤回理由/, "时间安排有误，另行发布");
    await press("撤回");
    await expect.poll(async () => (await open(documentAddress))?.status(), SOON).toBe(410);
    const text = await page.locator("main").innerText();
    expect(text).toContain("时间安排有误，另行发布");
    expect(text).not.toContain(title);
    for (const path of [
      "/",
      "/news/notices/",
      "/news/notices/feed.xml",
      "/news/notices/feed.json",
      `/search/?q=${encodeURIComponent("冬季供暖")}`,
    ]) {
      await expect
        .poll(async () => {
          const reply = await fetch(product.address + path);
          return (await reply.text()).includes(`>${title}<`);
        }, SOON)
        .toBe(false);
    }
  });

  it("keeps all of it over a restart", async () => {
    expect(await product.stop()).toBe(0);
    product = await start("start", data.path);
    expect(product.said()).not.toContain("安装码");
    expect((await open(documentAddress))?.status()).toBe(410);
    expect((await open("/admin/set-up"))?.status()).toBe(404);
  });

  it("can be worked by the keyboard alone", async () => {
    const keys = (await openPage(browser)).keyboard;
    const desk = browser.contexts().at(-1)?.pages()[0];
    if (desk === undefined) throw new Error("no window");
    await desk.goto(`${product.address}/admin/sign-in`);
    await tabTo(desk, "username");
    await keys.type("suhe");
    await tabTo(desk, "password");
    await keys.type(password);
    await keys.press("Enter");
    await desk.waitForURL("**/admin/documents");
    await desk.goto(`${product.address}/admin/documents/new`);
    await keys.press("Tab");
    expect(await desk.evaluate("document.activeElement.textContent.trim()")).toBe("跳到正文");
    await keys.press("Enter");
    await tabTo(desk, "title");
    await keys.type("只用键盘起草的通知");
    await tabTo(desk, "columnId");
    await keys.press("ArrowDown");
    await keys.press("ArrowDown");
    await tabTo(desk, "organizationId");
    await tabTo(desk, "body");
    await keys.type("正文。");
    await tabTo(desk, "button:保存草稿");
    await keys.press("Enter");
    await desk.waitForURL(/said=saved/);
    await tabTo(desk, "button:发布");
    await keys.press("Space");
    await desk.waitForURL(/said=published/);
    await desk.context().close();
  });

  it.each([375, 1440])("has no page that axe finds fault with at %d", async (width) => {
    const looked = await openPage(browser, { width });
    await looked.goto(`${product.address}/admin/sign-in`);
    await expectAccessible(looked, "admin-sign-in");
    await looked.getByLabel("用户名").fill("suhe");
    await looked.getByLabel("密码").fill(password);
    await looked.getByRole("button", { name: "登录" }).click();
    await looked.waitForURL("**/admin/documents");
    expect(await looked.title()).toContain("政府信息");
    for (const [name, path] of [
      ["admin-new", "/admin/documents/new"],
      ["admin-columns", "/admin/columns"],
      ["admin-organizations", "/admin/organizations"],
      ["admin-report", "/admin/reports/2026"],
      ["admin-users", "/admin/users"],
      ["admin-audit", "/admin/audit"],
      ["admin-profile", "/admin/profile"],
      ["admin-nothing-found", "/admin/documents?year=1950"],
      ["admin-list", "/admin/documents"],
    ] as const) {
      await looked.goto(product.address + path);
      await expectAccessible(looked, name);
    }
    await looked.getByRole("link", { name: "只用键盘起草的通知" }).click();
    await expectAccessible(looked, "admin-document");
    await looked.getByRole("link", { name: "修改", exact: true }).click();
    await expectAccessible(looked, "admin-edit");
    await looked.goto(product.address + documentAddress);
    await expectAccessible(looked, "withdrawn");
    await looked.context().close();
  });
});

/** Presses Tab until a field, or a button by its words, has the focus and shows it. */
async function tabTo(page: Page, what: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    const [at, outline] = await page.evaluate<[string, string]>(
      `(() => { const at = document.activeElement; return [at.tagName === "BUTTON" ? "button:" + at.textContent.trim() : at.name ?? "", getComputedStyle(at).outlineStyle]; })()`,
    );
    if (at !== what) continue;
    expect({ what, outline }).not.toEqual({ what, outline: "none" });
    return;
  }
  throw new Error(`Tab does not lead to ${what}`);
}
