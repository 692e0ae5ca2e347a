import { expect, it } from "vitest";
import { bodiesIn, emptyRow, rowsOf } from "./bodies-rows.ts";

it("keeps what stands through the form, and open ends open", () => {
  const stands = [
    {
      reviewing: ["县政府", "市住建局"],
      court: "县法院",
      from: null,
      to: "2023-12-31",
      reviewFirst: ["B8" as const],
      source: "复议法",
    },
  ];
  expect(bodiesIn(rowsOf(stands))).toEqual(stands);
});

it("leaves out a second body that was not typed", () => {
  expect(bodiesIn([{ ...emptyRow(), reviewing: " 县政府 ", court: "县法院" }])).toMatchObject([
    { reviewing: ["县政府"], from: null, to: null },
  ]);
});
