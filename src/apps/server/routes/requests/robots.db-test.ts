import { describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../../test/support/fresh-database.ts";
import { loadNationalDays } from "../../../../modules/calendar/index.ts";
import { aDistrictWithPeople, aProduct, aServer } from "../../fixtures.ts";
import { isWork } from "../../requests/challenge.ts";
import { aForm, answered, applicantOf, filed, movingClock } from "./fixtures.ts";

const database = await freshDatabase();
const clock = movingClock("2024-03-20T10:42:00+08:00");
const product = { ...(await aProduct(database)), clock };
await loadNationalDays({ db: database, clock });
await aDistrictWithPeople(product);
const { http } = await aServer(product);
const someone = (address?: string) => applicantOf(http, clock, address);
const count = async () =>
  (await database.read.selectFrom("requests.cases").select("id").execute()).length;

describe("a robot", () => {
  it("meets a question after sixty requests, however it fills the form; people elsewhere do not", async () => {
    const robot = someone("198.51.100.9");
    const filled = await robot.send("/requests/new/", { ...aForm, do: "check" });
    const before = await count();
    let challenged = 0;
    for (let tries = 0; tries < 70; tries += 1) {
      const checked = await robot.send("/requests/new/", { ...aForm, do: "check" });
      const sent = await robot.send("/requests/new/send/", { do: "send" }, checked);
      if (sent.statusCode === 429) challenged += 1;
    }
    expect(filled.statusCode).toBe(200);
    expect(challenged).toBeGreaterThanOrEqual(9);
    expect((await count()) - before).toBeLessThanOrEqual(61);
    expect(await filed(someone("203.0.113.4"))).toHaveProperty("number");
  });

  it("is let through by the answer or by work, once each, and by nothing of another form", async () => {
    const hall = someone("198.51.100.9");
    const held = await heldUp(hall);
    const wrong = await hall.send("/requests/new/send/", { do: "send", answer: "一百" }, held);
    expect([wrong.statusCode, wrong.body.includes("答得不对")]).toEqual([429, true]);
    const passed = await hall.send(
      "/requests/new/send/",
      { do: "send", answer: answered(wrong.body) },
      wrong,
    );
    expect(passed.statusCode).toBe(303);
    const next = await heldUp(hall);
    const worked = await hall.send(
      "/requests/new/send/",
      { do: "send", work: workFor(next.body) },
      next,
    );
    expect(worked.statusCode).toBe(303);
    const third = await heldUp(hall);
    const token = /name="challenge" value="([^"]+)"/.exec(next.body)?.[1] ?? "";
    const stolen = await hall.send(
      "/requests/new/send/",
      { do: "send", challenge: token, answer: answered(next.body) },
      third,
    );
    expect(stolen.statusCode).toBe(429);
  });

  it("that fills the hidden field, or is faster than a hand, meets it at once", async () => {
    const visitor = someone("203.0.113.77");
    const checked = await visitor.send("/requests/new/", { ...aForm, do: "check" });
    const strange = await visitor.send(
      "/requests/new/send/",
      { do: "send", website: "http://x" },
      checked,
    );
    expect(strange.statusCode).toBe(429);
  });

  it("cannot make up a form", async () => {
    const visitor = someone("203.0.113.78");
    const checked = await visitor.send("/requests/new/", { ...aForm, do: "check" });
    const before = await count();
    const made = await visitor.send("/requests/new/send/", { do: "send", formKey: "abc" }, checked);
    expect([made.statusCode, (await count()) - before]).toEqual([403, 0]);
  });

  async function heldUp(visitor: ReturnType<typeof someone>) {
    const checked = await visitor.send("/requests/new/", { ...aForm, do: "check" });
    const held = await visitor.send("/requests/new/send/", { do: "send" }, checked);
    expect([held.statusCode, held.body.includes("等于几")]).toEqual([429, true]);
    return held;
  }
});

/** What the script on the page finds. */
function workFor(body: string): string {
  const [, token = "", bits = "0"] = /data-challenge="([^"]+)" data-bits="(\d+)"/.exec(body) ?? [];
  for (let work = 0; ; work += 1)
    if (isWork(token, String(work), Number(bits))) return String(work);
}
