import { describe, expect, it } from "vitest";
import { plainDateOf } from "../../../kernel/dates.ts";
import type { Role, SignedIn, UserId } from "../../../modules/accounts/index.ts";
import type { Organization } from "../../../modules/organizations/index.ts";
import { readableFilter, readableOrganizations } from "./readable.ts";

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
    expect(readableFilter(person("auditor", null), { year: 2018 }, all)).toEqual({ year: 2018 });
  });

  it("is their organization and those below it for the others", () => {
    const slugs = readableOrganizations(person("drafter", 2), all).map((one) => one.slug);
    expect(slugs).toEqual(["finance", "payments"]);
  });

  it("is one organization at a time, their own when they name none", () => {
    const drafter = person("drafter", 2, 3);
    expect(readableFilter(drafter, {}, all)).toEqual({ organization: "payments" });
    expect(readableFilter(drafter, { organization: "finance" }, all)).toEqual({
      organization: "finance",
    });
  });

  it("is nothing of another organization, even when it is named", () => {
    expect(readableFilter(person("drafter", 2), { organization: "civil-affairs" }, all)).toBeNull();
    expect(readableFilter(person("drafter", 2), { organization: "unknown" }, all)).toBeNull();
  });
});
