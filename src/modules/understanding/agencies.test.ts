import { describe, expect, it, test } from "vitest";
import { agenciesAsked } from "./agencies.ts";
import type { Claim } from "./claims.ts";
import type { AgencyNames } from "./model.ts";
import { textToRead } from "./places.ts";
import { renamedAgencies } from "./renamed-agencies.ts";

const own: readonly AgencyNames[] = [
  { organizationId: 3, name: "青山区民政局", others: ["民政局"] },
  { organizationId: 4, name: "青山区自然资源局", others: [] },
  { organizationId: 5, name: "青山区行政审批和政务服务局", others: ["审批局"] },
  { organizationId: null, name: "青山区卫生健康委员会", others: [] },
];

function asked(typed: string): Claim | undefined {
  return agenciesAsked(textToRead(typed), own, new Set())[0];
}

describe("an organ of the state is looked for under its other names", () => {
  test.each([
    ["国土局", "自然资源局"],
    ["卫计委", "卫生健康委员会"],
    ["环保局", "生态环境局"],
    ["工商局", "市场监督管理局"],
    ["质监局", "市场监督管理局"],
    ["安监局", "应急管理局"],
    ["扶贫办", "乡村振兴局"],
    ["地税局", "税务局"],
    ["自然资源局", "国土资源局"],
    ["住建局", "住房和城乡建设局"],
    ["法制办", "司法局"],
  ])("%s as %s", (typed, expected) => {
    expect(asked(`${typed}电话`)?.notion?.ways.map(({ shown }) => shown)).toContain(expected);
  });

  it("each under one name of today at least", () => {
    for (const { now } of renamedAgencies) expect(now.length).toBeGreaterThan(0);
  });
});

describe("an agency of the site is offered as a filter", () => {
  test.each([
    ["青山区民政局", ["青山区民政局"]],
    ["民政局电话", ["青山区民政局"]],
    ["国土局", ["青山区自然资源局"]],
    ["审批局", ["青山区行政审批和政务服务局"]],
    ["卫计委", []],
    ["教育局", []],
  ])("for %s: %j", (typed, expected) => {
    expect(asked(typed)?.offers.map(({ shown }) => shown) ?? []).toEqual(expected);
  });
});
