import { expect, test } from "vitest";
import type { Organization } from "../../modules/organizations/index.ts";
import { agenciesOf } from "./agencies.ts";

const agency = (id: number, name: string, about: Partial<Organization> = {}) =>
  ({ id, name, shortName: name.slice(3), successorId: null, ...about }) as Organization;

test("an agency is known by its names, and by those of what was merged into it", () => {
  const known = agenciesOf([
    agency(1, "青山区工商局", { successorId: 2 }),
    agency(2, "青山区食药工商局", { successorId: 3 }),
    agency(3, "青山区市场监督管理局", { shortName: "市场监管局" }),
    agency(4, "青山区教育局", { shortName: "青山区教育局" }),
  ]);
  expect(known.find(({ organizationId }) => organizationId === 3)?.others).toEqual([
    "青山区工商局",
    "工商局",
    "青山区食药工商局",
    "食药工商局",
    "市场监管局",
  ]);
  expect(known.find(({ organizationId }) => organizationId === 4)?.others).toEqual([]);
  expect(known.map(({ organizationId }) => organizationId)).toEqual([3, 4]);
});

test("agencies that lead to one another in a circle are borne", () => {
  const known = agenciesOf([
    agency(1, "青山区甲局", { successorId: 2 }),
    agency(2, "青山区乙局", { successorId: 1 }),
  ]);
  expect(known.length).toBeGreaterThan(0);
});
