import { recomputeOpen, requestMessages, sitesWithRequests } from "../../modules/requests/index.ts";
import { sentenceOf } from "../../platform/http/index.ts";
import { requestDeps } from "../request-deps.ts";
import { EXIT, fail, say, withProduct, type Common } from "./with-product.ts";

/** Counts the terms of all open requests anew, and names those whose last day moved. */
export async function recomputeRequests(
  options: Common & { readonly json?: boolean },
): Promise<void> {
  await withProduct(options, async (product) => {
    const deps = await requestDeps(product);
    const moved = [];
    for (const siteId of await sitesWithRequests(product.database.read)) {
      const done = await recomputeOpen(deps, siteId, "重新计算期限");
      if (!done.ok) {
        fail(sentenceOf(done, requestMessages), EXIT.refused);
        return EXIT.refused;
      }
      moved.push(...done.value);
    }
    if (options.json === true) say(JSON.stringify({ moved }));
    else if (moved.length === 0) say("所有在办申请的答复期限都没有变化。");
    else
      say(
        [
          `${moved.length}件申请的答复期限有变化：`,
          ...moved.map(
            ({ number, from, to, tell }) =>
              `${number}  ${from ?? "未定"} → ${to ?? "未定"}  告知：${tell.map((one) => (one === "officer" ? "承办人" : "申请人")).join("、")}`,
          ),
        ].join("\n"),
      );
    return 0;
  });
}
