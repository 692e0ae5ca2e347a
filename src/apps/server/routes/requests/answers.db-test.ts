import { describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../../test/support/fresh-database.ts";
import { loadNationalDays } from "../../../../modules/calendar/index.ts";
import { anOutcome, somebody } from "../../../../modules/requests/db-fixtures.ts";
import {
  addFiles,
  caseByNumber,
  draftAnswer,
  handIn,
  passReview,
  sendAnswer,
  signAnswer,
} from "../../../../modules/requests/index.ts";
import { requestDeps } from "../../../request-deps.ts";
import { aDistrictWithPeople, aProduct } from "../../fixtures.ts";
import { buildServer } from "../../serve.ts";
import { applicantOf, filed, movingClock } from "./fixtures.ts";

const database = await freshDatabase();
const clock = movingClock("2024-03-20T10:42:00+08:00");
const product = { ...(await aProduct(database)), clock };
await loadNationalDays({ db: database, clock });
await aDistrictWithPeople(product);
const { http, app } = await buildServer(product);
const deps = { ...(await requestDeps(product)), letterSealer: undefined };
const officer = somebody("disclosure-office", null, "承办人");
const head = somebody("disclosure-office", null, "负责人");
const other = somebody("disclosure-office", null, "审核人");
const someone = () => applicantOf(http, clock);

async function* bytes(text: string) {
  yield Buffer.from(text);
}

/** Takes a case to its signature, with what is given. */
async function signed(number: string) {
  const ref = await caseByNumber(database.read, 1, number);
  if (ref === undefined) throw new Error("no such case");
  const seen = { siteId: 1, id: ref.id, version: null };
  const fit = <T extends { readonly ok: boolean }>(done: T) => {
    if (!done.ok) throw new Error(JSON.stringify(done));
    return done;
  };
  fit(await draftAnswer(deps, officer, seen, { outcome: anOutcome() }));
  fit(await handIn(deps, officer, seen, {}));
  fit(await passReview(deps, other, seen, { opinion: "同意" }));
  fit(await signAnswer(deps, head, seen, {}));
  const ids: string[] = [];
  for (const [name, text] of [
    ["施工许可.txt", "许可的内容"],
    ["表.exe", "MZ\0\0"],
  ] as const) {
    const kept = await app.sealedFiles.put(bytes(text), name);
    if (!kept.ok) throw new Error(kept.refusal);
    ids.push(kept.value.id);
    fit(await addFiles(deps, officer, seen, [{ ...kept.value, role: "answer" }]));
  }
  return { seen, ids };
}

describe("what is given", () => {
  it("is there for its applicant once the answer was sent, and for nobody else", async () => {
    const mine = someone();
    const { number } = await filed(mine);
    const { seen, ids } = await signed(number);
    const [given = "", program = ""] = ids;
    const address = `/requests/status/files/${given}`;
    expect((await mine.get(address)).statusCode).toBe(404);
    expect((await mine.get("/requests/status/")).body).not.toContain("施工许可.txt");
    const sent = await sendAnswer(deps, officer, seen, {
      way: "online",
      on: clock.today(),
      proof: "网上送达",
    });
    expect(sent.ok).toBe(true);

    const page = await mine.get("/requests/status/");
    expect(page.body).toContain("已于 3 月 20 日作出答复：予以公开");
    expect(page.body).toContain(`href="${address}"`);
    expect(page.body).not.toContain("表.exe");
    const file = await mine.get(address);
    expect([file.statusCode, file.body]).toEqual([200, "许可的内容"]);
    expect(file.headers).toMatchObject({
      "content-type": "text/plain",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
    expect(file.headers["content-disposition"]).toMatch(/^attachment; /);
    expect((await mine.get(`/requests/status/files/${program}`)).statusCode).toBe(404);

    const stranger = someone();
    await filed(stranger);
    expect((await stranger.get(address)).statusCode).toBe(404);
    expect((await someone().get(address)).headers.location).toBe("/requests/status/");
  });

  it("can be proposed for publication by whoever got it", async () => {
    const mine = someone();
    const { number } = await filed(mine);
    const { seen } = await signed(number);
    await sendAnswer(deps, officer, seen, { way: "online", on: clock.today(), proof: "网上送达" });
    const page = await mine.get("/requests/status/");
    const done = await mine.send("/requests/status/suggest/", { text: "大家都想知道" }, page);
    expect(done.body).toContain("收到您的建议");
    expect(done.body).not.toContain("撤回申请</button>");
  });
});
