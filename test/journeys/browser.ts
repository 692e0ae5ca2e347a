import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Browser, type Page } from "playwright-core";
import { expect } from "vitest";

/** What follows a touch comes by itself; a machine under load gets half a minute for it. */
export const SOON = { timeout: 30_000 };

const PLACES = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/**
 * Where a Chromium is: named by CHROMIUM, or in one of its usual places; null without one. A run that must not
 * be silent about it (CI=true) fails instead.
 */
export function chromiumPath(): string | null {
  const found = PLACES.find((path) => path !== undefined && path !== "" && existsSync(path));
  if (found !== undefined) return found;
  const said = "No Chromium: name one by the variable CHROMIUM. The journeys were NOT run.";
  if (process.env["CI"] === "true") throw new Error(said);
  process.stderr.write(`\n${"!".repeat(said.length)}\n${said}\n${"!".repeat(said.length)}\n\n`);
  return null;
}

export function openBrowser(executablePath: string): Promise<Browser> {
  // As root, Chromium runs only without its sandbox.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath, args });
}

/** A browser window of somebody's own: 375 is a phone, 1440 a desk. */
export async function openPage(
  browser: Browser,
  about: { readonly width?: number; readonly scripts?: boolean } = {},
): Promise<Page> {
  const width = about.width ?? 1440;
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 812 : 900 },
    javaScriptEnabled: about.scripts ?? true,
    locale: "zh-CN",
  });
  return context.newPage();
}

/**
 * Looks at a page as a visitor with any ability would need it: axe finds nothing, and nothing sticks out to
 * the side. With SHOTS naming a folder, keeps a picture there.
 */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const shots = process.env["SHOTS"];
  if (shots !== undefined && shots !== "") {
    await mkdir(shots, { recursive: true });
    await page.screenshot({ path: join(shots, `${name}-${width}.png`), fullPage: true });
  }
  expect({ page: name, width, found: await faultsOf(page) }).toEqual({
    page: name,
    width,
    found: [],
  });
  // A page set vertically grows to the side and must not stick out below.
  const sideways = await page.evaluate(`(() => {
    const all = document.documentElement;
    const isVertical = getComputedStyle(all).writingMode.startsWith("vertical");
    return isVertical ? all.scrollHeight - all.clientHeight : all.scrollWidth - all.clientWidth;
  })()`);
  expect({ page: name, width, sideways }).toEqual({ page: name, width, sideways: 0 });
}

/** What axe finds on a page: each rule that is broken, and where first. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id} at ${nodes.length} places: ${nodes
        .slice(0, 4)
        .map((node) => node.target.join(" "))
        .join("; ")}`,
  );
}
