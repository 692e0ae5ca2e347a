import { describe, expect, it } from "vitest";
import { plainDateOf } from "../../kernel/dates.ts";
import { readForm } from "./form-rules.ts";
import { emptyForm, formText, type FormText } from "./form-text.ts";
import { otherMatterIn } from "./looks-like.ts";

const today = plainDateOf("2026-11-30");
const agencies = new Set(["housing"]);
const typed: FormText = {
  ...emptyForm,
  name: " 乌云 ",
  identityNumber: "11010519491231002x",
  phone: "13800000000",
  organization: "housing",
  items: ["2017年南排道路改造工程的施工许可", ""],
};
const problemsOf = (about: Partial<FormText>) => {
  const answer = readForm({ ...typed, ...about }, agencies, today);
  return answer.isFit ? {} : answer.problems;
};

describe("a form", () => {
  it("that says what the law asks for can be sent", () => {
    expect(readForm(typed, agencies, today)).toMatchObject({
      isFit: true,
      read: {
        applicant: { kind: "citizen", name: "乌云", identityNumber: "11010519491231002X" },
        asked: { items: [{ place: 1, text: "2017年南排道路改造工程的施工许可" }] },
        organization: "housing",
      },
    });
  });

  it("asks for nothing but that: no purpose, no workplace", () => {
    expect(
      Object.keys(emptyForm).filter((field) => /purpose|use|work|reason/i.test(field)),
    ).toEqual([]);
  });

  it.each<[Partial<FormText>, keyof FormText, RegExp]>([
    [{ name: " " }, "name", /姓名/],
    [{ kind: "robot" }, "kind", /身份/],
    [{ identityNumber: "" }, "identityNumber", /二十九条/],
    [{ identityNumber: "110105194912310021" }, "identityNumber", /校验/],
    [{ identityNumber: "11010519491331002X" }, "identityNumber", /出生日期/],
    [
      { identityKind: "credit-code", identityNumber: "91350100M000100Y44" },
      "identityNumber",
      /信用代码/,
    ],
    [{ identityKind: "passport", identityNumber: "<b>" }, "identityNumber", /证件号码/],
    [{ phone: "" }, "phone", /至少填一样/],
    [{ phone: "电话" }, "phone", /数字/],
    [{ email: "a@b" }, "email", /不完整/],
    [{ email: "a@b.cn\nBcc: x@y.cn" }, "email", /不完整/],
    [{ email: "a@b.cn, c@d.cn" }, "email", /不完整/],
    [{ way: "e-mail" }, "email", /电子邮件接收/],
    [{ form: "paper", way: "post" }, "address", /收件地址/],
    [{ form: "paper", way: "online" }, "way", /纸质/],
    [{ form: "paper", way: "fax" }, "fax", /传真/],
    [{ organization: "village" }, "organization", /哪个机关/],
    [{ items: ["", " "] }, "items", /写明/],
    [{ items: ["。。。"] }, "items", /太少/],
    [{ items: Array.from({ length: 21 }, () => "某项信息") }, "items", /20项/],
    [{ items: ["长".repeat(2_001)] }, "items", /太长/],
    [{ features: "长".repeat(501) }, "features", /500字/],
    [{ address: "长".repeat(201) }, "address", /200字/],
    [{ postcode: "01" }, "postcode", /6位/],
    [{ kind: "business" }, "contact", /联系人/],
    [{ hasAgent: "yes" }, "agentName", /代理人/],
  ])("with %o is told at %s", (about, field, sentence) => {
    expect(problemsOf(about)).toHaveProperty(field, expect.stringMatching(sentence));
  });

  it("keeps what was typed, without characters that nobody types", () => {
    const fields = new Map([
      ["name", ["<b>乌云</b>\u0000\u202E"]],
      ["items", ["一\r\n二", "三"]],
    ]);
    expect(formText(fields)).toMatchObject({
      name: "<b>乌云</b>",
      items: ["一\n二", "三"],
      phone: "",
    });
  });
});

describe("what reads like something else", () => {
  it.each([
    ["举报邻居违建，要求查处", "petition"],
    ["小区晚上施工扰民", "petition"],
    ["低保怎么办理", "question"],
    ["残疾人证需要什么材料", "question"],
    ["不动产登记查询", "register"],
    ["2017年南排道路改造工程的施工许可", null],
    ["举报奖励办法的文件", null],
    ["低保怎么申请的文件", null],
    ["", null],
  ])("%s: %s", (text, kind) => {
    expect(otherMatterIn(text)?.kind ?? null).toBe(kind);
  });
});
