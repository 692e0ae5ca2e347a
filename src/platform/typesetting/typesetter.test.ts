import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readContents } from "../contents/index.ts";
import { drawingFolder, letter } from "./fixtures.ts";
import { openTypesetter } from "./index.ts";

const folder = drawingFolder();
const typesetter = openTypesetter({ folder, fonts: null });
afterAll(async () => {
  await typesetter.close();
  rmSync(folder, { recursive: true });
});

async function textOf(bytes: Buffer): Promise<string> {
  const path = join(folder, "read.pdf");
  writeFileSync(path, bytes);
  let text = "";
  for await (const piece of readContents(path, "read.pdf"))
    if (piece.kind === "piece") text += piece.text;
  return text.replaceAll(/\s/g, "");
}
async function drawn(sheet = letter) {
  const done = await typesetter.letterPdf(sheet);
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
}

describe("an official letter as PDF", () => {
  it("says all that the letter says, word for word and nothing read as an instruction", async () => {
    const { bytes, missing } = await drawn();
    const text = await textOf(bytes);
    for (const words of [
      "晴住建公复〔2026〕12号",
      "林小满：",
      '“实施方案”已主动公开，#read("/etc/passwd")$x$*请登录*网站',
      "第11至30件",
      "附件：1.实施方案2.补正回执",
      "（联系人：信息公开科）",
      "抄送：晴川县人民政府办公室。",
      "2026年3月9日印发",
      "—1—",
      "—2—",
    ])
      expect(text).toContain(words);
    expect(missing).toEqual([]);
  });

  it("is tagged, is PDF/UA, and carries its fonts", async () => {
    const raw = (await drawn()).bytes.toString("latin1");
    expect(raw).toContain("pdfuaid:part");
    expect(raw).toMatch(/\/FontFile[23]/);
    expect(raw).toContain("/StructTreeRoot");
  });

  it("puts 〓 for characters that no font has, and names them", async () => {
    const { bytes, missing } = await drawn({ ...letter, addressee: "赵\u{2EBF0}" });
    expect(missing).toEqual(["\u{2EBF0}"]);
    expect(await textOf(bytes)).toContain("赵〓：");
  });

  it("never puts the seal on a page without text, however long the letter is", async () => {
    for (let count = 8; count < 16; count += 1) {
      const lines = Array.from({ length: count }, () => "甲乙丙丁".repeat(30)).join("");
      const { bytes, pages } = await drawn({
        ...letter,
        body: [{ kind: "paragraph", text: lines }],
        attachments: [],
        annexes: [],
        copies: null,
        imprint: null,
      });
      const text = await textOf(bytes);
      const last = text.slice(text.indexOf(`—${pages - 1}—`));
      expect(last.replace(/^—\d—/, ""), `${count} pieces`).toMatch(/^[甲乙丙丁]{2}/);
    }
  });
});
