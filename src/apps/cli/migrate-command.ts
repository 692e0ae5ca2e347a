import type { Command } from "commander";
import { command, say, withProduct, type Common } from "./with-product.ts";

/** gongkai migrate: brings the database to this version; every other command does so too when it opens it. */
export function migrateCommand(): Command {
  return command("migrate", "把数据库升级到当前版本（其他命令打开数据库时也会自动进行）").action(
    (options: Common) =>
      withProduct(options, async () => {
        say("数据库已是当前版本。");
        return 0;
      }),
  );
}
