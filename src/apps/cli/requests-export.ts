import { appendFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { allSites } from "../../modules/columns/index.ts";
import { organizationsOf } from "../../modules/organizations/index.ts";
import { exportMessages, exportRequests } from "../../modules/requests/index.ts";
import { sentenceOf } from "../../platform/http/index.ts";
import type { Product } from "../open-product.ts";
import { requestDeps } from "../request-deps.ts";
import { sealedFilesOf } from "../sealed-files.ts";
import { cellsOf, letterLines, remedyLines } from "./what-followed.ts";
import { EXIT, fail, NO_SITE, progress, say, withProduct, type Common } from "./with-product.ts";

const OWNER_ALONE = { mode: 0o600 } as const;
const asLines = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");

/** Writes all requests, with their files, letters and what followed, into an empty folder. */
export function exportInto(folder: string, options: Common): Promise<void> {
  return withProduct(options, (product) => exportAll(product, folder));
}

async function exportAll(product: Product, folder: string): Promise<number> {
  const db = product.database.read;
  const site = (await allSites(db)).find((one) => one.id === one.groupId);
  if (site === undefined) {
    fail(NO_SITE, EXIT.refused);
    return EXIT.refused;
  }
  const deps = await requestDeps(product);
  let letters = 0;
  const done = await exportRequests(
    deps,
    { kind: "system", name: "gongkai requests export" },
    {
      folder,
      siteId: site.id,
      organizations: await organizationsOf(db, site.id),
      files: await sealedFilesOf(product, 0),
      async more(cases) {
        const lines: string[] = [];
        for (const one of cases)
          if (deps.letterSealer !== undefined)
            lines.push(...(await letterLines(db, deps.letterSealer, site.id, one)));
        await appendFile(join(folder, "letters.jsonl"), asLines(lines), OWNER_ALONE);
        letters += lines.length;
        return cellsOf(
          db,
          site.id,
          cases.map((one) => one.id),
        );
      },
    },
    ({ cases }) => progress(`已导出 ${cases} 件 …`),
  );
  progress("");
  if (!done.ok) {
    fail(sentenceOf(done, exportMessages), EXIT.refused);
    return EXIT.refused;
  }
  const remedies: string[] = [];
  for await (const line of remedyLines(db, site.id)) remedies.push(line);
  await writeFile(join(folder, "remedies.jsonl"), asLines(remedies), OWNER_ALONE);
  const { cases, files } = done.value;
  say(
    `已导出 ${cases} 件申请、${files} 个文件、${letters} 件文书、${remedies.length} 件复议诉讼等到 ${folder}。`,
  );
  say("其中有申请人的姓名和证件号码，请按个人信息保管，用完删除。");
  return 0;
}
