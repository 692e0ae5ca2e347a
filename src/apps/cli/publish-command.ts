import type { Command } from "commander";
import { askForEverything, publishEverything } from "../../portal/index.ts";
import { command, progress, say, withProduct, type Common } from "./with-product.ts";

/** gongkai publish: renders every page of every site again. */
export function publishCommand(): Command {
  return command("publish", "把全部页面重新生成一遍（网站正在运行时交给它完成）").action(
    (options: Common) =>
      withProduct(options, async (product) => {
        const began = performance.now();
        let told = 0;
        const { pages, elsewhere } = await publishEverything(product, (written) => {
          if (written < told + 1_000) return;
          told = written;
          progress(`已生成 ${written} 页 …`);
        });
        const seconds = ((performance.now() - began) / 1000).toFixed(1);
        if (elsewhere) await askForEverything(product);
        progress("");
        say(
          elsewhere
            ? "网站正在运行，页面由它随时更新，已通知它全部重新生成。"
            : `共生成 ${pages} 页，用时 ${seconds} 秒。`,
        );
        return 0;
      }),
  );
}
