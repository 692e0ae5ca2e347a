import { Command } from "commander";
import { siteCheckCommand } from "./site-check.ts";
import { siteKeyCommand } from "./site-key.ts";
import { siteBannerCommand, siteGreyCommand, siteReadOnlyCommand } from "./site-emergency.ts";
import { siteFreezeCommand } from "./site-freeze.ts";
import { siteNginxCommand } from "./site-nginx.ts";
import { siteRedirectsCommand } from "./site-redirects.ts";
import { siteStatusCommand } from "./site-status.ts";
import { siteVerifyCommand } from "./site-verify.ts";
import { siteReconcileCommand } from "./site-reconcile.ts";
import { siteSyncCommand } from "./site-sync.ts";
import { siteVisitsCommand } from "./site-visits.ts";

/**
 * gongkai site …: the published site as a whole. Its parts load what they need when they are asked for, so
 * that those which need no database come without it.
 */
export function siteCommand(): Command {
  return new Command("site")
    .description("已发布的网站：核对、复制、应急等")
    .helpOption("-h, --help", "显示帮助")
    .addCommand(siteCheckCommand())
    .addCommand(siteVerifyCommand())
    .addCommand(siteKeyCommand())
    .addCommand(siteNginxCommand())
    .addCommand(siteReconcileCommand())
    .addCommand(siteRedirectsCommand())
    .addCommand(siteSyncCommand())
    .addCommand(siteVisitsCommand())
    .addCommand(siteStatusCommand())
    .addCommand(siteBannerCommand())
    .addCommand(siteGreyCommand())
    .addCommand(siteReadOnlyCommand())
    .addCommand(siteFreezeCommand());
}
