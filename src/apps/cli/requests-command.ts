import { Command } from "commander";
import { requestsDueCommand } from "./requests-due-command.ts";

/** gongkai requests: applications for disclosure. Parts that need the product load it when they run. */
export function requestsCommand(): Command {
  return new Command("requests")
    .description("依申请公开")
    .helpOption("-h, --help", "显示帮助")
    .addCommand(requestsDueCommand());
}
