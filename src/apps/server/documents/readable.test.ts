import { describe, expect, it } from "vitest";
import { plainDateOf } from "../../../kernel/dates.ts";
import type { Role, SignedIn, UserId } from "../../../modules/accounts/index.ts";
import type { Organization } from "../../../modules/organizations/index.ts";
import { readableWithin } from "./readable.ts";

const organization = (id: number, parentId: number | null, slug: string): Organization => ({
  id,
  siteId: 1,
  parentId,
  kind: "department",
  code: String(id),
  slug,
  name: slug,
  shortName: slug,
  duties: "",
  address: "",
  phone: "",
  fax: "",
  email: "",
  officeHours: "",
  headName: "",
  headTitle: "",
  validFrom: plainDateOf("2000-01-01"),
  validTo: null,
  successorId: null,
  sort: id,
});
const all = [
  organization(1, null, "government"),
  organization(2, 1, "finance"),
  organization(3, 2, "payments"),
  organization(4, 1, "civil-affairs"),
];
const person = (role: Role, at: number | null, own: number | null = at): SignedIn => ({
  userId: "0195e2a0-0000-7000-8000-000000000001" as UserId,
  name: "苏合",
  username: "suhe",
  organizationId: own,
  roles: [{ role, organizationId: at }],
});

describe("what a person may read", () => {
  it("is everything for whoever works for the whole district", () => {
    expect(readableWithin(person("auditor", null), all)).toBeNull();
  });

  it("is their organization and those below it for the others", () => {
    expect(readableWithin(person("drafter", 2), all)).toEqual([2, 3]);
  });

  it("is nothing for whoever has no role", () => {
    expect(readableWithin({ ...person("drafter", 2), roles: [] }, all)).toEqual([]);
  });
});
