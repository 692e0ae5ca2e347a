import { describe, expect, it } from "vitest";
import { planImport } from "./import-rules.ts";

const organizations = [
  { id: 3, name: "晴山区财政局", shortName: "区财政局", code: "150203" },
  { id: 4, name: "晴山区民政局", shortName: "区民政局", code: "150204" },
  { id: 5, name: "晴山区民政局社会救助科", shortName: "区民政局", code: "150205" },
];
const headings = ["姓名", "用户名", "机构", "角色", "统一认证账号"];
const planned = (...rows: string[][]) => {
  const plan = planImport([headings, ...rows], organizations);
  if (!plan.ok) throw new Error(plan.refusal);
  return plan.value;
};

it.each([
  ["by its short name", ["苏合", "suhe", "区财政局", "起草", ""], [3, ["drafter"]]],
  ["by its full name", ["苏合", "suhe", "晴山区民政局", "审核员", ""], [4, ["reviewer"]]],
  ["by its code", ["苏合", "suhe", "150205", "发布人", ""], [5, ["publisher"]]],
  [
    "or the district",
    ["苏合", "suhe", "", "保密审查、政务公开办", ""],
    [null, ["secrecy-reviewer", "disclosure-office"]],
  ],
  ["in words", ["苏合", "suhe", "全区", "审计员", ""], [null, ["auditor"]]],
])("takes a person, the organization named %s", (_name, row, expected) => {
  const { people, refused } = planned(row);
  expect(refused).toEqual([]);
  expect(people.map((one) => [one.organizationId, one.roles])).toEqual([expected]);
});

it.each([
  ["no name", ["", "suhe", "", "起草", ""], "姓名"],
  ["a username with a blank", ["苏合", "su he", "", "起草", ""], "用户名"],
  ["an unknown organization", ["苏合", "suhe", "区水利局", "起草", ""], "没有名叫“区水利局”的机构"],
  ["a name of two organizations", ["苏合", "suhe", "区民政局", "起草", ""], "有几个机构"],
  ["no role", ["苏合", "suhe", "区财政局", "", ""], "角色请填"],
  ["an unknown role", ["苏合", "suhe", "区财政局", "起草、局长", ""], "角色请填"],
  ["an auditor who works", ["苏合", "suhe", "区财政局", "审计、起草", ""], "审计员不能"],
])("refuses %s, with the number of the row", (_name, row, said) => {
  const { people, refused } = planned(["其其格", "qiqige", "区财政局", "起草", ""], row);
  expect(people.map(({ username }) => username)).toEqual(["qiqige"]);
  expect(refused).toEqual([{ row: 3, reason: expect.stringContaining(said) }]);
});

describe("the table", () => {
  it("may have its columns in any order, empty rows, and some columns missing", () => {
    const plan = planImport(
      [[""], ["角色", "用户名", "姓名"], [""], ["起草", "suhe", "苏合"]],
      organizations,
    );
    expect(plan).toMatchObject({
      ok: true,
      value: { people: [{ row: 4, username: "suhe", oidcName: null }], refused: [] },
    });
  });

  it("names a username that stands there twice, in any spelling", () => {
    const row = (username: string) => ["苏合", username, "区财政局", "起草", ""];
    expect(planned(row("suhe"), row("SuHe")).refused).toEqual([
      { row: 3, reason: "用户名与第2行相同。" },
    ]);
  });

  it.each([
    ["without headings", [["苏合", "suhe", "区财政局", "起草"]], "no-headings"],
    ["without people", [headings], "no-people"],
    ["that is empty", [], "no-headings"],
    [
      "that is too long",
      [headings, ...Array.from({ length: 501 }, () => ["苏合", "suhe", "", "起草", ""])],
      "too-many-rows",
    ],
  ])("%s is refused", (_name, rows, refusal) => {
    expect(planImport(rows, organizations)).toMatchObject({ ok: false, refusal });
  });
});
