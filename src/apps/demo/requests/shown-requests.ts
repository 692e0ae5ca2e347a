import { workingCalendar } from "../../../modules/calendar/index.ts";
import { applicant, fileRequest } from "../../../modules/requests/index.ts";
import { organizationsOf } from "../../../modules/organizations/index.ts";
import type { Product } from "../../open-product.ts";
import { requestDeps } from "../../request-deps.ts";
import { must } from "../must.ts";
import { demoStories, requestOf, SITE } from "./stories.ts";

/** What a visitor needs to see a request of the demo at the portal. */
export type ShownRequest = {
  readonly number: string;
  readonly code: string;
  readonly what: string;
};

const shown: ReadonlyMap<string, string> = new Map([
  ["awaiting-correction", "正在等待申请人补正"],
  ["extended", "2024年的申请，延期后答复"],
]);

/** Two requests of the demo: their forms are sent once more, which gives the receipt again and makes nothing new. */
export async function shownRequests(product: Product): Promise<readonly ShownRequest[]> {
  const db = product.database.read;
  const deps = await requestDeps(product);
  const keys = new Map((await organizationsOf(db, SITE)).map((one) => [one.slug, one.id]));
  const stories = demoStories(product.clock.today(), await workingCalendar(db, SITE));
  const receipts: ShownRequest[] = [];
  for (const story of stories) {
    const what = shown.get(story.key);
    if (what === undefined) continue;
    const asked = requestOf(story, (slug) => keys.get(slug) ?? 0);
    const { number, code } = must(await fileRequest(deps, applicant, asked));
    receipts.push({ number, code, what });
  }
  return receipts;
}
