// The module's only door.
export { changeUser, disableUser, enableUser } from "./commands/change-user.ts";
export { importUsers } from "./commands/import-users.ts";
export { signInByOidc, type OidcAsk } from "./commands/oidc.ts";
export { rememberDevice } from "./commands/open-session.ts";
export { changePassword, chooseNewPassword, resetPassword } from "./commands/passwords.ts";
export { proveAgain, proveSecondFactor } from "./commands/proofs.ts";
export {
  beginEnrolment,
  confirmEnrolment,
  removeOwnSecondFactor,
  renewRecoveryCodes,
  resetSecondFactor,
} from "./commands/second-factor.ts";
export { endOwnSessions, endSessionsOf, sessionOf, signOut } from "./commands/sessions.ts";
export {
  signIn,
  type OpenedSession,
  type SignInAsk,
  type SignInRefusal,
} from "./commands/sign-in.ts";
export { createFirstAdministrator, createUser } from "./commands/users.ts";
export { type ChangePasswordForm, type NewUser, type SignInForm } from "./contract.ts";
export type { AccountsDeps, SecondFactorDeps, SessionDeps } from "./deps.ts";
export { newOneTimePassword } from "./drawn-codes.ts";
export { importColumns, planImport, type PlannedPerson } from "./import-rules.ts";
export { accountsMessages, type AccountsRefusal } from "./messages.ts";
export {
  actorOf,
  roleNames,
  roles,
  type Doer,
  type OpenSession,
  type Role,
  type RoleGrant,
  type SignedIn,
  type SignInStep,
  type User,
  type UserId,
} from "./model.ts";
export { actions, may, type Action, type Subject } from "./permissions.ts";
export type { PasswordRefusal } from "./passwords.ts";
export { secondFactorOf, sessionsOf } from "./queries/own-account.ts";
export { peopleByOrganization } from "./queries/people-by-organization.ts";
export { findPeople } from "./queries/people.ts";
export { isSetUp, listUsers, namesOf, userById, userByName } from "./queries/users.ts";
export { mayForAccount } from "./rules.ts";
export { KNOWN_DEVICE, LONGEST_SESSION } from "./session-terms.ts";
export { needsSecondFactor, type SecondFactorPolicy } from "./sign-in-rules.ts";
