import { userInfo } from "node:os";
import { readBeijingTime } from "../../kernel/beijing-time.ts";
import type { Result } from "../../kernel/result.ts";
import type {
  Effect,
  EffectKind,
  EmergencyRefusal,
  Measure,
} from "../../modules/emergencies/index.ts";
import type { Product } from "../open-product.ts";
import { EXIT, fail, say } from "./answers.ts";
import type { Common } from "./with-product.ts";

export type TermOptions = Common & {
  readonly from?: string;
  readonly until?: string;
  readonly reason?: string;
};

/** Who does it, as refusals and the audit log name them: who sits at the command line. */
export function operator() {
  return { kind: "system", name: `命令行（${userInfo().username}）` } as const;
}

/** Sets a measure for the term that the options say, and puts it before the public. */
export async function setOn(options: TermOptions, effect: Effect): Promise<void> {
  const times = timesOf(options);
  if (times === null) return;
  await change(options, async (product) => {
    const { setMeasure } = await import("../../modules/emergencies/index.ts");
    const { from, until } = times;
    const term = {
      beginsAt: from ?? product.clock.now(),
      until,
      reason: options.reason ?? "",
    };
    return setMeasure(depsOf(product), operator(), effect, term);
  });
}

/** Ends what stands of a kind. */
export async function setOff(options: Common, kind: Exclude<EffectKind, "freeze">): Promise<void> {
  await change(options, async (product) => {
    const { endMeasure } = await import("../../modules/emergencies/index.ts");
    return endMeasure(depsOf(product), operator(), kind);
  });
}

/** What the commands of emergencies work with. */
export function depsOf({ database, clock, jobs }: Product) {
  return { db: database, clock, jobs };
}

/** Does one thing to a measure, says how it stands, and sees to it that the pages know. */
export async function change(
  options: Common,
  work: (product: Product) => Promise<Result<Measure, EmergencyRefusal>>,
): Promise<void> {
  const { withProduct } = await import("./with-product.ts");
  const { sentenceOf } = await import("../../platform/http/index.ts");
  const { emergencyMessages } = await import("../../modules/emergencies/index.ts");
  const { publishEmergencyNow } = await import("../../portal/index.ts");
  const { measureLine } = await import("./site-emergency-lines.ts");
  await withProduct(options, async (product) => {
    const done = await work(product);
    if (!done.ok) {
      fail(sentenceOf(done, emergencyMessages), EXIT.refused);
      return EXIT.refused;
    }
    const { elsewhere } = await publishEmergencyNow(product);
    say(measureLine(done.value));
    say(elsewhere ? "网站正在运行，几秒内所有页面都会更新。" : "已写入网站文件夹。");
    return 0;
  });
}

/** The times that options say; null, with a sentence, when one cannot be read. */
function timesOf(options: TermOptions): { from: Date | null; until: Date | null } | null {
  const from = options.from === undefined ? null : readBeijingTime(options.from, "begin");
  const until = options.until === undefined ? null : readBeijingTime(options.until, "end");
  const isWrong =
    (options.from !== undefined && from === null) ||
    (options.until !== undefined && until === null);
  if (!isWrong) return { from, until };
  fail("时间请写成 2026-12-01T12:00 或 2026-12-01（北京时间）。", EXIT.usage);
  return null;
}
