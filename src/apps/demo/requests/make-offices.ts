import { plainDateOf } from "../../../kernel/dates.ts";
import { saveBodies, saveOffice } from "../../../modules/official-letters/index.ts";
import { databaseForChanges } from "../../gates.ts";
import type { Product } from "../../open-product.ts";
import { must } from "../must.ts";
import { SITE } from "./stories.ts";

/** The word of each office for the numbers of its letters (机关代字): 晴财公复〔2024〕3号. */
const words: Readonly<Record<string, string>> = {
  government: "晴政公复",
  office: "晴政办公复",
  "development-reform": "晴发改公复",
  education: "晴教公复",
  "science-technology": "晴科公复",
  industry: "晴工信公复",
  "ethnic-affairs": "晴民宗公复",
  "civil-affairs": "晴民公复",
  justice: "晴司公复",
  finance: "晴财公复",
  "human-resources": "晴人社公复",
  "natural-resources": "晴自然资公复",
  environment: "晴环公复",
  housing: "晴住建公复",
  "city-management": "晴城管公复",
  transport: "晴交公复",
  water: "晴水公复",
  agriculture: "晴农牧公复",
  commerce: "晴商公复",
  "culture-tourism": "晴文旅公复",
  health: "晴卫健公复",
  veterans: "晴退役公复",
  emergency: "晴应急公复",
  audit: "晴审公复",
  "market-regulation": "晴市监公复",
  statistics: "晴统公复",
  "healthcare-security": "晴医保公复",
  "government-services": "晴政务公复",
  "food-drug": "晴食药公复",
  archives: "晴档公复",
  qingshui: "清水公复",
};

/** Sets up the offices of the district for letters: their words, whom to call, who reviews and which court hears. */
export async function makeOffices(
  product: Product,
  organizationKeys: ReadonlyMap<string, number>,
): Promise<void> {
  const deps = { db: databaseForChanges(product), clock: product.clock };
  const demo = { kind: "system", name: "demo" } as const;
  for (const [slug, word] of Object.entries(words)) {
    const organizationId = organizationKeys.get(slug);
    if (organizationId === undefined) throw new Error(`the demo has no organization ${slug}`);
    const at = { siteId: SITE, organizationId };
    const office = { word, officeName: "政府信息公开工作机构", phone: "0000-5000000", address: "" };
    must(await saveOffice(deps, demo, at, office));
  }
  const court = "晴山区人民法院";
  const before = plainDateOf("2023-12-31");
  const since = plainDateOf("2024-01-01");
  must(
    await saveBodies(deps, demo, { siteId: SITE, organizationId: null }, [
      {
        reviewing: ["晴山区人民政府", "上一级主管部门"],
        court,
        from: null,
        to: before,
        reviewFirst: null,
        source: "《行政复议法》（2017年修正）第十二条",
      },
      {
        reviewing: ["晴山区人民政府"],
        court,
        from: since,
        to: null,
        reviewFirst: null,
        source: "《行政复议法》（2023年修订）第二十四条",
      },
    ]),
  );
}
