import type { PlainDate } from "../../kernel/dates.ts";

export const organizationKinds = [
  "government",
  "department",
  "subdistrict",
  "town",
  "community",
  "village",
  "unit",
] as const;
/** What an organization is: 政府, 部门, 街道, 镇, 社区, 村, 直属单位. */
export type OrganizationKind = (typeof organizationKinds)[number];

/** An organization (机构) as the law wants it shown: art. 20(2) of the Regulation. */
export type Organization = {
  readonly id: number;
  readonly siteId: number;
  readonly parentId: number | null;
  readonly kind: OrganizationKind;
  readonly code: string;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly duties: string;
  readonly address: string;
  readonly phone: string;
  readonly fax: string;
  readonly email: string;
  readonly officeHours: string;
  readonly headName: string;
  readonly headTitle: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly successorId: number | null;
  readonly sort: number;
};

/** What of an organization can be changed later; its code and address stay, since numbers and links carry them. */
export type OrganizationChange = Pick<
  Organization,
  "name" | "shortName" | "duties" | "address" | "phone" | "officeHours" | "headName" | "headTitle"
>;

export type NewOrganization = Omit<Organization, "id" | "parentId" | "successorId"> & {
  readonly parentSlug: string | null;
  readonly successorSlug: string | null;
};
