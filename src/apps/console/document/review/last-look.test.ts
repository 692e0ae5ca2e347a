import { expect, it } from "vitest";
import { emptyDraft, type DocumentRecord } from "../draft.ts";
import { changedSince, keepLook, lookName } from "./last-look.ts";

const kept = new Map<string, string>();
const shelf = {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => void kept.set(name, value),
};
const record = (body: string) =>
  ({
    siteId: 1,
    id: "d",
    edition: { ...emptyDraft(1), columnId: 2, number: 1, body },
  }) as unknown as DocumentRecord;

it("a reviewer is told what changed since their last look, and nothing when nothing did", () => {
  const name = lookName("p", record(""));
  expect(changedSince(shelf, name, record("<p>一</p>"))).toBeNull();
  keepLook(shelf, name, record("<p>一</p>"), "2018-04-18 14:03");
  expect(changedSince(shelf, name, record("<p>一</p>"))).toBeNull();
  expect(changedSince(shelf, name, record("<p>二</p>"))).toMatchObject({
    at: "2018-04-18 14:03",
    draft: { body: "<p>一</p>" },
  });
});

it("a very long text is not kept", () => {
  const name = lookName("q", record(""));
  keepLook(shelf, name, record("文".repeat(400_000)), "x");
  expect(kept.has(name)).toBe(false);
});
