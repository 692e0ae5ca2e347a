// Publishes what is due, one round after the other, until it is killed.
import { documentDeps } from "../../src/apps/document-deps.ts";
import { publishDue } from "../../src/modules/documents/index.ts";
import { openTestProduct } from "./open-test-product.ts";

const product = await openTestProduct(process.argv[2] ?? "", false);
process.stdout.write("ready\n");
const { published } = await publishDue(documentDeps(product));
process.stdout.write(`done ${published}\n`);
await product.close();
