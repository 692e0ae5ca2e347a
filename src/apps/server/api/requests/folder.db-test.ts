import { beforeAll, describe, expect, it } from "vitest";
import { PDFDocument } from "@cantoo/pdf-lib";
import { freshDatabase } from "../../../../../test/support/fresh-database.ts";
import { loadNationalDays } from "../../../../modules/calendar/index.ts";
import { addFiles, IDENTITY_SEEN, type RequestId } from "../../../../modules/requests/index.ts";
import { requestDeps } from "../../../request-deps.ts";
import { sealedFilesOf } from "../../../sealed-files.ts";
import { aProduct, aServer } from "../../fixtures.ts";
import { aDistrictWithRequests, aRegistration } from "./fixtures.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;
let places: Awaited<ReturnType<typeof aDistrictWithRequests>>;

beforeAll(async () => {
  await loadNationalDays({ db: database, clock: product.clock });
  places = await aDistrictWithRequests(product);
  server = await aServer(product);
});

describe("the folder of a case", () => {
  it("is one PDF with its files bound in, and fetching it is a look that is recorded", async () => {
    const officer = await server.as("finance-officer");
    const filed = await officer.api("POST", "/api/requests", aRegistration(places.finance));
    const { id, number } = filed.json<{ id: RequestId; number: string }>();
    const paper = await PDFDocument.create();
    for (const _ of [1, 2]) paper.addPage();
    const bytes = Buffer.from(await paper.save());
    const put = await (await sealedFilesOf(product, 1_000_000)).put(once(bytes), "原件.pdf");
    if (!put.ok) throw new Error(put.refusal);
    const added = await addFiles(
      await requestDeps(product),
      { kind: "system", name: "test" },
      { siteId: 1, id },
      [{ ...put.value, role: "scan" }],
    );
    expect(added.ok).toBe(true);

    const answer = await officer.api("GET", `/api/requests/${id}/folder.pdf`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-type"]).toBe("application/pdf");
    expect(answer.headers["cache-control"]).toBe("private, no-store");
    expect(decodeURIComponent(String(answer.headers["content-disposition"]))).toContain(number);
    // Cover, list, request, scan of two pages, record of the receipt, term, everything that happened.
    const folder = await PDFDocument.load(answer.rawPayload);
    expect(folder.getPageCount()).toBeGreaterThanOrEqual(8);
    const looks = await database.read
      .selectFrom("audit.entries")
      .select("subject")
      .where("event", "=", IDENTITY_SEEN)
      .execute();
    expect(looks).toEqual([{ subject: id }]);

    const other = await server.as("civil-officer");
    expect((await other.api("GET", `/api/requests/${id}/folder.pdf`)).statusCode).toBe(404);
  });
});

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
