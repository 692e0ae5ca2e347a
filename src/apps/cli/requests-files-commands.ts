import { Command } from "commander";
import type { Common } from "./with-product.ts";

/** gongkai requests template, import, export: requests from a table and into files. What they need is loaded when they run. */
export function requestsFilesCommands(): readonly Command[] {
  return [
    withData(new Command("template"), "生成登记历史申请的表格模板（.xlsx），内有填写说明")
      .argument("<文件>", "要生成的文件，如 历史申请.xlsx")
      .action(async (file: string) => {
        const { writeTemplate } = await import("./requests-import.ts");
        await writeTemplate(file);
      }),
    withData(
      new Command("import"),
      "从表格（.xlsx）导入历史申请，或导入导出的 requests.jsonl；有问题的行逐格指出，再次运行不会重复录入",
    )
      .argument("<文件>", "按模板填好的表格，或导出的 requests.jsonl")
      .option("--dry-run", "只检查，不录入")
      .option("--json", "输出 JSON")
      .action(async (file: string, options: Common & { dryRun?: boolean; json?: boolean }) => {
        const { importRequests } = await import("./requests-import.ts");
        await importRequests(file, options);
      }),
    withData(new Command("export"), "导出全部申请：每年一个表格，连同经过和文件；内容可以再导入")
      .requiredOption("--to <文件夹>", "导出到哪个文件夹，须是空的或还没有的")
      .action(async (options: Common & { to: string }) => {
        const { exportInto } = await import("./requests-export.ts");
        await exportInto(options.to, options);
      }),
  ];
}

function withData(command: Command, description: string): Command {
  return command
    .description(description)
    .option("--data <文件夹>", "数据文件夹（也可用环境变量 GONGKAI_DATA）")
    .helpOption("-h, --help", "显示帮助");
}
