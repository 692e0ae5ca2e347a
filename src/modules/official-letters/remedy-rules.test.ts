import { describe, expect, it } from "vitest";
import { plainDateOf } from "../../kernel/dates.ts";
import { decisionCodes, decisions } from "../../kernel/decision-codes.ts";
import { office } from "./fixtures.ts";
import { bodiesOn, isReviewFirst, remedyParagraph } from "./remedy-rules.ts";

const said = { you: "您", of: "答复书" };
function paragraph(code: (typeof decisionCodes)[number], on: string): string {
  const day = plainDateOf(on);
  const bodies = bodiesOn(office.bodies, day);
  return bodies === null ? "" : remedyParagraph([code], bodies, day, said);
}

describe("how a decision can be contested", () => {
  it.each(["2018-03-01", "2023-12-31"])("on %s: either way, for every code", (day) => {
    for (const code of decisionCodes)
      expect(paragraph(code, day)).toBe(
        "如您不服本答复书，可以自收到本答复书之日起60日内向晴川县人民政府或者某某市住房和城乡建设局申请行政复议，或者自收到本答复书之日起6个月内向晴川县人民法院提起行政诉讼。",
      );
  });

  it("since 2024-01-01: reconsideration first where information is withheld", () => {
    for (const code of decisionCodes) {
      const first = decisions[code].group === "B" && code !== "B8";
      expect(paragraph(code, "2024-01-01").includes("应当先申请行政复议"), code).toBe(first);
      expect(paragraph(code, "2024-01-01").includes("6个月")).toBe(!first);
      expect(paragraph(code, "2024-01-01")).not.toContain("某某市");
    }
  });

  it("says both where one letter decides both", () => {
    const day = plainDateOf("2026-03-09");
    const bodies = bodiesOn(office.bodies, day);
    if (bodies === null) throw new Error("no bodies");
    const text = remedyParagraph(["A1", "B4"], bodies, day, said);
    expect(text).toMatch(/中不予公开的决定，应当先.*15日内.*其他内容，可以.*6个月/);
  });

  it("follows what the office has set of the law's reading", () => {
    const day = plainDateOf("2026-03-09");
    const [, bodies] = office.bodies;
    if (bodies === undefined) throw new Error("no bodies");
    expect(isReviewFirst("B8", { ...bodies, reviewFirst: ["B8"] }, day)).toBe(true);
    expect(isReviewFirst("B1", { ...bodies, reviewFirst: ["B8"] }, day)).toBe(false);
  });

  it("was three months to sue before 2015-05-01", () => {
    expect(paragraph("A1", "2015-04-30")).toContain("3个月");
    expect(paragraph("A1", "2015-05-01")).toContain("6个月");
  });
});
