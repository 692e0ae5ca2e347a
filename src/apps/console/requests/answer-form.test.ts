import { expect, test } from "vitest";
import { fieldsOf, formOf, keyOf, outcomeOf, type Choices, type ItemForm } from "./answer-form.ts";

const answer = (code: string, about: object = {}) => ({
  code,
  form: null,
  detail: null,
  label: code,
  article: null,
  facts: [{ fact: "reason", name: "理由", isNeeded: true }],
  ...about,
});
const choices = {
  groups: [
    {
      label: "",
      answers: [
        answer("A1", {
          form: "given",
          detail: "provided",
          facts: [{ fact: "given", name: "名称", isNeeded: true }],
        }),
        answer("A2"),
        answer("B2"),
        answer("B7"),
      ],
    },
  ],
  parts: [
    { code: "B8", form: null, label: "", article: null, needsLaw: true },
    { code: "B7", form: null, label: "", article: "", needsLaw: false },
  ],
} as unknown as Choices;
const item = (place: number, code: string, about: object = {}): ItemForm => ({
  place,
  shape: code === "A1" ? "A1 given provided" : keyOf({ code, form: null }),
  part: "",
  facts: {},
  ...about,
});

test("items without an answer are left out, and with none there is nothing to save", () => {
  const open = { place: 2, shape: "", part: "", facts: {} };
  expect(outcomeOf(choices, [open], "", "")).toBe(null);
  expect(outcomeOf(choices, [item(1, "B7"), open], "", "")?.items).toHaveLength(1);
});

test.each([
  [["A1", "A1"], "", "A1"],
  [["A1", "B7"], "", "A2"],
  [["B2", "B7"], "", "B2"],
  [["B2", "B7"], "B7", "B7"],
])("items %j, counted as chosen %j, count as %s", (codes, chosen, counted) => {
  const items = codes.map((code, index) => item(index + 1, code));
  expect(outcomeOf(choices, items, chosen, "")?.code).toBe(counted);
});

test("what was typed for another answer is not sent", () => {
  const typed = item(1, "A1", { facts: { given: " 预算 ", reason: "以前写的" } });
  expect(outcomeOf(choices, [typed], "", "")?.items[0]?.facts).toEqual({ given: "预算" });
});

test("a part withheld without an article asks for the law", () => {
  const part = (code: string) => item(1, "A2", { part: keyOf({ code, form: null }) });
  expect(fieldsOf(choices, part("B8")).map((one) => one.fact)).toEqual(["reason", "law"]);
  expect(fieldsOf(choices, part("B7")).map((one) => one.fact)).toEqual(["reason"]);
});

test("a draft comes back as it was written", () => {
  const outcome = outcomeOf(choices, [item(1, "A2", { part: "B7  " })], "", "");
  const asked = { items: [{ place: 1, text: "" }] };
  const [again] = formOf({ asked, draft: outcome } as never);
  expect(again).toMatchObject({ shape: "A2  ", part: "B7  " });
});
