import type { Command } from "commander";
import { command, progress, say, withProduct, type Common } from "./with-product.ts";

/** gongkai site reconcile: compares records, ledger and published folder and mends what differs. */
export function siteReconcileCommand(): Command {
  return command(
    "reconcile",
    "核对数据库与已发布的网页：缺页补上，被改动的恢复，来历不明的移走",
  ).action((options: Common) =>
    withProduct(options, async (product) => {
      const { reconcileSite } = await import("../../portal/index.ts");
      const found = await reconcileSite(product, (looked) => progress(`已核对 ${looked} 页 …`));
      progress("");
      if (found === null) {
        say("网站正在运行，由它自己随时看守，并每天核对一遍；要立即核对，请先停下网站。");
        return 0;
      }
      const { looked, missingPages, healed } = found;
      say(
        missingPages + healed === 0
          ? `已核对 ${looked} 页，全部相符。`
          : `已核对 ${looked} 页：补上缺页 ${missingPages} 个，恢复或移走被改动的 ${healed} 个。改动过的原样留在数据文件夹的 altered 里，请查明原因。`,
      );
      return 0;
    }),
  );
}
