import { expect, test } from "vitest";
import { insideConsole } from "./list-address.ts";

test.each([
  ["/admin/documents?state=published&year=2018", "/documents", "state=published&year=2018"],
  ["/admin/columns", "/columns", ""],
  ["/admin", "/", ""],
])("%s leads to %s with the query '%s'", (address, to, query) => {
  expect(insideConsole(address)).toEqual({ to, query });
});
