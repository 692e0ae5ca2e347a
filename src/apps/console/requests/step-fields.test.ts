import { expect, test } from "vitest";
import { sentOf, startOf, type StepForm } from "./step-fields.ts";
import { stepForms } from "./step-forms.ts";

const formOf = (name: keyof typeof stepForms): StepForm => {
  const form = stepForms[name];
  if (form === undefined) throw new Error(`no form of ${name}`);
  return form;
};

test("a form begins with today, the first choice and what is usual", () => {
  expect(startOf(formOf("extend"), "2024-03-01")).toEqual({
    workingDays: "20",
    approvedBy: "",
    noticedOn: "2024-03-01",
    reason: "",
  });
  expect(startOf(formOf("send"), "2024-03-01")["way"]).toBe("post");
});

test.each([
  ["extend", { workingDays: "10" }, { workingDays: 10 }],
  ["assign", { userId: "" }, { userId: null }],
  [
    "consultation-answered",
    { agrees: "yes", consultation: "2" },
    { agrees: true, consultation: 2 },
  ],
  ["note", { text: " 已电话沟通 " }, { text: "已电话沟通" }],
] as const)("%s sends %j as %j", (name, typed, sent) => {
  expect(sentOf(formOf(name), typed)).toMatchObject(sent);
});
