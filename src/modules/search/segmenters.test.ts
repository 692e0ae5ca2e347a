import { afterAll, expect, it } from "vitest";
import { anEntry } from "./fixtures.ts";
import { vectorOf } from "./lexemes.ts";
import { openSegmenters } from "./segmenters.ts";

const segmenters = openSegmenters(2);
afterAll(() => segmenters.close());
const entries = Array.from({ length: 7 }, (_, index) => anEntry({ title: `供水公告${index}` }));

it("gives the same vectors as the program itself, in order", async () => {
  expect(await segmenters.vectors(entries)).toEqual(entries.map(vectorOf));
  expect(await segmenters.vectors([])).toEqual([]);
});

it("fails what it cannot read and goes on", async () => {
  const broken = { ...anEntry(), keywords: null } as unknown as ReturnType<typeof anEntry>;
  await expect(segmenters.vectors([broken])).rejects.toThrow("TypeError");
  expect(await segmenters.vectors(entries)).toHaveLength(7);
});
