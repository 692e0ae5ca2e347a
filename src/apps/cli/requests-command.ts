import { Command } from "commander";
import { requestsDueCommand } from "./requests-due-command.ts";
import { requestsFilesCommands } from "./requests-files-commands.ts";

/** gongkai requests: applications for disclosure. Parts that need the product load it when they run. */
export function requestsCommand(): Command {
  const requests = new Command("requests")
    .description("依申请公开")
    .helpOption("-h, --help", "显示帮助")
    .addCommand(requestsDueCommand());
  for (const command of requestsFilesCommands()) requests.addCommand(command);
  return requests;
}
