import { expect, it } from "vitest";
import { spellings } from "./phrases.ts";

it("looks for signs in half and full width", () => {
  expect(spellings("（试行）")).toEqual(["（试行）", "(试行)"]);
  expect(spellings("A级(试行)")).toEqual(["a级(试行)", "a级（试行）"]);
});
