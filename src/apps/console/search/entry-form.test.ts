import { expect, it } from "vitest";
import { itemIn, questionsOf } from "./entry-form.ts";

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

it("reads a pinned answer to a document or to an address", () => {
  const fields = {
    questions: "停水，停水通知",
    title: " 停水通知 ",
    sentence: "",
    from: "2018-11-23",
    to: "2018-11-30",
    address: "/news/",
    document: "",
  };
  const item = {
    kind: "pinned",
    questions: ["停水", "停水通知"],
    title: "停水通知",
    sentence: "",
    from: "2018-11-23",
    to: "2018-11-30",
  };
  expect(itemIn("pinned", formOf(fields))).toEqual({
    ...item,
    target: { kind: "address", address: "/news/" },
  });
  const document = "1/0195e2a0-0000-7000-8000-000000000001";
  expect(itemIn("pinned", formOf({ ...fields, document }))).toMatchObject({
    target: { kind: "document", siteId: 1, id: "0195e2a0-0000-7000-8000-000000000001" },
  });
});

it("tries an entry on the question that it was made for first, and on three at the most", () => {
  const item = itemIn("synonyms", formOf({ words: "摆摊、地摊", official: "占道经营" }));
  expect(questionsOf(item, "摆摊 罚款")).toEqual(["摆摊 罚款", "摆摊", "地摊"]);
  expect(questionsOf(item, "摆摊")).toEqual(["摆摊", "地摊", "占道经营"]);
});
