import type { TestProject } from "vitest/node";
import { chromiumPath } from "./browser.ts";
import { build, dataFolder, start } from "./running-product.ts";

declare module "vitest" {
  interface ProvidedContext {
    demoAddress: string;
    /** All that the demo said at its start. */
    demoSaid: string;
  }
}

/** Builds the product and starts one demo, in which all journeys walk that need no installation of their own. */
export default async function oneDemo(project: TestProject): Promise<() => Promise<void>> {
  if (chromiumPath() === null) {
    project.provide("demoAddress", "");
    project.provide("demoSaid", "");
    return async () => {};
  }
  await build();
  const data = await dataFolder();
  const product = await start("demo", data.path);
  project.provide("demoAddress", product.address);
  project.provide("demoSaid", product.said());
  return async () => {
    await product.stop();
    await data.remove();
  };
}
