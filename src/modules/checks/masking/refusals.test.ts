import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { docxOf, wordLine } from "../../../platform/contents/fixtures.ts";
import { zipOf } from "../../../platform/files/fixtures.ts";
import { settings } from "../fixtures.ts";
import { laid, masked } from "./fixtures.ts";
import { maskFile } from "./mask-file.ts";
import { maskMessages } from "./messages.ts";
import { maskRefusals } from "./model.ts";

// Each starts processes of its own.
vi.setConfig({ testTimeout: 60_000 });

const ID = "110101199003077774";

async function refusalOf(name: string, bytes: Uint8Array) {
  const { path, folder } = laid(bytes);
  const before = createHash("sha256").update(readFileSync(path)).digest("hex");
  const result = await maskFile({ path, name }, folder, settings);
  expect(createHash("sha256").update(readFileSync(path)).digest("hex")).toBe(before);
  expect(readdirSync(folder)).toEqual(["original"]);
  return result.ok ? "none" : result.refusal;
}

test("a file without anything to mask is refused", async () => {
  expect(await refusalOf("通知.docx", docxOf(wordLine("通知")))).toBe("nothing-to-mask");
});

test("a file of files is refused", async () => {
  expect(await refusalOf("名单.zip", zipOf({ "a.txt": `身份证号${ID}` }))).toBe(
    "kind-cannot-be-masked",
  );
});

test("a copy in which something is left is refused: a file inside the file", async () => {
  const inner = docxOf(wordLine(`身份证号${ID}`));
  const outer = docxOf(wordLine(`身份证号${ID}`), { "word/embeddings/inner.docx": inner });
  expect(await refusalOf("名单.docx", outer)).toBe("still-found");
});

test("what was found in the name is masked in the name of the copy", async () => {
  const file = await masked(`张三${ID}.txt`, Buffer.from(`身份证号${ID}\n`));
  expect(file.name).toBe("张三110＊＊＊＊＊＊＊＊＊＊＊7774.txt");
});

test.each(maskRefusals)("%s is told in words that say what to do", (refusal) => {
  expect(maskMessages[refusal]).toMatch(/。$/);
});
