import { Command } from "commander";
import { verifyAudit } from "../../platform/audit.ts";
import { command, EXIT, say, withProduct, type Common } from "./with-product.ts";

const FAULTS = {
  missing: "缺少这一条",
  "content-changed": "内容被改动",
  "facts-changed": "登记的时间、事项或操作人与内容不符",
  "chain-broken": "与前一条接不上",
  "head-differs": "末尾记录与链尾不符，可能有记录被删去",
} as const;

/** gongkai audit verify: walks the chain of the audit log. */
export function auditCommand(): Command {
  const verify = command("verify", "核验审计日志：任何改动或缺失都会被发现")
    .option("--expect <摘要>", "上次核验时抄下的末条摘要；若日志里已没有它，说明日志被截短")
    .option("--json", "输出 JSON")
    .action((options: Common & { expect?: string; json?: boolean }) =>
      withProduct(options, async ({ database }) => {
        const found = await verifyAudit(database.read, options.expect);
        const intact = found.faults.length === 0;
        if (options.json === true) say(JSON.stringify({ intact, ...found }, null, 2));
        else {
          say(
            intact
              ? `审计日志完整：共 ${found.entries} 条，末条摘要 ${found.head}`
              : `审计日志有问题（共 ${found.entries} 条）：`,
          );
          for (const fault of found.faults) say(`  第 ${fault.seq} 条：${FAULTS[fault.fault]}`);
        }
        return intact ? 0 : EXIT.refused;
      }),
    );
  return new Command("audit")
    .description("审计日志")
    .helpOption("-h, --help", "显示帮助")
    .addCommand(verify);
}
