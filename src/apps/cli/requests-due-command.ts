import { Command } from "commander";
import { EXIT, fail, plainUsage, say } from "./answers.ts";
import type { DueOptions } from "./requests-due.ts";

/** gongkai requests due: the last day for an answer, counted day by day, without the product and its data. */
export function requestsDueCommand(): Command {
  return plainUsage(new Command("due"))
    .description("计算一件申请的答复期限，逐日说明；不需要数据库。日期写作 2022-09-30")
    .option("--received <日期>", "申请提交、签收或到达的日期")
    .option(
      "--channel <方式>",
      "in-person 当面，signed-post 邮寄签收，plain-post 平常信函，network 网络，fax 传真",
    )
    .option("--confirmed <日期>", "与申请人确认的日期（平常信函、网络、传真）")
    .option("--correction-asked <日期>", "告知补正的日期")
    .option("--correction-received <日期>", "收到补正的日期")
    .option("--third-party-asked <日期>", "征求第三方意见的日期")
    .option("--third-party-answered <日期>", "第三方提出意见的日期")
    .option("--extended <天数>", "延长的工作日天数")
    .option("--paid <日期>", "缴清信息处理费的日期")
    .option("--json", "输出 JSON")
    .helpOption("-h, --help", "显示帮助")
    .addHelpText(
      "after",
      "\n例如：gongkai requests due --received 2022-09-30 --channel signed-post\n按全国的放假安排计算；本地自行规定的放假日不在其中。用法或日期有误时退出码为 2。",
    )
    .action(async (options: DueOptions & { readonly json?: boolean }) => {
      const { answerDue } = await import("./requests-due.ts");
      const answer = answerDue(options);
      if (!answer.ok) return fail(answer.refusal, EXIT.usage);
      const { linesOf, dataOf } = await import("./requests-due-lines.ts");
      if (options.json === true) say(JSON.stringify(dataOf(answer.value)));
      else for (const line of linesOf(answer.value)) say(line);
    });
}
