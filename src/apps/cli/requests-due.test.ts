import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { answerDue, type DueOptions } from "./requests-due.ts";
import { dataOf, linesOf } from "./requests-due-lines.ts";

function answered(options: DueOptions) {
  const answer = answerDue(options);
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value;
}
const data = (options: DueOptions) => dataOf(answered(options));

describe("the answer for programs", () => {
  test.each<[string, DueOptions, string | null]>([
    ["signed for", { received: "2022-09-30", channel: "signed-post" }, "2022-11-02"],
    [
      "confirmed later",
      { received: "2022-09-28", channel: "network", confirmed: "2022-09-30" },
      "2022-11-02",
    ],
    ["under the old rules", { received: "2019-05-14", channel: "in-person" }, "2019-06-04"],
    [
      "by network on the last day of the old rules, confirmed on the first of the new",
      { received: "2019-05-14", channel: "network", confirmed: "2019-05-15" },
      "2019-06-13",
    ],
    [
      "with a supplement",
      {
        received: "2022-06-01",
        channel: "in-person",
        correctionAsked: "2022-06-10",
        correctionReceived: "2022-06-20",
      },
      "2022-07-18",
    ],
    [
      "with a third party and an extension",
      {
        received: "2022-02-28",
        channel: "in-person",
        thirdPartyAsked: "2022-03-07",
        thirdPartyAnswered: "2022-03-23",
        extended: "20",
      },
      "2022-05-13",
    ],
    [
      "with a payment",
      { received: "2022-06-01", channel: "in-person", paid: "2022-06-20" },
      "2022-07-18",
    ],
    [
      "without the supplement",
      { received: "2022-06-01", channel: "in-person", correctionAsked: "2022-06-10" },
      null,
    ],
  ])("%s", (_name, options, due) => {
    expect(data(options).due).toBe(due);
  });

  it("has these fields and no others, and a note only when there is something to say", () => {
    const plain = data({ received: "2026-12-10", channel: "in-person" });
    expect(Object.keys(plain)).toEqual(["due", "rules", "provisional", "days"]);
    expect(plain).toMatchObject({ rules: "2019", provisional: true });
    expect(plain.days[0]).toEqual({
      date: "2026-12-10",
      counted: false,
      why: expect.stringContaining("民法典第二百零一条") as string,
    });
    const confirmed = data({ received: "2022-09-30", channel: "fax" });
    expect(confirmed.note).toBe("没有写确认日期（--confirmed），按到达当日已与申请人确认计算。");
    const waiting = data({
      received: "2018-06-01",
      channel: "in-person",
      thirdPartyAsked: "2018-06-05",
    });
    expect(waiting).toMatchObject({ due: null, rules: "2007", provisional: false });
    expect(waiting.note).toContain("第三方还没有提出意见");
  });
});

it("people read the result, a wall calendar and the reason of each day", () => {
  const lines = linesOf(answered({ received: "2022-09-30", channel: "signed-post" }));
  expect(lines.slice(0, 3)).toEqual([
    "收到申请：2022-09-30（星期五）",
    "适用规定：2019年修订的条例，20个工作日（条例第三十三条第二款）",
    "答复期限届满：2022-11-02（星期三）",
  ]);
  const week = lines.find((line) => line.includes("[1]") && line.includes("07"));
  expect(week?.trim().split(/\s{2,}/)).toEqual([
    "03 休",
    "04 休",
    "05 休",
    "06 休",
    "07 休",
    "08 [1]",
    "09 [2]",
  ]);
  expect(lines).toContain("2022-10-08 星期六 计入 调休上班，第1个工作日");
});

test.each<[DueOptions, string]>([
  [{ channel: "fax" }, "请写上收到申请的日期"],
  [{ received: "2022-02-30", channel: "fax" }, "--received 应是日历上有的日期"],
  [{ received: "2022-9-3", channel: "fax" }, "--received 应是日历上有的日期"],
  [{ received: "2022-09-30" }, "--channel 是下列之一"],
  [{ received: "2022-09-30", channel: "mailbox" }, "--channel 是下列之一"],
  [
    { received: "2022-09-30", channel: "fax", confirmed: "2022-09-29" },
    "早于申请到达的日期（2022-09-30）",
  ],
  [
    { received: "2022-09-30", channel: "in-person", correctionReceived: "2022-10-10" },
    "--correction-asked",
  ],
  [
    { received: "2022-09-30", channel: "in-person", thirdPartyAnswered: "2022-10-10" },
    "--third-party-asked",
  ],
  [{ received: "2022-09-30", channel: "in-person", extended: "-3" }, "--extended 应是工作日的天数"],
  [{ received: "2022-09-30", channel: "in-person", extended: "21" }, "最长不得超过20个工作日"],
  [{ received: "2022-09-30", channel: "in-person", paid: "2022-09-01" }, "早于收到申请之日"],
])("bad input %j is said in a sentence", (options, part) => {
  expect(answerDue(options)).toMatchObject({
    ok: false,
    refusal: expect.stringContaining(part) as string,
  });
});

describe("the command", () => {
  const program = ["--import", "./tools/tsx-hook.mjs", "src/apps/cli/main.ts"].map((part) =>
    part.startsWith("--") ? part : join(process.cwd(), part),
  );
  const due = (...args: readonly string[]) =>
    spawnSync(process.execPath, [...program, "requests", "due", ...args], {
      cwd: tmpdir(),
      encoding: "utf8",
      env: {},
    });

  const signedFor = ["--received", "2022-09-30", "--channel", "signed-post"];

  it("answers without settings, database or data folder", () => {
    const { stdout, status } = due("--json", ...signedFor);
    expect(JSON.parse(stdout)).toMatchObject({ due: "2022-11-02", rules: "2019" });
    expect(status).toBe(0);
  }, 30_000);

  it.each([
    [["--received", "2022-02-30", "--channel", "fax"], "--received 应是日历上有的日期"],
    [["--recieved", "2022-09-30"], "没有这个选项：'--recieved'\n（是不是 --received？）"],
  ])(
    "ends with 2 for wrong use %j",
    (args, sentence) => {
      const { stdout, stderr, status } = due(...args);
      expect(stderr).toContain(sentence);
      expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    },
    30_000,
  );
});
