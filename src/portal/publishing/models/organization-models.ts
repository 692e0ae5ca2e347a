import type { PublishedRow } from "../../../modules/documents/index.ts";
import type { Organization, OrganizationKind } from "../../../modules/organizations/index.ts";
import type { OrganizationPage } from "../../pages/organization-view.ts";
import type { OrganizationsPage } from "../../pages/organizations-page.tsx";
import { columnPath, organizationHref } from "../paths.ts";
import type { SiteFacts } from "../site-facts.ts";
import { rowOf } from "./rows.ts";

const KINDS: Readonly<Record<OrganizationKind, string>> = {
  government: "人民政府",
  department: "政府部门",
  subdistrict: "街道",
  town: "镇",
  community: "社区",
  village: "村",
  unit: "直属单位",
};
const TITLE = "机构";

/** All organizations that exist, by kind; communities and villages stand below their subdistrict or town. */
export function organizationsModel(facts: SiteFacts): OrganizationsPage {
  const alive = facts.organizations.filter((one) => one.validTo === null);
  const linkTo = (one: Organization) => ({
    label: one.shortName,
    href: organizationHref(facts.site, one),
  });
  const kinds = (["government", "department", "subdistrict", "town", "unit"] as const).flatMap(
    (kind) => {
      const entries = alive
        .filter((one) => one.kind === kind)
        .map((one) => ({
          label: one.name,
          href: organizationHref(facts.site, one),
          phone: one.phone === "" ? null : one.phone,
          members: alive
            .filter(
              (member) =>
                member.parentId === one.id &&
                (member.kind === "community" || member.kind === "village"),
            )
            .map(linkTo),
        }));
      return entries.length === 0 ? [] : [{ key: kind, label: KINDS[kind], entries }];
    },
  );
  return {
    path: organizationHref(facts.site, null),
    navKey: null,
    crumbs: [],
    title: TITLE,
    intro: null,
    kinds,
  };
}

/** One organization: what art. 20(2) of the Regulation asks to be shown, and what it published last. */
export function organizationModel(
  one: Organization,
  latest: readonly PublishedRow[],
  facts: SiteFacts,
): OrganizationPage {
  const successor =
    one.successorId === null ? undefined : facts.organizationById.get(one.successorId);
  const parent = one.parentId === null ? undefined : facts.organizationById.get(one.parentId);
  const link = (other: Organization) => ({
    label: other.name,
    href: organizationHref(facts.site, other),
  });
  const shown = (text: string) => (text === "" ? null : text);
  return {
    path: organizationHref(facts.site, one),
    navKey: null,
    crumbs: [{ label: TITLE, href: organizationHref(facts.site, null) }],
    name: one.name,
    kind: KINDS[one.kind],
    parent: parent === undefined ? null : link(parent),
    formerNames: facts.organizations
      .filter((other) => other.successorId === one.id)
      .map((other) => other.name),
    abolishedOn: one.validTo,
    successor: successor === undefined ? null : link(successor),
    duties: one.duties.split(/\n+/).filter((line) => line.trim() !== ""),
    address: shown(one.address),
    postalCode: null,
    phone: shown(one.phone),
    fax: shown(one.fax),
    email: shown(one.email),
    officeHours: shown(one.officeHours),
    head:
      one.headName === ""
        ? null
        : `${one.headName}${one.headTitle === "" ? "" : `（${one.headTitle}）`}`,
    subOrganizations: facts.organizations
      .filter((other) => other.parentId === one.id && other.validTo === null)
      .map((other) => ({ ...link(other), note: shown(other.phone) })),
    columns: (facts.columnsKeptBy.get(one.id) ?? [])
      .slice(0, 24)
      .map((column) => ({ label: column.name, href: columnPath(facts.site, column) })),
    latest: latest.map((row) => rowOf(row, facts, ["column"])),
    latestMore: null,
    feeds: null,
  };
}
