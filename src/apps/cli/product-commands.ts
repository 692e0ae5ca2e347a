import type { Command } from "commander";
import { accountsCommand } from "./accounts-command.ts";
import { auditCommand } from "./audit-command.ts";
import { columnsCommand } from "./columns-command.ts";
import { importCommand } from "./import-command.ts";
import { migrateCommand } from "./migrate-command.ts";
import { publishCommand } from "./publish-command.ts";
import { reportCommand } from "./report-command.ts";
import { searchCommand } from "./search-command.ts";
import { siteCommand } from "./site-command.ts";
import { statusCommand, stopCommand } from "./server-commands.ts";

/** The commands that work with the product's data. */
export function productCommands(): readonly Command[] {
  return [
    columnsCommand(),
    importCommand(),
    publishCommand(),
    reportCommand(),
    siteCommand(),
    searchCommand(),
    auditCommand(),
    accountsCommand(),
    statusCommand(),
    stopCommand(),
    migrateCommand(),
  ];
}
