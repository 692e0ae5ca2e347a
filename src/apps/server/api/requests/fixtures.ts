import { createUser, type Role } from "../../../../modules/accounts/index.ts";
import { organizationTrail } from "../../../../modules/organizations/index.ts";
import type { Product } from "../../../open-product.ts";
import { documentDeps } from "../../../document-deps.ts";
import { aDistrictWithPeople, password } from "../../fixtures.ts";

/** The district of the server's tests, with those who handle requests in two departments. */
export async function aDistrictWithRequests(product: Product) {
  const places = await aDistrictWithPeople(product);
  const people: readonly (readonly [string, Role, number])[] = [
    ["finance-officer", "request-officer", places.finance],
    ["finance-head", "request-head", places.finance],
    ["civil-officer", "request-officer", places.civilAffairs],
  ];
  for (const [username, role, organizationId] of people) {
    const added = await createUser(
      { ...documentDeps(product), db: product.database, trailOf: organizationTrail },
      { kind: "system", name: "test" },
      {
        siteId: 1,
        username,
        displayName: username,
        organizationId,
        password,
        roles: [{ role, organizationId }],
      },
    );
    if (!added.ok) throw new Error(added.refusal);
  }
  return places;
}

/** What an officer types in when a citizen hands in a request at the counter. */
export function aRegistration(organizationId: number, about: object = {}) {
  return {
    organizationId,
    channel: "in-person",
    arrivedOn: "2018-11-20",
    confirmedOn: null,
    oral: false,
    formKey: crypto.randomUUID(),
    applicant: {
      kind: "citizen",
      name: "乌兰图雅",
      identityKind: "resident-card",
      identityNumber: "",
      representative: "",
      contact: "",
      phone: "13900000000",
      email: "",
      fax: "",
      address: "晴山区一路1号",
      postcode: "",
      agent: null,
    },
    asked: {
      items: [{ place: 1, text: "2017年部门预算" }],
      features: "",
      form: "paper",
      way: "post",
      acceptsOtherForm: true,
      helpWanted: "",
    },
    ...about,
  };
}
