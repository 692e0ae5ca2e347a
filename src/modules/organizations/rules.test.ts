import { describe, expect, it, test } from "vitest";
import { plainDateOf } from "../../kernel/dates.ts";
import { checkMerger, checkOrganizationChange } from "./rules.ts";

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

test.each([
  [undefined, 1, 2, "2018-11-22"],
  ["merges-into-itself", 1, 1, "2018-11-22"],
  ["already-abolished", 3, 2, "2018-11-22"],
  ["successor-abolished", 1, 3, "2018-11-22"],
  ["ends-before-it-begins", 1, 2, "2007-12-31"],
  ["day-to-come", 1, 2, "2018-11-24"],
])("merging answers %s", (refusal, from, into, on) => {
  const one = (id: number) => ({
    id,
    validFrom: plainDateOf("2008-01-01"),
    validTo: id === 3 ? plainDateOf("2015-06-30") : null,
  });
  const today = plainDateOf("2018-11-23");
  const done = checkMerger(one(from), one(into), plainDateOf(on), today);
  expect(done.ok ? undefined : done.refusal).toBe(refusal);
});
