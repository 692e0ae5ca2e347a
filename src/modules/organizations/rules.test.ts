import { describe, expect, it, test } from "vitest";
import { checkOrganizationChange } from "./rules.ts";

const before = {
  name: "区财政局",
  shortName: "财政局",
  duties: "",
  address: "",
  phone: "",
  officeHours: "",
  headName: "",
  headTitle: "",
};

describe("changing an organization", () => {
  test.each([
    [{}, []],
    [{ phone: "0472-0000000" }, ["phone"]],
    [{ headName: "王某", headTitle: "局长" }, ["headName", "headTitle"]],
  ])("by %j touches %j", (changes, touched) => {
    expect(checkOrganizationChange(before, { ...before, ...changes })).toEqual({
      ok: true,
      value: touched,
    });
  });

  it("does not take its name away", () => {
    expect(checkOrganizationChange(before, { ...before, name: "" })).toMatchObject({
      refusal: "name-missing",
    });
  });
});
