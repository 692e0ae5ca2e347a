import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { chromiumPath, expectAccessible, openBrowser, SOON } from "./browser.ts";
import { CONSOLE, signedIn } from "./console-door.ts";

const executable = chromiumPath();
const WANTED = "2026年度区级小型水库除险加固项目清单";
const NAME = "其木格";

describe.skipIf(executable === null)("an officer handles a request", () => {
  const product = { address: inject("demoAddress") };
  let browser: Browser;
  let officer: Page;
  let head: Page;
  let number = "";

  beforeAll(async () => {
    browser = await openBrowser(executable ?? "");
    officer = await signedIn(browser, product, "yishenqing", 375);
    head = await signedIn(browser, product, "fuzeren", 1440);
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
  });

  const open = async (page: Page, path: string, heading: string | RegExp) => {
    await page.goto(`${product.address}${CONSOLE}${path}`);
    await page.getByRole("heading", { level: 1, name: heading }).waitFor(SOON);
    await page.waitForLoadState("networkidle");
  };
  const openCase = async (page: Page) => {
    await open(page, `/requests/all?q=${number}`, "全部申请");
    await page.getByRole("link", { name: WANTED }).click();
    await page.getByRole("heading", { level: 1, name: new RegExp(number) }).waitFor(SOON);
  };
  const step = async (page: Page, name: string, fill: (dialog: Dialog) => Promise<void>) => {
    const next = page.getByRole("region", { name: "下一步" });
    const button = next.getByRole("button", { name, exact: true });
    if (!(await button.isVisible())) await next.getByText("其他可以办的").click();
    await button.click();
    const dialog = page.getByRole("dialog", { name });
    await fill(dialog);
    await dialog.getByRole("button", { name, exact: true }).click();
    await dialog.waitFor({ state: "detached", ...SOON });
  };
  type Dialog = ReturnType<Page["getByRole"]>;

  it("sees what is pressing, on a phone, in order", async () => {
    for (const [path, heading] of [
      ["", "依申请公开"],
      ["/due", "期限清单"],
      ["/calendar", "到期日历"],
      ["/pressing", "催办"],
      ["/all", "全部申请"],
    ] as const) {
      await open(officer, `/requests${path}`, heading);
      expect(await officer.getByRole("alert").count()).toBe(0);
      await expectAccessible(officer, `console-requests${path.replace("/", "-")}`);
    }
    await open(officer, "/requests", "依申请公开");
    expect(await officer.getByRole("region", { name: "已超期" }).innerText()).toContain("已超期");
  });

  it("types in a request that was handed in, and sees the due day before it is saved", async () => {
    await open(officer, "/requests/new", "登记申请");
    await officer.getByText(/应在.+前答复/).waitFor(SOON);
    await officer.getByLabel(/第 1 项/).fill(WANTED);
    await officer.getByLabel("姓名").fill(NAME);
    await officer.getByLabel("电话", { exact: true }).fill("13900000000");
    await expectAccessible(officer, "console-request-new");
    await officer.getByRole("button", { name: "登记", exact: true }).click();
    await officer.getByRole("heading", { name: "已登记" }).waitFor(SOON);
    number = /\d{4}-\d{4}/.exec(await officer.locator(".registered").innerText())?.[0] ?? "";
    expect(number).not.toBe("");
  });

  it("reads the term day by day, and sees who asks only by asking, which is recorded", async () => {
    await openCase(officer);
    const due = officer.getByRole("region", { name: "答复期限" });
    expect(await due.innerText()).toMatch(/还有 20 个工作日/);
    await due.getByRole("button", { name: "逐日查看怎么算" }).click();
    await due.getByText("第20天").waitFor(SOON);
    expect(await officer.locator("main").innerText()).not.toContain(NAME);
    await officer.getByRole("button", { name: "查看申请人信息" }).click();
    await officer.getByText(NAME).first().waitFor(SOON);
    await officer.getByText("查看记录（1）").waitFor(SOON);
    await expectAccessible(officer, "console-request-case");
  });

  it("writes the answer, is told what it lacks, and hands it in", async () => {
    await step(officer, "登记检索", async (dialog) => {
      await dialog.getByLabel("检索范围").fill("水务科档案 2025 至 2026 年");
      await dialog.getByLabel("检索词和方法").fill("水库 除险加固");
      await dialog.getByLabel("结果").fill("查到项目清单一份");
    });
    await officer.getByRole("link", { name: "拟写答复" }).click();
    await officer.getByLabel("怎么答复").selectOption({ label: "A1 予以公开：予以提供" });
    await officer.getByText(/还缺/).first().waitFor(SOON);
    await officer.getByLabel(/提供的政府信息名称/).fill(WANTED);
    await officer.getByLabel(/提供的形式和途径/).fill("邮寄纸质件");
    await officer.getByRole("heading", { name: "可以提交审核" }).waitFor(SOON);
    await officer.getByRole("region", { name: "答复书预览" }).getByText(WANTED).first().waitFor();
    await expectAccessible(officer, "console-request-answer");
    await officer.getByRole("button", { name: "保存草稿" }).click();
    await officer.getByRole("heading", { level: 1, name: new RegExp(number) }).waitFor(SOON);
    await step(officer, "提交审核", async () => {});
    await officer.getByText("送法制审核").waitFor(SOON);
    expect(await officer.locator(".page-lead").innerText()).toContain("法制审核");
  });

  it("has it reviewed and signed by somebody else, and sends the numbered letter", async () => {
    await openCase(head);
    await step(head, "审核通过", async () => {});
    await step(head, "签发", async () => {});
    await head.getByRole("link", { name: "PDF", exact: true }).first().waitFor(SOON);
    await expectAccessible(head, "console-request-signed");
    await openCase(officer);
    await step(officer, "发出答复", async (dialog) => {
      await dialog.getByLabel("凭证").fill("挂号信 XA12345678915");
    });
    await step(officer, "登记送达", async (dialog) => {
      await dialog.getByLabel("凭证").fill("签收回执");
    });
    await officer.getByText(/按期答复/).waitFor(SOON);
    expect(await officer.locator("main").innerText()).toMatch(/〔\d{4}〕\d+号/);
  });

  it("keeps what was typed when somebody else was faster", async () => {
    await openCase(officer);
    await openCase(head);
    const next = officer.getByRole("region", { name: "下一步" });
    const more = next.getByText("其他可以办的");
    if (await more.isVisible()) await more.click();
    await next.getByRole("button", { name: "记事", exact: true }).click();
    const dialog = officer.getByRole("dialog", { name: "记事" });
    await dialog.getByLabel("内容").fill("申请人来电询问");
    await step(head, "记事", async (other) => other.getByLabel("内容").fill("已回访"));
    await dialog.getByRole("button", { name: "记事", exact: true }).click();
    await dialog.getByText("刚刚由他人办理过").waitFor(SOON);
    expect(await dialog.getByLabel("内容").inputValue()).toBe("申请人来电询问");
    await dialog.getByRole("button", { name: "记事", exact: true }).click();
    await dialog.waitFor({ state: "detached", ...SOON });
    await officer.getByText("申请人来电询问").waitFor(SOON);
  });

  it("finds the settings of days off and of readings of the law in order", async () => {
    const office = await signedIn(browser, product, "gongkaiban", 375);
    for (const tab of ["calendar", "readings"]) {
      await open(office, `/requests/settings?tab=${tab}`, "依申请公开的设置");
      await expectAccessible(office, `console-request-settings-${tab}`);
      expect(await office.getByRole("alert").count()).toBe(0);
    }
  });
});
