import { Command } from "commander";
import { requestsCommand } from "./requests-command.ts";
import { scanCommand } from "./scan-command.ts";
import { siteCommand } from "./site-command.ts";

// Whoever reads the answer may stop before its end, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const program = new Command("gongkai")
  .description("公开：政府信息公开平台的命令行。各命令在网站运行时也可以使用。")
  .version("0.1.0", "-v, --version", "显示版本号")
  .helpOption("-h, --help", "显示帮助")
  .helpCommand(false)
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError("（加 --help 查看用法）");

program.addCommand(scanCommand()).addCommand(requestsCommand());
// Checking files and counting days need nothing of the product, whose parts take long to load.
if (process.argv[2] === "site") program.addCommand(siteCommand());
else if (!["scan", "requests"].includes(process.argv[2] ?? "")) {
  const { productCommands } = await import("./product-commands.ts");
  for (const command of productCommands()) program.addCommand(command);
}

await program.parseAsync(process.argv);
