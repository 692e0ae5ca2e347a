import { LONGEST_PASSWORD, SHORTEST_PASSWORD, type PasswordRefusal } from "./passwords.ts";
import type { SignInRefusal } from "./commands/sign-in.ts";
import { MOST_ATTEMPTS, PAUSE } from "./throttle.ts";

export type AccountsRefusal =
  | PasswordRefusal
  | SignInRefusal
  | "already-set-up"
  | "username-taken"
  | "not-found"
  | "not-allowed"
  | "already-disabled"
  | "last-administrator";

/** What a person reads when something about accounts is refused: what is wrong, and what to do. */
export const accountsMessages: Readonly<Record<AccountsRefusal, string>> = {
  "wrong-credentials": "用户名或密码不正确，请重新输入。",
  disabled: "这个账号已停用。如需继续使用，请联系本单位管理员。",
  "too-many-attempts": `连续${MOST_ATTEMPTS}次没有通过验证，请${PAUSE / 60_000}分钟后再试。忘记密码请联系管理员重设。`,
  "password-too-short": `密码太短，请至少用${SHORTEST_PASSWORD}个字符；几个不相干的词连起来，既好记又安全。`,
  "password-too-long": `密码太长，请不要超过${LONGEST_PASSWORD}个字符。`,
  "password-contains-username": "密码里不能含有用户名，请换一个。",
  "password-too-common": "这个密码太常见，容易被猜中，请换一个。",
  "already-set-up": "系统已经有管理员，请直接登录。",
  "username-taken": "这个用户名已有人使用，请换一个。",
  "not-found": "没有找到这个账号，可能已被删除，请刷新后再试。",
  "not-allowed": "您没有办理这件事的权限。如工作需要，请联系管理员授权。",
  "already-disabled": "这个账号已经停用，无需再次操作。",
  "last-administrator": "这是最后一位全区管理员，不能停用。请先增加另一位全区管理员。",
};
