// The module's only door.
export { changePassword, resetPassword } from "./commands/passwords.ts";
export {
  sessionOf,
  signIn,
  signOut,
  type OpenedSession,
  type SignInAsk,
  type SignInRefusal,
} from "./commands/sign-in.ts";
export { createFirstAdministrator, createUser, disableUser } from "./commands/users.ts";
export {
  changePasswordForm,
  newUser,
  signInForm,
  type ChangePasswordForm,
  type NewUser,
  type SignInForm,
} from "./contract.ts";
export type { AccountsDeps } from "./deps.ts";
export { accountsMessages, type AccountsRefusal } from "./messages.ts";
export {
  actorOf,
  roleNames,
  roles,
  type Doer,
  type Role,
  type RoleGrant,
  type SignedIn,
  type User,
  type UserId,
} from "./model.ts";
export { actions, may, type Action, type Subject } from "./permissions.ts";
export type { PasswordRefusal } from "./passwords.ts";
export { isSetUp, listUsers, userByName } from "./queries.ts";
export { LONGEST_SESSION } from "./session-terms.ts";
