// Publishes one document after another and prints each that was acknowledged, until it is killed.
import { documentDeps } from "../../src/apps/document-deps.ts";
import { createDraft, documentInput } from "../../src/modules/documents/index.ts";
import { columnsOf } from "../../src/modules/columns/index.ts";
import { organizationsOf } from "../../src/modules/organizations/index.ts";
import { publishingWorker } from "../../src/portal/index.ts";
import { officer } from "../support/a-district.ts";
import { publishReviewed } from "../support/through-review.ts";
import { openTestProduct } from "./open-test-product.ts";

const product = await openTestProduct(process.argv[2] ?? "", true);
const worker = await publishingWorker(product);
const deps = documentDeps(product);
const [column] = (await columnsOf(product.database.read, 1)).filter(
  (one) => one.path === "disclosure/policies",
);
const [organization] = await organizationsOf(product.database.read, 1);
const text = "本通知自发布之日起施行，请各单位结合实际认真贯彻落实。".repeat(200);
process.stdout.write("ready\n");
const most = Number(process.argv[3] ?? Number.POSITIVE_INFINITY);
for (let index = 0; index < most; index += 1) {
  try {
    const input = documentInput.parse({
      columnId: column?.id,
      organizationId: organization?.id,
      title: `通知 ${process.pid} ${index}`,
      body: `<p>${text}</p>`,
    });
    const ref = await createDraft(deps, officer, input);
    if (!ref.ok) throw new Error(ref.refusal);
    const done = await publishReviewed(deps, officer, { ...ref.value, version: 0 });
    if (done.ok) process.stdout.write(`${ref.value.id} ${done.value.path}\n`);
  } catch {
    // The database may be gone for a moment; what was not acknowledged is not promised.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
await worker.close();
await product.close();
