import { writeXlsx } from "hucre";
import sharp from "sharp";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { chromiumPath, expectAccessible, openBrowser, SOON } from "./browser.ts";
import { CONSOLE, signedIn } from "./console-door.ts";

const executable = chromiumPath();
const title = "银河东社区临时救助对象公示";
/** Saving, reading a file and rendering take a few seconds; a machine under load gets half a minute. */
const residentId = "150204198010110015";
const mobile = "13947251186";

async function aPhoto(): Promise<Buffer> {
  const plain = sharp({ create: { width: 640, height: 480, channels: 3, background: "#4a7a9d" } });
  const position = {
    GPSLatitudeRef: "N",
    GPSLatitude: "40/1 39/1 0/1",
    GPSLongitudeRef: "E",
    GPSLongitude: "109/1 50/1 0/1",
  };
  return plain
    .withExif({ IFD0: { Model: "P30" }, IFD3: position })
    .jpeg()
    .toBuffer();
}

/** A workbook with resident numbers and mobiles in a column that is hidden. */
async function aWorkbook(): Promise<Buffer> {
  const rows = [
    ["序号", "村组", "金额（元）", "身份证号", "手机"],
    [1, "东河一组", 500, residentId, mobile],
    [2, "东河二组", 300, residentId, mobile],
  ];
  const sheet = { name: "名单", columns: rows[0]?.map((_, at) => ({ hidden: at === 3 })), rows };
  return Buffer.from(await writeXlsx({ sheets: [sheet] } as never));
}

describe.skipIf(executable === null)("a notice on its way to the public and off it", () => {
  const product = { address: inject("demoAddress") };
  let browser: Browser;
  let phone: Page;
  let address = "";
  let path = "";

  beforeAll(async () => {
    browser = await openBrowser(executable ?? "");
    phone = await signedIn(browser, product, "shequ", 375);
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
  });

  const record = async () => {
    const answer = await phone.request.get(`${product.address}/api/documents/${address}`);
    return (await answer.json()) as {
      stage: string | null;
      path: string | null;
      edition: { attachments: { name: string; sha256: string }[] };
    };
  };
  /** Opens the document's page as somebody else, lets them act, and closes their window. */
  async function as(username: string, act: (page: Page) => Promise<void>): Promise<void> {
    const page = await signedIn(browser, product, username, 1440);
    await page.goto(`${product.address}${CONSOLE}/documents/${address}`);
    await page.getByRole("heading", { name: title }).first().waitFor(SOON);
    await act(page);
    await page.context().close();
  }
  const pass = (step: string) => async (page: Page) => {
    await page.getByRole("button", { name: "都已看过，全部勾选" }).click();
    await page.getByRole("button", { name: `${step}通过` }).click();
    await page.getByText(`${step}已通过。`).waitFor(SOON);
  };

  it("a clerk with a phone picks a photo and a table, and is told what leaks in them", async () => {
    await phone.goto(`${product.address}${CONSOLE}/new`);
    await phone.locator(`input[data-pick="files"]`).setInputFiles([
      { name: "现场.jpg", mimeType: "image/jpeg", buffer: await aPhoto() },
      {
        name: "名单.xlsx",
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer: await aWorkbook(),
      },
    ]);
    for (const name of ["现场.jpg", "名单.xlsx"])
      await phone.getByRole("link", { name }).waitFor(SOON);
    await phone.getByRole("textbox", { name: "标题 必填" }).fill(title);
    await phone.getByRole("group", { name: "常用栏目" }).getByRole("button").first().click();
    await phone.getByRole("button", { name: "下一步：检查" }).click();
    const findings = phone.getByRole("region", { name: "发布前检查" });
    await findings
      .getByText(/公民身份号码/)
      .first()
      .waitFor(SOON);
    const said = await findings.innerText();
    expect(said).toContain("150***********0015");
    expect(said).not.toContain(residentId);
    expect(said).not.toContain(mobile);
    expect(said).toContain("拍摄位置");
    await expectAccessible(phone, "phone-findings");
    const asked = new URL(phone.url()).searchParams;
    address = `${asked.get("siteId")}/${asked.get("id")}`;
  });

  it("is stopped from handing it in", async () => {
    await phone.getByRole("button", { name: "下一步：提交" }).click();
    await phone.getByRole("button", { name: "提交审核" }).click();
    await phone.getByRole("alert").waitFor(SOON);
    expect((await record()).stage).toBe("drafting");
  });

  it("masks table and photo with one touch, and hands it in", async () => {
    await phone.getByRole("button", { name: "上一步" }).click();
    await phone.getByRole("button", { name: /全部脱敏/ }).click();
    await phone.getByText(/已脱敏 \d+ 处/).waitFor({ timeout: 60_000 });
    const findings = phone.getByRole("region", { name: "发布前检查" });
    await expect
      .poll(() => findings.innerText(), { timeout: 60_000 })
      .not.toContain("公民身份号码");
    await expect.poll(() => findings.innerText(), SOON).not.toContain("拍摄位置");
    await phone.getByRole("button", { name: "下一步：提交" }).click();
    await phone.getByRole("button", { name: "提交审核" }).click();
    await expect
      .poll(async () => (await record()).stage, { timeout: 90_000, interval: 1_000 })
      .toBe("first-review");
  });

  it("a reviewer sends it back with what is to be changed, and the clerk finds it and mends it", async () => {
    await as("gongkaiban", async (page) => {
      await expectAccessible(page, "reviewing");
      await page.getByRole("textbox", { name: "意见", exact: true }).fill("请写明公示期限。");
      await page.getByRole("button", { name: "退回" }).click();
      await page.getByText(/已退回/).waitFor(SOON);
    });
    await phone.goto(`${product.address}${CONSOLE}/`);
    await phone.getByText("请写明公示期限。").first().waitFor(SOON);
    await phone.goto(`${product.address}${CONSOLE}/documents/${address}/edit`);
    await phone.getByRole("textbox", { name: "正文" }).click();
    await phone.keyboard.type("公示七天，有异议请向社区居委会反映。");
    await phone.getByText(/^已保存 \d\d:\d\d:\d\d$/).waitFor(SOON);
    await phone.getByRole("button", { name: "提交审核" }).click();
    await phone.getByText("已提交审核。").waitFor(SOON);
    expect((await record()).stage).toBe("first-review");
  });

  it("reviewer and secrecy reviewer let it pass", async () => {
    await as("gongkaiban", pass("一审"));
    await as("baomi", pass("保密审查"));
    expect((await record()).stage).toBe("approved");
  });

  it("the publisher settles an hour, and at that hour the portal shows it, masked", async () => {
    await as("gongkaiban", async (page) => {
      const next = new Date(Date.now() + 70_000).toLocaleString("sv-SE", {
        timeZone: "Asia/Shanghai",
      });
      await page.getByText("定时发布", { exact: true }).first().click();
      await page.getByLabel("发布时间（北京时间）").fill(next.slice(0, 16).replace(" ", "T"));
      await page.getByRole("button", { name: "定时发布" }).click();
      await page.getByText(/已定于/).waitFor(SOON);
    });
    expect((await record()).stage).toBe("scheduled");
    await expect
      .poll(async () => (await record()).path, { timeout: 110_000, interval: 2_000 })
      .not.toBeNull();
    const found = await record();
    path = `/${found.path}`;
    await expect.poll(async () => (await fetch(product.address + path)).status, SOON).toBe(200);
    const page = await (await fetch(product.address + path)).text();
    expect(page).toContain(title);
    for (const file of found.edition.attachments) {
      const url = `${product.address}/files/${file.sha256}/${encodeURIComponent(file.name)}`;
      const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
      expect(bytes.length).toBeGreaterThan(100);
      expect(bytes.includes("GPSLatitude") || bytes.includes(residentId)).toBe(false);
    }
  });

  it("a withdrawal takes page and files off at once", async () => {
    const { edition } = await record();
    await as("gongkaiban", async (page) => {
      await page.getByRole("button", { name: "撤回" }).click();
      await page.getByLabel(/撤回的理由/).fill("公示对象有误");
      await page.getByRole("dialog").getByRole("button", { name: "撤回" }).click();
      await page.getByText(/已撤回，门户网站正在下线/).waitFor(SOON);
    });
    await expect.poll(async () => (await fetch(product.address + path)).status, SOON).toBe(410);
    expect(await (await fetch(product.address + path)).text()).toContain("公示对象有误");
    for (const file of edition.attachments) {
      const url = `${product.address}/files/${file.sha256}/${encodeURIComponent(file.name)}`;
      expect((await fetch(url)).status).toBe(410);
    }
  });
});
