import { describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../../test/support/fresh-database.ts";
import { plainDateOf } from "../../../../kernel/dates.ts";
import { loadNationalDays } from "../../../../modules/calendar/index.ts";
import {
  askCorrection,
  caseByNumber,
  caseFiles,
  type RequestId,
} from "../../../../modules/requests/index.ts";
import { requestDeps } from "../../../request-deps.ts";
import { aDistrictWithPeople, aProduct, aServer } from "../../fixtures.ts";
import { aForm, answered, applicantOf, filed, movingClock } from "./fixtures.ts";

const database = await freshDatabase();
const clock = movingClock("2024-03-20T10:42:00+08:00");
const product = { ...(await aProduct(database)), clock };
await loadNationalDays({ db: database, clock });
await aDistrictWithPeople(product);
const server = await aServer(product);
// Letters need the settings of an office, which this district has none of.
const deps = { ...(await requestDeps(product)), letterSealer: undefined };
const officer = { kind: "system", name: "test" } as const;
const someone = () => applicantOf(server.http, clock);
const cases = () =>
  database.read.selectFrom("requests.cases").selectAll().orderBy("number").execute();

describe("a request on the portal", () => {
  it("is filled in, checked, sent, and answered with number and code", async () => {
    const visitor = someone();
    const checked = await visitor.send("/requests/new/", { ...aForm, do: "check" });
    expect([checked.statusCode, checked.body.includes("请核对")]).toEqual([200, true]);
    expect(checked.body).toContain("2024 年 4 月 18 日（星期四）");
    const sent = await visitor.send("/requests/new/send/", { do: "send" }, checked);
    expect([sent.statusCode, sent.headers.location]).toEqual([303, "/requests/receipt/"]);
    const receipt = await visitor.get("/requests/receipt/");
    expect(receipt.body).toMatch(/2024-0001/);
    expect(receipt.body).toMatch(/[2-9A-Z]{5} [2-9A-Z]{5}/);
    expect(receipt.headers["cache-control"]).toBe("no-store");
    const [row] = await cases();
    expect(row).toMatchObject({
      channel: "network",
      received_on: "2024-03-20",
      due_on: "2024-04-18",
    });
  });

  it("that is sent ten times is one request", async () => {
    const visitor = someone();
    const checked = await visitor.send("/requests/new/", { ...aForm, do: "check" });
    const before = (await cases()).length;
    const codes = new Set<string>();
    for (let times = 0; times < 10; times += 1) {
      await visitor.send("/requests/new/send/", { do: "send" }, checked);
      const { body } = await visitor.get("/requests/receipt/");
      codes.add(`${/\d{4}-\d{4}/.exec(body)?.[0]} ${/[2-9A-Z]{5} [2-9A-Z]{5}/.exec(body)?.[0]}`);
    }
    expect([codes.size, (await cases()).length - before]).toEqual([1, 1]);
    expect((await visitor.get("/requests/receipt/")).body).toContain("没有重复登记");
  });

  it("keeps what was typed while anything is wrong, and says at the field what to do", async () => {
    const visitor = someone();
    const wrong = await visitor.send("/requests/new/", {
      ...aForm,
      identityNumber: "110105194912310021",
      items: ["某条路的施工许可", "第二项"],
      do: "check",
    });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain("校验不符");
    expect(wrong.body).toContain("110105194912310021");
    expect(wrong.body).toContain("第二项");
    const more = await visitor.send("/requests/new/", { do: "add" }, wrong);
    expect(more.body.match(/<textarea[^>]*name="items"/g)).toHaveLength(3);
    const fewer = await visitor.send("/requests/new/", { do: "remove-1" }, more);
    expect(fewer.body).not.toContain("某条路的施工许可");
    const searched = await visitor.send("/requests/new/", { do: "search" }, fewer);
    expect(searched.body).toContain("没有查到已经公开的相近文件");
  });

  it("asks villages, communities and units nothing", async () => {
    const { body } = await someone().get("/requests/new/");
    expect(body).toContain("civil-affairs");
    const asked = await someone().send("/requests/new/", {
      ...aForm,
      organization: "village",
      do: "check",
    });
    expect(asked.statusCode).toBe(422);
  });
});

describe("where a request stands", () => {
  it("is seen by number and code, and by neither in an address", async () => {
    const { number, code } = await filed(someone());
    const visitor = someone();
    const opened = await visitor.open(number, code.toLowerCase());
    expect([opened.statusCode, opened.headers.location]).toEqual([303, "/requests/status/"]);
    const { body } = await visitor.get("/requests/status/");
    expect(body).toContain("最迟 2024 年 4 月 18 日（星期四）答复您，还有 20 个工作日。");
    expect(body).toContain("清明 4 月 4 日至 6 日不计，4 月 7 日调休上班计入");
    const days = await visitor.get("/requests/status/days/");
    expect(days.body).toContain("4 月 18 日");
    expect(days.body.match(/<tr class="counted"/g)).toHaveLength(20);
    const left = await visitor.send("/requests/status/leave/", {}, { body });
    expect(left.statusCode).toBe(303);
    expect((await visitor.get("/requests/status/")).body).toContain("登记编号");
  });

  it("answers an unknown number and a wrong code alike", async () => {
    const { number } = await filed(someone());
    const visitor = someone();
    const wrong = await visitor.open(number, "ABCDEFGHJK");
    const unknown = await visitor.open("2024-9999", "ABCDEFGHJK");
    expect([wrong.statusCode, unknown.statusCode]).toEqual([422, 422]);
    const plain = (body: string) =>
      body.replaceAll(/value="[^"]*"/g, "").replaceAll(/\d{4}-\d{4}/g, "");
    expect(plain(wrong.body)).toBe(plain(unknown.body));
  });

  it("is asked a question after wrong codes, and never shut", async () => {
    const { number, code } = await filed(someone());
    const guesser = someone();
    let last = await guesser.open(number, "ABCDEFGHJK");
    for (let tries = 0; tries < 8; tries += 1) last = await guesser.open(number, "ABCDEFGHJK");
    expect(last.statusCode).toBe(429);
    const honest = someone();
    const held = await honest.open(number, code);
    expect(held.body).toContain("等于几");
    const wrong = await honest.send("/requests/status/", { number, code, answer: "99" }, held);
    expect(wrong.body).toContain("答得不对");
    const passed = await honest.send(
      "/requests/status/",
      { number, code, answer: answered(held.body) },
      held,
    );
    expect(passed.statusCode).toBe(303);
  });

  it("is nobody else's, whatever is done to the cookie", async () => {
    const mine = someone();
    await filed(mine);
    const [cookie = ""] = mine
      .cookies()
      .split("; ")
      .filter((one) => one.startsWith("gongkai-request"));
    const changed = cookie.slice(0, -4) + (cookie.endsWith("AAAA") ? "BBBB" : "AAAA");
    const other = await server.http.inject({
      url: "/requests/status/",
      headers: { cookie: changed },
    });
    expect(other.body).toContain("登记编号");
    clock.forward(31 * 60);
    expect((await mine.get("/requests/status/")).body).toContain("查询码");
  });

  it("takes a supplement with papers, and counts anew", async () => {
    const visitor = someone();
    const { number, code } = await filed(visitor);
    const ref = await caseByNumber(database.read, 1, number);
    const id = ref?.id as RequestId;
    const asked = await askCorrection(
      deps,
      officer,
      { siteId: 1, id, version: null },
      {
        on: clock.today(),
        what: "请说明是哪一段道路",
        supplyBy: plainDateOf("2024-04-30"),
      },
    );
    expect(asked.ok).toBe(true);
    const page = await visitor.get("/requests/status/");
    expect(page.body).toContain("请说明是哪一段道路");
    clock.forward(24 * 3_600);
    await visitor.open(number, code);
    const empty = await visitor.send(
      "/requests/status/supplement/",
      { step: "receive-correction", text: " " },
      page,
    );
    expect(empty.statusCode).toBe(422);
    const given = await visitor.send(
      "/requests/status/supplement/",
      {
        step: "receive-correction",
        text: "南排道路二期",
        files: [["证件.txt", Buffer.from("证件")]],
        "files-material": [["图.txt", Buffer.from("位置图")]],
      },
      page,
    );
    expect(given.body).toContain("收到您的补正");
    expect(given.body).toContain("重新起算");
    expect(
      (await caseFiles(database.read, 1, id)).toSorted((a, b) => b.name.localeCompare(a.name)),
    ).toMatchObject([
      { name: "证件.txt", role: "identity" },
      { name: "图.txt", role: "material" },
    ]);
  });

  it("is withdrawn only after asking again", async () => {
    const visitor = someone();
    await filed(visitor);
    const page = await visitor.get("/requests/status/");
    const once = await visitor.send("/requests/status/withdraw/", {}, page);
    expect(once.body).toContain("确定要撤回吗");
    const twice = await visitor.send("/requests/status/withdraw/", { sure: "yes" }, once);
    expect(twice.body).toContain("您已于");
    expect(twice.body).not.toContain("撤回申请</button>");
    const stranger = await visitor.send(
      "/requests/status/withdraw/",
      { sure: "yes", number: "2024-0001" },
      page,
    );
    expect(stranger.statusCode).toBe(409);
  });
});
