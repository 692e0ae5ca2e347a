import { Command } from "commander";
import { auditCommand } from "./audit-command.ts";
import { columnsCommand } from "./columns-command.ts";
import { importCommand } from "./import-command.ts";
import { migrateCommand } from "./migrate-command.ts";
import { publishCommand } from "./publish-command.ts";
import { reportCommand } from "./report-command.ts";
import { statusCommand, stopCommand } from "./server-commands.ts";

const program = new Command("gongkai")
  .description("公开：政府信息公开平台的命令行。各命令在网站运行时也可以使用。")
  .version("0.1.0", "-v, --version", "显示版本号")
  .helpOption("-h, --help", "显示帮助")
  .helpCommand(false)
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError("（加 --help 查看用法）");

for (const command of [
  columnsCommand(),
  importCommand(),
  publishCommand(),
  reportCommand(),
  auditCommand(),
  statusCommand(),
  stopCommand(),
  migrateCommand(),
]) {
  program.addCommand(command);
}

await program.parseAsync(process.argv);
