import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { chromiumPath, expectAccessible, openBrowser, openPage, SOON } from "./browser.ts";

const executable = chromiumPath();
const title = "关于2018年第一季度临时救助工作情况的公示";
const CONSOLE = "/admin";

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=ZH-CN><!--StartFragment-->
<p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:仿宋'>现将临时救助情况公示如下。<o:p></o:p></span></p>
<h1>一、发放情况</h1>
<table class=MsoTableGrid border=1><tr><td rowspan=2><p class=MsoNormal><b>社区</b></p></td><td colspan=2><p class=MsoNormal><b>金额（万元）</b></p></td></tr><tr><td><p class=MsoNormal>一月</p></td><td><p class=MsoNormal>二月</p></td></tr><tr><td><p class=MsoNormal>银河东社区</p></td><td><p class=MsoNormal>3.2</p></td><td><p class=MsoNormal>2.8</p></td></tr></table>
<p class=MsoNormal><img src="file:///C:/Users/a/clip_image001.png"></p><!--EndFragment--></body></html>`;

describe.skipIf(executable === null)("writing in the console", () => {
  const product = { address: inject("demoAddress") };
  let browser: Browser;
  let page: Page;
  let address = "";

  beforeAll(async () => {
    browser = await openBrowser(executable ?? "");
    page = await signedIn("minzheng", 1440);
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
  });

  async function signedIn(username: string, width: number): Promise<Page> {
    const made = await openPage(browser, { width });
    await made.goto(`${product.address}${CONSOLE}/`);
    await made.getByLabel("用户名").fill(username);
    await made.getByLabel("密码", { exact: true }).fill("qingshan-demo-2018");
    await made.keyboard.press("Enter");
    await made.getByRole("link", { name: "起草" }).first().waitFor();
    return made;
  }
  const saved = (of: Page) => of.getByText(/^已保存 \d\d:\d\d:\d\d$/);
  const text = (of: Page) => of.getByRole("textbox", { name: "正文" });
  const kept = async (of: Page): Promise<string> => {
    const answer = await of.request.get(`${product.address}/api/documents/${address}`);
    return ((await answer.json()) as { edition: { body: string } }).edition.body;
  };

  it("a new document saves itself once it has a title and a column", async () => {
    await page.goto(`${product.address}${CONSOLE}/new`);
    await text(page).click();
    await page.keyboard.type("草稿。");
    await page.getByText("已存在本机；填写标题、栏目后自动存到服务器").waitFor();
    await page.getByLabel("标题（必填）").fill(title);
    await page.getByRole("group", { name: "常用栏目" }).getByRole("button").first().click();
    await saved(page).waitFor(SOON);
    const asked = new URL(page.url()).searchParams;
    address = `${asked.get("siteId")}/${asked.get("id")}`;
    expect(await kept(page)).toBe("<p>草稿。</p>");
  });

  it("a text pasted from Word keeps its table, and the picture that cannot come is said", async () => {
    await text(page).press("ControlOrMeta+a");
    await text(page).evaluate((at, html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      at.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    }, WORD);
    await page.getByText(/1 张图片只在您的电脑里/).waitFor();
    await expect
      .poll(() => kept(page), SOON)
      .toContain(
        `<th rowspan="2" scope="col">社区</th><th colspan="2" scope="col">金额（万元）</th>`,
      );
    expect(await kept(page)).toContain("<h2>一、发放情况</h2>");
  });

  it("a file that is dropped becomes an attachment", async () => {
    await page.getByRole("region", { name: "附件" }).evaluate((at) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(
        new File(["社区,金额\n银河东,3.2\n"], "发放情况.csv", { type: "text/csv" }),
      );
      for (const kind of ["dragover", "drop"])
        at.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    });
    await page.getByRole("link", { name: "发放情况.csv" }).waitFor(SOON);
    await saved(page).waitFor(SOON);
    await expect.poll(() => page.getByRole("progressbar").count(), SOON).toBe(0);
  });

  it("after reloading everything is there, and looking changes nothing", async () => {
    const before = await kept(page);
    await page.reload();
    await text(page).getByText("银河东社区").waitFor(SOON);
    await expect.poll(() => page.getByLabel("标题（必填）").inputValue(), SOON).toBe(title);
    await expect.poll(() => page.getByRole("link", { name: "发放情况.csv" }).count(), SOON).toBe(1);
    await text(page).click();
    await page.keyboard.press("End");
    await page.keyboard.type("字");
    await page.keyboard.press("Backspace");
    await page.getByLabel("标题（必填）").click();
    expect(await kept(page)).toBe(before);
  });

  it("the second person at a draft is told of the other, and nothing is written over", async () => {
    const other = await signedIn("gongkaiban", 1440);
    await other.goto(`${product.address}${CONSOLE}/documents/${address}/edit`);
    await other.getByText("区民政局发布员正在编辑这条信息。").waitFor(SOON);
    await text(other).getByText("现将临时救助情况公示如下。").click();
    await other.keyboard.press("End");
    await other.keyboard.type("（公开办改）");
    // It saves by itself, on a slow machine also in the middle of what is typed.
    await expect.poll(() => kept(page), SOON).toContain("（公开办改）");
    await text(page).getByText("现将临时救助情况公示如下。").click();
    await page.keyboard.press("End");
    await page.keyboard.type("（民政局改）");
    const dialog = page.getByRole("dialog", { name: "别人改动了这条信息" });
    await dialog.waitFor(SOON);
    for (const said of ["区政务公开办", "（公开办改）", "（民政局改）"])
      await expect.poll(() => dialog.innerText(), SOON).toContain(said);
    expect(await kept(page)).toContain("（公开办改）");
    expect(await kept(page)).not.toContain("（民政局改）");
    await dialog.getByRole("button", { name: "采用对方的版本" }).click();
    await text(page).getByText("（公开办改）").waitFor();
    await other.context().close();
  });

  it("a broken line and a closed window lose nothing", async () => {
    await page.context().setOffline(true);
    await text(page).getByText("（公开办改）").click();
    await page.keyboard.press("End");
    await page.keyboard.type("断网时写的。");
    await page.getByText("未保存，正在重试；内容已存在本机").waitFor(SOON);
    const context = page.context();
    await page.close();
    await context.setOffline(false);
    page = await context.newPage();
    await page.goto(`${product.address}${CONSOLE}/documents/${address}/edit`);
    await page.getByRole("button", { name: "恢复这份内容" }).click();
    await text(page).getByText("断网时写的。").waitFor(SOON);
    await saved(page).waitFor(SOON);
    expect(await kept(page)).toContain("断网时写的。");
  });

  it("the page of writing is there for everybody, on a desk and on a phone", async () => {
    await expect.poll(() => page.getByRole("heading", { level: 1 }).count(), SOON).toBe(1);
    await expectAccessible(page, "writing");
    await page.setViewportSize({ width: 375, height: 812 });
    await expectAccessible(page, "writing");
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it("the preview shows the portal's page and says that it is not public", async () => {
    await page.goto(`${product.address}${CONSOLE}/documents/${address}/preview`);
    const frame = page.frameLocator("iframe");
    await frame.getByText("预览，未公开").waitFor(SOON);
    await expect.poll(() => frame.getByRole("heading", { level: 1 }).innerText(), SOON).toBe(title);
  });

  it("a clerk with a phone hands a file in with a few touches", async () => {
    const phone = await signedIn("shequ", 375);
    await phone.goto(`${product.address}${CONSOLE}/new`);
    await phone.locator(`input[data-pick="files"]`).setInputFiles({
      name: "第二季度居务公开.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("项目,金额\n绿化,1200\n"),
    });
    await phone.getByRole("link", { name: "第二季度居务公开.csv" }).waitFor(SOON);
    await expect
      .poll(() => phone.getByRole("textbox", { name: "标题 必填" }).inputValue(), SOON)
      .toBe("第二季度居务公开");
    await phone.getByRole("group", { name: "常用栏目" }).getByRole("button").first().click();
    await expectAccessible(phone, "phone-choose");
    await phone.getByRole("button", { name: "下一步：检查" }).click();
    await phone.getByText("没有发现问题").waitFor(SOON);
    await expectAccessible(phone, "phone-check");
    await phone.getByRole("button", { name: "下一步：提交" }).click();
    await expectAccessible(phone, "phone-submit");
    await phone.getByRole("button", { name: "提交审核" }).click();
    await phone.getByText("一审").first().waitFor(SOON);
    await expectAccessible(phone, "record");
    await expect.poll(() => phone.getByRole("button", { name: "收回修改" }).count(), SOON).toBe(1);
  });
});
