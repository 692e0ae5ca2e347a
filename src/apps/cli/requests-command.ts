import { Command } from "commander";
import { requestsDueCommand } from "./requests-due-command.ts";
import { requestsFilesCommands } from "./requests-files-commands.ts";
import type { Common } from "./with-product.ts";

/** gongkai requests: applications for disclosure. Parts that need the product load it when they run. */
export function requestsCommand(): Command {
  const requests = new Command("requests")
    .description("依申请公开")
    .helpOption("-h, --help", "显示帮助")
    .addCommand(requestsDueCommand())
    .addCommand(recomputeCommand());
  for (const command of requestsFilesCommands()) requests.addCommand(command);
  return requests;
}

function recomputeCommand(): Command {
  return new Command("recompute")
    .description("日历更正后，重新计算所有在办申请的答复期限，并列出有变化的")
    .option("--data <文件夹>", "数据文件夹（也可用环境变量 GONGKAI_DATA）")
    .option("--json", "输出 JSON")
    .helpOption("-h, --help", "显示帮助")
    .action(async (options: Common & { readonly json?: boolean }) => {
      const { recomputeRequests } = await import("./requests-recompute.ts");
      await recomputeRequests(options);
    });
}
