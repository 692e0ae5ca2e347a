import fc from "fast-check";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { plainDateOf } from "../../../kernel/dates.ts";
import { sentenceOf } from "../../../platform/http/index.ts";
import { readLines } from "../../../platform/lines/index.ts";
import { faultsIn } from "../html/faults-in.ts";
import { readRow, rowMessages } from "./index.ts";

const today = plainDateOf("2018-11-23");
const read = (row: unknown) =>
  readRow(typeof row === "string" ? row : JSON.stringify(row), { today });

describe("a row", () => {
  it("of any shape is taken or refused, never a fault of the program", () => {
    const names =
      "id title body html date year url doc_no theme status keywords attachments category format".split(
        " ",
      );
    const rows = fc.record(
      Object.fromEntries(names.map((name) => [name, fc.jsonValue({ maxDepth: 3 })])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(rows, (row) => {
        const done = read({ title: "t", body: "x", ...row });
        if (done.ok) expect(faultsIn(done.value.body)).toEqual([]);
        else expect(rowMessages[done.refusal]).not.toBe("");
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    [
      "deep lists",
      `{"title":"t","body":"x","keywords":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
    ],
    [
      "objects that say how to be text",
      `{"title":"t","body":"x","keywords":[{"toString":1}],"status":{"toString":1}}`,
    ],
    [
      "names of the language",
      `{"title":"t","body":"x","__proto__":{"url":"http://x.example"},"constructor":1}`,
    ],
  ])("with %s is taken", (_name, row) => {
    expect(read(row)).toMatchObject({ ok: true, value: { address: null, keywords: [] } });
  });

  test.each([
    ["not-json", "{"],
    ["not-json", "title"],
    ["not-json", `{"title":"t"} {"title":"u"}`],
    ["not-json", `{"id":12345678901234567890,"title":`],
    ["not-an-object", "[1]"],
    ["not-an-object", "null"],
    ["not-an-object", `"x"`],
    ["not-an-object", "[".repeat(50_000) + "]".repeat(50_000)],
    ["title-missing", { body: "x" }],
    ["title-missing", { title: "　 ", body: "x" }],
    ["title-missing", { title: "<b></b>", body: "x" }],
    ["title-missing", { title: { a: 1 }, body: "x" }],
    ["title-too-long", { title: "长".repeat(501), body: "x" }],
    ["date-impossible", { title: "t", body: "x", date: "2018-02-30" }],
    ["date-impossible", { title: "t", body: "x", date: { $date: 1 } }],
    ["date-impossible", { title: "t", body: "x", date_written: "十月" }],
    ["date-in-the-future", { title: "t", body: "x", date: "2018-11-24" }],
    ["date-in-the-future", { title: "t", body: "x", date_written: "2018-11-24" }],
    ["date-in-the-future", { title: "t", body: "x", year: 2019 }],
    ["body-missing", { title: "t" }],
    ["body-missing", { title: "t", url: "javascript:x" }],
    ["body-missing", { title: "t", body: "<script>x</script><p> </p>" }],
    ["body-too-long", { title: "t", body: "长".repeat(4_000_001) }],
  ])("is refused: %s", (refusal, row) => {
    expect(read(row)).toMatchObject({ ok: false, refusal });
  });
});

it("names the date that it cannot take", () => {
  const done = read({ title: "t", body: "x", date: "2018-02-30" });
  expect(done.ok ? "" : sentenceOf(done, rowMessages)).toBe(
    "日期“2018-02-30”不存在或写法不对，应为 2018-05-01 的样子。",
  );
});

const folder = process.env["GONGKAI_SHARED_DATA"] ?? "";
it.runIf(existsSync(join(folder, "documents")) && folder !== "")(
  "takes real documents or says why not",
  async () => {
    const reasons = new Map<string, number>();
    for (const name of readdirSync(join(folder, "documents")).filter((file) =>
      file.endsWith(".jsonl"),
    )) {
      for await (const line of readLines(join(folder, "documents", name), {
        limitBytes: 32_000_000,
      })) {
        const done =
          "text" in line ? readRow(line.text, { today: plainDateOf("2026-11-24") }) : null;
        const reason = done === null ? "line" : done.ok ? "taken" : done.refusal;
        if (done?.ok === true) expect(faultsIn(done.value.body)).toEqual([]);
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
    }
    process.stdout.write(`${JSON.stringify(Object.fromEntries(reasons))}\n`);
    expect(
      [...reasons.keys()].filter((reason) => reason !== "taken" && !(reason in rowMessages)),
    ).toEqual([]);
    expect(reasons.get("taken") ?? 0).toBeGreaterThan(3_000);
  },
  120_000,
);
