import { Command, Option } from "commander";
import { EXIT, fail } from "./answers.ts";
import { setOff, setOn, type TermOptions } from "./site-emergency-work.ts";
import type { Common } from "./with-product.ts";

/** What the three have in common. */
function withData(command: Command): Command {
  return command
    .option("--data <文件夹>", "数据文件夹（也可用环境变量 GONGKAI_DATA）")
    .helpOption("-h, --help", "显示帮助");
}

const UNTIL = "到时自动结束，如 2026-12-01T12:00 或 2026-12-01（含当天）";
const FROM = "从这时开始，不写就是现在";

type BannerOptions = TermOptions & {
  readonly tone: "warning" | "notice";
  readonly link?: string;
  readonly off?: boolean;
};

/** gongkai site banner: words above every page. */
export function siteBannerCommand(): Command {
  return withData(new Command("banner"))
    .description("在所有页面顶部显示一句话，或用 --off 撤下")
    .argument("[文字]", "最多 120 个字")
    .addOption(
      new Option("--tone <程度>", "warning 紧急，notice 一般")
        .choices(["warning", "notice"])
        .default("notice"),
    )
    .option("--link <网址>", "本网站内说明详情的页面，如 /notices/")
    .option("--from <时间>", FROM)
    .option("--until <时间>", UNTIL)
    .option("--off", "撤下横幅")
    .action(async (text: string | undefined, options: BannerOptions) => {
      if (options.off === true) return setOff(options, "banner");
      if (text === undefined) return fail("请写出横幅的文字，或用 --off 撤下。", EXIT.usage);
      const { tone, link = null } = options;
      return setOn(options, { kind: "banner", text, tone, link });
    });
}

/** gongkai site grey: all pages without colours. */
export function siteGreyCommand(): Command {
  return withData(new Command("grey"))
    .description("全站灰色显示（国务院公告的哀悼日）")
    .argument("<on|off>", "开启或结束")
    .option("--from <时间>", FROM)
    .option("--until <时间>", UNTIL)
    .option("--reason <原因>", "记入审计日志，如公告文号")
    .action((how: string, options: TermOptions) =>
      onOrOff(how, options, () => setOn(options, { kind: "grey" }), "grey"),
    );
}

/** gongkai site read-only: nobody changes anything. */
export function siteReadOnlyCommand(): Command {
  return withData(new Command("read-only"))
    .description("只读：后台、接口、导入和定时发布都不能修改，网站照常打开")
    .argument("<on|off>", "开启或结束")
    .option("--reason <原因>", "受影响的人员会看到")
    .option("--until <时间>", UNTIL)
    .action((how: string, options: TermOptions) =>
      onOrOff(how, options, () => setOn(options, { kind: "read-only" }), "read-only"),
    );
}

async function onOrOff(
  how: string,
  options: Common,
  on: () => Promise<void>,
  kind: "grey" | "read-only",
): Promise<void> {
  if (how === "on") return on();
  if (how === "off") return setOff(options, kind);
  return fail("请写 on（开启）或 off（结束）。", EXIT.usage);
}
