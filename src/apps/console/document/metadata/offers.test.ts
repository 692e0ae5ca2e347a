import { describe, expect, it } from "vitest";
import { emptyDraft } from "../draft.ts";
import { offersFrom, taking } from "./offers.ts";

const read = {
  title: "关于冬季供暖的通知",
  documentNumber: "晴政发〔2018〕37号",
  writtenOn: "2018-11-20",
  organizationId: 7,
  genre: "通知",
  keywords: ["供暖", "补贴"],
  summary: "供暖办法。",
};
const none = {
  title: null,
  documentNumber: null,
  writtenOn: null,
  organizationId: null,
  genre: null,
  keywords: [],
  summary: null,
};
const names = (id: number) => (id === 7 ? "区住建局" : null);
const fields = (offers: readonly { field: string }[]) => offers.map((offer) => offer.field);

describe("what was read from the text", () => {
  it("is offered for every empty field", () => {
    expect(fields(offersFrom(read, emptyDraft(1), names))).toEqual([
      "title",
      "documentNumber",
      "writtenOn",
      "organizationId",
      "genre",
      "keywords",
      "summary",
    ]);
  });

  it("never stands against what the person wrote", () => {
    const draft = {
      ...emptyDraft(7),
      title: "我的标题",
      keywords: ["甲"],
      writtenOn: "2018-01-01",
    };
    expect(fields(offersFrom(read, draft, names))).toEqual(["documentNumber", "genre", "summary"]);
  });

  it("is nothing when nothing was found, or an organization that nobody knows", () => {
    expect(offersFrom(none, emptyDraft(1), names)).toEqual([]);
    expect(offersFrom({ ...none, organizationId: 9 }, emptyDraft(1), names)).toEqual([]);
  });

  it("is filled in when it is taken, and only then", () => {
    const draft = emptyDraft(1);
    const offers = offersFrom(read, draft, names);
    expect(draft.title).toBe("");
    expect(taking(draft, offers.slice(0, 1)).title).toBe("关于冬季供暖的通知");
    expect(taking(draft, offers)).toMatchObject({ organizationId: 7, keywords: ["供暖", "补贴"] });
    expect(offersFrom(read, taking(draft, offers), names)).toEqual([]);
  });
});
