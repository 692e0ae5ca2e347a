import { LONGEST_PASSWORD, SHORTEST_PASSWORD, type PasswordRefusal } from "./passwords.ts";
import type { SignInRefusal } from "./commands/sign-in.ts";
import type { GrantRefusal } from "./rules.ts";
import { MOST_ATTEMPTS, PAUSE } from "./throttle.ts";

export type AccountsRefusal =
  | PasswordRefusal
  | SignInRefusal
  | GrantRefusal
  | "already-set-up"
  | "username-taken"
  | "oidc-name-taken"
  | "oidc-unknown"
  | "not-found"
  | "already-disabled"
  | "already-active"
  | "last-administrator"
  | "own-account"
  | "password-unchanged"
  | "wrong-code"
  | "wrong-proof"
  | "not-begun"
  | "already-enrolled"
  | "not-enrolled"
  | "second-factor-required"
  | "needs-fresh-proof"
  | "no-headings"
  | "no-people"
  | "too-many-rows";

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
  "already-active": "这个账号已在使用，无需再次操作。",
  "last-administrator":
    "这是最后一位全区管理员，不能停用，也不能去掉这个角色。请先增加另一位全区管理员。",
  "own-roles": "不能修改自己的角色，请由另一位管理员办理。",
  "own-account": "不能对自己的账号办理这件事，请由另一位管理员办理。",
  "auditor-alone": "审计员只看不改，不能同时担任其他角色。请另设账号。",
  "oidc-name-taken": "这个统一认证账号已登记给另一个人，请核对。",
  "oidc-unknown":
    "这个统一认证账号还没有在平台登记，或者已经停用。请联系本单位管理员登记后再登录。",
  "password-unchanged": "新密码与现在的相同，请换一个。",
  "wrong-code": "验证码不正确或已用过。请等验证器显示下一个六位数字，再输入一次。",
  "wrong-proof": "没有通过验证。请输入登录密码，或者验证器上新的六位数字。",
  "not-begun": "还没有开始绑定，请先取得二维码。",
  "already-enrolled": "已经绑定了验证器。如要更换，请先解除或请管理员重置。",
  "not-enrolled": "这个账号没有绑定验证器，无需办理。",
  "second-factor-required": "您的角色必须使用两步验证，不能解除。",
  "needs-fresh-proof": "这一步很重要，请先再次输入密码或验证码，然后重试。",
  "no-headings": "没有找到表头，第一行请写姓名、用户名、机构、角色；可以先下载模板，在模板里填写。",
  "no-people": "表格里没有人员，请在表头下面每行填写一人。",
  "too-many-rows": "表格的行数太多，一次最多导入五百人，请分成几个文件。",
};
