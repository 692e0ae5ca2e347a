import type { Browser, Page } from "playwright-core";
import { openPage } from "./browser.ts";

/** Where the console stands. */
export const CONSOLE = "/admin";

/** A window of somebody who has signed in to the demo's console. */
export async function signedIn(
  browser: Browser,
  product: { readonly address: string },
  username: string,
  width: number,
): Promise<Page> {
  const page = await openPage(browser, { width });
  await page.goto(`${product.address}${CONSOLE}/`);
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码", { exact: true }).fill("qingshan-demo-2018");
  await page.keyboard.press("Enter");
  await page.getByRole("navigation").first().waitFor();
  return page;
}
