import { Command } from "commander";
import {
  accountsMessages,
  newOneTimePassword,
  resetPassword,
  resetSecondFactor,
  userByName,
  type AccountsDeps,
  type Doer,
  type User,
} from "../../modules/accounts/index.ts";
import { organizationTrail } from "../../modules/organizations/index.ts";
import type { Product } from "../open-product.ts";
import { command, EXIT, fail, say, withProduct, type Common } from "./with-product.ts";

const doer: Doer = { kind: "system", name: "command-line" };

/** gongkai accounts: help for a last administrator who lost password or authenticator. Written to the audit log. */
export function accountsCommand(): Command {
  const password = command("reset-password", "给一个账号一次性密码，首次登录后须修改")
    .argument("<用户名>")
    .action((username: string, options: Common) =>
      forUser(options, username, async (deps, user) => {
        const next = newOneTimePassword();
        const done = await resetPassword(deps, doer, { userId: user.id, next, isOneTime: true });
        if (!done.ok) return refused(accountsMessages[done.refusal]);
        say(`一次性密码：${next}`);
        return 0;
      }),
    );
  const secondFactor = command("reset-second-factor", "解除一个账号的验证器，下次登录时重新绑定")
    .argument("<用户名>")
    .action((username: string, options: Common) =>
      forUser(options, username, async (deps, user) => {
        const done = await resetSecondFactor(deps, doer, user.id);
        if (!done.ok) return refused(accountsMessages[done.refusal]);
        say("已解除。这个账号的所有登录已退出。");
        return 0;
      }),
    );
  return new Command("accounts")
    .description("账号：最后一位管理员丢失密码或验证器时使用，记入审计日志")
    .helpOption("-h, --help", "显示帮助")
    .addCommand(password)
    .addCommand(secondFactor);
}

function forUser(
  options: Common,
  username: string,
  work: (deps: AccountsDeps, user: User) => Promise<number>,
): Promise<void> {
  return withProduct(options, async ({ database, clock }: Product) => {
    const user = await userByName(database.read, username);
    if (user === null) return refused(accountsMessages["not-found"]);
    return work({ db: database, clock, trailOf: organizationTrail }, user);
  });
}

function refused(sentence: string): number {
  fail(sentence, EXIT.refused);
  return EXIT.refused;
}
