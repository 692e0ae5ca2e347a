import { describe, expect, it } from "vitest";
import { render, templateFault } from "./template-rules.ts";

describe("a template", () => {
  it("is filled once: what looks like a place in a value is text", () => {
    expect(render("甲{{名}}乙", { 名: "{{理由}}", 理由: "丙" })).toEqual({
      text: "甲{{理由}}乙",
      missing: [],
    });
  });

  it("repeats a section for each entry, and leaves out one whose text is not there", () => {
    const places = { 每项: [{ 名: "一" }, { 名: "二" }], 有: "是", 无: "", 尾: "。" };
    expect(
      render("{{#每项}}{{名}}{{尾}}{{/每项}}{{#无}}x{{/无}}{{#有}}y{{/有}}", places).text,
    ).toBe("一。二。y");
  });

  it("names each place without a value once", () => {
    expect(render("{{甲}}{{甲}}{{乙}}{{#丙}}{{丁}}{{/丙}}", { 乙: "" }).missing).toEqual([
      "甲",
      "乙",
    ]);
  });

  it("never finds places in what every object has", () => {
    expect(render("{{toString}}{{constructor}}", {}).missing).toEqual(["toString", "constructor"]);
  });

  it.each([
    ["{{#甲}}", { fault: "not-closed", name: "甲" }],
    ["{{/甲}}", { fault: "not-opened", name: "甲" }],
    ["{{#甲}}{{#乙}}{{/甲}}{{/乙}}", { fault: "not-opened", name: "甲" }],
    ["{{甲}}", null],
  ])("is looked at before it is kept: %s", (template, fault) => {
    expect(templateFault(template)).toEqual(fault);
  });
});
