import { expect, test } from "vitest";
import { formFor } from "./compressed.ts";

const both = new Set(["a.js", "a.js.br", "a.js.gz"]);

test.each([
  ["gzip, deflate, br, zstd", both, { encoding: "br", file: "a.js.br" }],
  ["GZIP", both, { encoding: "gzip", file: "a.js.gz" }],
  ["br;q=0, gzip;q=0.5", both, { encoding: "gzip", file: "a.js.gz" }],
  ["br", new Set(["a.js"]), { encoding: null, file: "a.js" }],
  ["identity", both, { encoding: null, file: "a.js" }],
  [undefined, both, { encoding: null, file: "a.js" }],
])("to a browser that takes %j it goes as %j keeps it", (accepted, kept, form) => {
  expect(formFor(accepted, "a.js", kept)).toEqual(form);
});
