import { describe, expect, it, test } from "vitest";
import { citedDocumentNumbers, documentNumberKey } from "./document-number.ts";

describe("the key of a document number", () => {
  test.each([
    ["晴政发〔2018〕12号"],
    ["晴政发【2018】12号"],
    ["晴政发[2018]12号"],
    ["晴政发（2018）12号"],
    ["晴政发(2018) 第 12 号"],
    ["晴政发２０１８第１２号"],
    ["晴政发〔2018〕012号"],
    ["晴政发2018年第12号"],
    ["关于《晴政发﹝2018﹞12号》的通知".replace("关于《", "").replace("》的通知", "")],
  ])("is the same for %s", (text) => {
    expect(documentNumberKey(text)).toBe("晴政发2018-12");
  });

  test.each([["晴政发第12号"], ["2018年12月"], [""], ["〔2018〕12号"], ["晴政发〔1818〕12号"]])(
    "is none for %s",
    (text) => {
      expect(documentNumberKey(text)).toBeNull();
    },
  );
});

it("finds every cited number once", () => {
  const text = "根据晴政发〔2018〕12号、国办发〔2016〕80号，以及晴政发[2018]12号。";
  expect(citedDocumentNumbers(text)).toEqual([
    "根据晴政发2018-12",
    "国办发2016-80",
    "以及晴政发2018-12",
  ]);
});
