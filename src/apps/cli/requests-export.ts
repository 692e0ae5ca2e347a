import { allSites } from "../../modules/columns/index.ts";
import { organizationsOf } from "../../modules/organizations/index.ts";
import { exportMessages, exportRequests } from "../../modules/requests/index.ts";
import { sentenceOf } from "../../platform/http/index.ts";
import { requestDeps } from "../request-deps.ts";
import { sealedFilesOf } from "../sealed-files.ts";
import { EXIT, fail, NO_SITE, progress, say, withProduct, type Common } from "./with-product.ts";

/** Writes all requests, with their files, into an empty folder. */
export function exportInto(folder: string, options: Common): Promise<void> {
  return withProduct(options, async (product) => {
    const db = product.database.read;
    const site = (await allSites(db)).find((one) => one.id === one.groupId);
    if (site === undefined) {
      fail(NO_SITE, EXIT.refused);
      return EXIT.refused;
    }
    const done = await exportRequests(
      await requestDeps(product),
      { kind: "system", name: "gongkai requests export" },
      {
        folder,
        siteId: site.id,
        organizations: await organizationsOf(db, site.id),
        files: await sealedFilesOf(product, 0),
        letterNumbers: async () => new Map(),
      },
      ({ cases }) => progress(`已导出 ${cases} 件 …`),
    );
    progress("");
    if (!done.ok) {
      fail(sentenceOf(done, exportMessages), EXIT.refused);
      return EXIT.refused;
    }
    say(`已导出 ${done.value.cases} 件申请、${done.value.files} 个文件到 ${folder}。`);
    say("其中有申请人的姓名和证件号码，请按个人信息保管，用完删除。");
    return 0;
  });
}
