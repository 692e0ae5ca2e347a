export { createOrganizations } from "./commands.ts";
export { organizationMessages } from "./messages.ts";
export {
  organizationKinds,
  type NewOrganization,
  type Organization,
  type OrganizationKind,
} from "./model.ts";
export { organizationById, organizationsOf, organizationTrail } from "./queries.ts";
export { existsOn, trailOf, type OrganizationRefusal } from "./rules.ts";
