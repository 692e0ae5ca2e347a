import { describe, expect, test } from "vitest";
import { cleanHtml, htmlToText, markdownToHtml, textToHtml } from "./index.ts";

describe("soon done", () => {
  test.each([
    ["groups nested without end", () => cleanHtml(`${"<div>".repeat(200_000)}文`)],
    ["items and paragraphs nested without end", () => cleanHtml(`${"<li><p>".repeat(200_000)}文`)],
    ["end tags of nothing", () => cleanHtml(`文${"</x>".repeat(200_000)}`)],
    ["comments that do not end", () => `${cleanHtml(`文${"<!--".repeat(200_000)}`)}`],
    ["tags that do not end", () => cleanHtml(`文${"<img ".repeat(200_000)}`)],
    ["blanks to be filled in", () => cleanHtml(`<u>${"　".repeat(500_000)}文</u>`)],
    [
      "emphasis and links over all paragraphs",
      () =>
        cleanHtml(
          `<a href="/${"x".repeat(1_900)}">${"<b><i><u><sub><sup>".repeat(15)}${"<p>文".repeat(60_000)}`,
        ),
    ],
    ["paragraphs of blanks", () => cleanHtml(`${"<p>　</p>".repeat(100_000)}文`)],
    ["blanks within text", () => textToHtml(`文${" ".repeat(500_000)}文`)],
    ["blanks within paragraphs", () => htmlToText(`<p>文${" ".repeat(500_000)}文</p>`)],
    ["quotations nested without end", () => markdownToHtml(`${">".repeat(200_000)}文`, "题")],
    ["lists nested in one line", () => markdownToHtml(`${"- ".repeat(100_000)}文`, "题")],
    [
      "lists nested line by line",
      () =>
        markdownToHtml(
          Array.from({ length: 900 }, (_, i) => `${" ".repeat(i)}- 文`).join("\n"),
          "题",
        ),
    ],
    ["brackets without end", () => markdownToHtml(`文${"[".repeat(300_000)}`, "题")],
    ["links without end", () => markdownToHtml(`文${"[a](".repeat(90_000)}`, "题")],
    ["stars without end", () => markdownToHtml(`文${"**a ".repeat(90_000)}`, "题")],
    ["stars and underlines crossing", () => markdownToHtml(`文${"_a*b".repeat(90_000)}`, "题")],
    ["links within links", () => markdownToHtml(`文${"[[a](b)](c)".repeat(35_000)}`, "题")],
    [
      "backticks of every length",
      () =>
        markdownToHtml(
          `文${Array.from({ length: 850 }, (_, i) => "`".repeat(i + 1)).join(" ")}`,
          "题",
        ),
    ],
    ["Markdown comments without end", () => markdownToHtml(`文${"<!--".repeat(90_000)}`, "题")],
    ["Markdown tags without end", () => markdownToHtml(`文${"<a ".repeat(120_000)}`, "题")],
  ])("are %s", (_name, work) => {
    const begun = performance.now();
    expect(work()).toContain("文");
    expect(performance.now() - begun).toBeLessThan(4_000);
  });
});
