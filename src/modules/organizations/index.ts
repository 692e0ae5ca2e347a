export { changeOrganization, createOrganizations } from "./commands.ts";
export { mergeOrganizations, renameOrganization } from "./moving.ts";
export { organizationMessages } from "./messages.ts";
export {
  organizationKinds,
  type NewOrganization,
  type OrganizationChange,
  type Organization,
  type OrganizationKind,
} from "./model.ts";
export { organizationById, organizationsOf, organizationTrail } from "./queries.ts";
export { trailOf, type OrganizationRefusal } from "./rules.ts";
