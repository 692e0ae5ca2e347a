import { describe, expect, it, test } from "vitest";
import type { DocumentGroup } from "../documents/index.ts";
import { documentFigures, percent } from "./rules.ts";

const group = (about: Partial<DocumentGroup>): DocumentGroup => ({
  siteId: 1,
  state: "published",
  kind: "information",
  normative: false,
  columnId: 1,
  organizationId: 1,
  channels: ["website"],
  count: 1,
  ...about,
});
const value = (
  code: string,
  groups: readonly DocumentGroup[],
  issued: Parameters<typeof documentFigures>[2] = [],
) => documentFigures(2018, groups, issued).find((figure) => figure.code === code)?.value;

describe("the figures of a year", () => {
  it("count a document once, whatever number of channels carried it", () => {
    const groups = [
      group({ channels: ["website", "weibo", "wechat"], count: 3 }),
      group({ channels: ["website"], count: 4 }),
      group({ siteId: 2, channels: ["mongolian-website"], count: 2 }),
    ];
    expect(value("published", groups)).toBe(9);
    expect(value("weibo", groups)).toBe(3);
    expect(value("mongolian-website", groups)).toBe(2);
  });

  it("leave out what was withdrawn and count it apart", () => {
    const groups = [group({ count: 5 }), group({ state: "withdrawn", count: 2 })];
    expect(value("published", groups)).toBe(5);
    expect(value("withdrawn", groups)).toBe(2);
  });

  it("take the share from the documents issued in the year", () => {
    const issued = [
      { normative: false, state: "published", count: 43 },
      { normative: false, state: "draft", count: 37 },
    ];
    expect(value("government-documents-share", [], issued)).toBe(54);
  });
});

test.each([
  [43, 80, 54],
  [1, 8, 13],
  [0, 0, 0],
  [0, 7, 0],
  [7, 7, 100],
])("%i of %i is %i per cent", (part, whole, expected) => {
  expect(percent(part, whole)).toBe(expected);
});
