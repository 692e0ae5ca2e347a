import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { plainDateOf } from "../../../kernel/dates.ts";
import { loadNationalDays } from "../../../modules/calendar/index.ts";
import { noticesOf } from "../../../modules/notices/index.ts";
import { askCorrection, caseByNumber, type RequestJob } from "../../../modules/requests/index.ts";
import { aMailServer, readMail } from "../../../platform/mail/fixtures.ts";
import { openMailer } from "../../../platform/mail/index.ts";
import { openLog } from "../../../platform/log.ts";
import { requestDeps } from "../../request-deps.ts";
import { aDistrictWithPeople, aProduct } from "../fixtures.ts";
import { applicantOf, filed, movingClock } from "../routes/requests/fixtures.ts";
import { buildServer } from "../serve.ts";
import { mailNotifier } from "./notifier.ts";
import { openNotices } from "./notices.ts";

const database = await freshDatabase();
const clock = movingClock("2024-03-20T10:42:00+08:00");
const mails = await aMailServer((address) => address.startsWith("nobody"));
const product = {
  ...(await aProduct(database, {
    GONGKAI_MAIL_URL: mails.url,
    GONGKAI_MAIL_FROM: "office@qsq.example",
    PUBLIC_URL: "http://www.qsq.example",
  })),
  clock,
};
await loadNationalDays({ db: database, clock });
await aDistrictWithPeople(product);
const { http, publicDesk } = await buildServer(product);
const deps = { ...(await requestDeps(product)), letterSealer: undefined };
const mailer = openMailer(mails.url, "office@qsq.example");
afterAll(async () => {
  mailer.close();
  await mails.close();
});

const notices = openNotices({
  requests: deps,
  notices: publicDesk.notices,
  sealer: publicDesk.sealer,
  log: openLog("silent"),
  notifiers: [mailNotifier(mailer)],
  origin: "http://www.qsq.example",
  siteWords: async () => ({ name: "晴山区人民政府", contact: null }),
});
/** Works what was enqueued since the last time. */
const jobs = () => product.sent.splice(0).filter((job): job is RequestJob => "seq" in job);
const someone = () => applicantOf(http, clock);
const ask = async (number: string) => {
  const ref = await caseByNumber(database.read, 1, number);
  if (ref === undefined) throw new Error("no such case");
  const seen = { siteId: 1, id: ref.id, version: null };
  const done = await askCorrection(deps, { kind: "system", name: "test" }, seen, {
    on: clock.today(),
    what: "请说明是哪一段道路",
    supplyBy: plainDateOf("2024-04-30"),
  });
  if (!done.ok) throw new Error(done.refusal);
  return ref.id;
};

describe("a notice", () => {
  let number = "";
  let link = "";
  beforeAll(async () => {
    const receipt = await filed(someone(), { email: "wuyun@qsq.example" });
    number = receipt.number;
    await notices.work(jobs());
  });

  it("of the filing asks to confirm the address, and says nothing of what was asked or by whom", () => {
    expect(mails.received).toHaveLength(1);
    const [got] = mails.received;
    if (got === undefined) throw new Error("nothing came");
    const { subject, body } = readMail(got);
    expect(subject).toBe(`已收到您的申请（申请 ${number}）`);
    expect(body).not.toMatch(/乌云|南排|11010519|13800000000/);
    link = /http:\/\/www\.qsq\.example(\/requests\/confirm\/\S+)/.exec(body)?.[1] ?? "";
    expect(link).not.toMatch(/wuyun/);
  });

  it("goes to nobody who has not confirmed, which the case shows", async () => {
    const id = await ask(number);
    await notices.work(jobs());
    expect(mails.received).toHaveLength(1);
    expect((await noticesOf(database.read, 1, id)).map((one) => one.state)).toEqual([
      "sent",
      "unconfirmed",
    ]);
  });

  it("'s link pressed ten times confirms once, and makes no second request", async () => {
    const visitor = someone();
    const before = await database.read.selectFrom("requests.cases").select("id").execute();
    for (let times = 0; times < 10; times += 1) {
      const page = await visitor.get(link);
      expect(page.body).toContain("确认这是我的电子邮箱");
      const done = await visitor.send("/requests/confirm/", {}, page);
      expect(done.body).toContain("电子邮箱已经确认");
      clock.forward(60);
    }
    const [row] = await database.read.selectFrom("notices.addresses").selectAll().execute();
    expect(row?.confirmed_at && clock.now().getTime() - row.confirmed_at.getTime()).toBeGreaterThan(
      500_000,
    );
    expect(await database.read.selectFrom("requests.cases").select("id").execute()).toEqual(before);
    expect((await visitor.get(`${link.slice(0, -6)}AAAAAA`)).body).toContain("已经失效");
  });

  it("that was held back goes once the address is confirmed", async () => {
    const before = mails.received.length;
    await notices.work(jobs());
    const got = mails.received.slice(before);
    expect(got.map((one) => readMail(one).subject)).toEqual([`请您补正（申请 ${number}）`]);
  });

  it("goes once, however often its job is worked", async () => {
    const receipt = await filed(someone(), { email: "again@qsq.example" });
    const some = jobs();
    const before = mails.received.length;
    for (let times = 0; times < 3; times += 1) await notices.work(some);
    expect(mails.received.length - before).toBe(1);
    expect(receipt.number).not.toBe(number);
  });

  it("that cannot be delivered is shown on the case and to the applicant", async () => {
    const visitor = someone();
    const receipt = await filed(visitor, { email: "nobody@qsq.example" });
    await notices.work(jobs());
    const ref = await caseByNumber(database.read, 1, receipt.number);
    expect(await noticesOf(database.read, 1, ref?.id ?? "")).toMatchObject([
      { state: "failed", problem: "邮件服务器不收这个地址（550）" },
    ]);
    expect((await visitor.get("/requests/status/")).body).toContain("没有送到您的电子邮箱");
  });

  it("is tried again while the mail server is away", async () => {
    await filed(someone(), { email: "later@qsq.example" });
    const some = jobs();
    const away = openMailer("smtp://127.0.0.1:1", "office@qsq.example");
    const broken = openNotices({
      requests: deps,
      notices: publicDesk.notices,
      sealer: publicDesk.sealer,
      log: openLog("silent"),
      notifiers: [mailNotifier(away)],
      origin: "http://www.qsq.example",
      siteWords: async () => ({ name: "", contact: null }),
    });
    await expect(broken.work(some)).rejects.toThrow("not told");
    away.close();
    const before = mails.received.length;
    await notices.work(some);
    expect(mails.received.length - before).toBe(1);
  });
});
