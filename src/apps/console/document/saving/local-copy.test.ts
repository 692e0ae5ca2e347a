import { describe, expect, it, test } from "vitest";
import { emptyDraft } from "../draft.ts";
import { copyMeans, copyName, dropCopy, keepCopy, keptCopy } from "./local-copy.ts";

const shelf = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
};
const draft = { ...emptyDraft(1), title: "关于供暖的通知" };
const copy = { draft, version: 3, at: "2018-04-18 14:03" };

describe("a copy in the browser", () => {
  it("comes back as it was, to the same person and document alone", () => {
    const here = shelf();
    keepCopy(here, copyName("p1", "1/a"), copy);
    expect(keptCopy(here, copyName("p1", "1/a"))).toEqual(copy);
    expect(keptCopy(here, copyName("p2", "1/a"))).toBeNull();
    dropCopy(here, copyName("p1", "1/a"));
    expect(keptCopy(here, copyName("p1", "1/a"))).toBeNull();
  });

  it("is not there when the browser has no room, and that is said", () => {
    const full = {
      ...shelf(),
      setItem: () => {
        throw new Error("quota");
      },
    };
    expect(keepCopy(full, "x", copy)).toBe(false);
  });

  it.each(["", "{", "null", "{}", `{"draft":{"title":1}}`])(
    "that is broken (%s) is none",
    (text) => {
      const here = shelf();
      here.setItem("x", text);
      expect(keptCopy(here, "x")).toBeNull();
    },
  );
});

const changed = { ...draft, title: "关于供水的通知" };
test.each([
  ["none", null, { draft, version: 3 }, "nothing"],
  [
    "the same as the server's, in whatever order of fields",
    { ...copy, draft: Object.fromEntries(Object.entries(draft).toReversed()) as typeof draft },
    { draft, version: 4 },
    "nothing",
  ],
  ["newer than the server's", { ...copy, draft: changed }, { draft, version: 3 }, "offer"],
  [
    "of a document that somebody changed since",
    { ...copy, draft: changed },
    { draft, version: 4 },
    "conflict",
  ],
  ["of a document that the server never had", copy, null, "offer"],
] as const)("a copy that is %s", (_name, found, server, expected) => {
  expect(copyMeans(found, server)).toBe(expected);
});
