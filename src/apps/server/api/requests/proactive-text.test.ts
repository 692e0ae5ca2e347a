import { expect, it } from "vitest";
import { anApplicant } from "../../../../modules/requests/fixtures.ts";
import { namesToHide, proactiveText } from "./proactive-text.ts";

const item = (place: number, code: "A1" | "A2" | "B6", facts: object = {}) => ({
  place,
  code,
  detail: null,
  form: null,
  partCode: null,
  partForm: null,
  facts,
});
const asked = {
  items: [
    { place: 1, text: "低保<名单>" },
    { place: 2, text: "会议讨论记录" },
    { place: 3, text: "征收补偿方案" },
  ],
  features: "",
  form: "paper",
  way: "post",
  acceptsOtherForm: true,
  helpWanted: "",
} as const;

it("holds what was given and leaves out what was not", () => {
  const items = [
    item(1, "A1", { given: "2018年名单" }),
    item(2, "B6"),
    item(3, "A2", { given: "方案", where: "区政府网站" }),
  ];
  const outcome = { code: "A2", detail: null, items, facts: {} } as const;
  const { title, body } = proactiveText({ asked, outcome }, (text) => text.replace("低保", "××"));
  expect(title).toBe("××<名单>");
  expect(body).toBe(
    "<h2>××&lt;名单&gt;</h2><p>2018年名单</p><h2>征收补偿方案</h2><p>方案</p><p>获取途径：区政府网站</p><p>其中依法不予公开的部分未予公开。</p>",
  );
  expect(body).not.toContain("会议");
});

it("hides every name of those who asked, the longest first", () => {
  const applicant = anApplicant({
    name: "乌云其其格",
    contact: "乌云",
    representative: "",
    agent: { name: "王", identityNumber: "", phone: "" },
  });
  expect(namesToHide(applicant)).toEqual(["乌云其其格", "乌云"]);
});
