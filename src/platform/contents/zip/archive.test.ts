import { expect, test } from "vitest";
import { zipOf } from "../../files/fixtures.ts";
import { contentsOf, docxOf, foundAt, piecesIn, unreadIn, wordLine, xlsxOf } from "../fixtures.ts";

const NUMBER = "110105199003071234";

test("files of a zip file are read after their names, those of a zip file inside it too", async () => {
  const inner = zipOf({ "附件1.docx": docxOf(wordLine(NUMBER)) });
  const contents = await contentsOf(
    zipOf({ "公示/名单.csv": `姓名,号\n甲,${NUMBER}\n`, "内.zip": inner }),
    "a.zip",
  );
  expect(foundAt(contents, NUMBER)).toStrictEqual([
    "名单.csv › 第 2 行第 2 列",
    "内.zip › 附件1.docx › 第 1 段",
  ]);
  expect(foundAt(contents, "公示/名单.csv")).toStrictEqual(["名单.csv › 文件名"]);
});

test("names in GBK are read", async () => {
  const zip = zipOf({ "AAAA.txt": "abc" });
  const name = Buffer.from("d5c5c8fd", "hex");
  for (let at = zip.indexOf("AAAA"); at >= 0; at = zip.indexOf("AAAA")) name.copy(zip, at);
  expect(foundAt(await contentsOf(zip, "a.zip"), "张三")).toStrictEqual(["张三.txt › 文件名"]);
});

test("zip files four deep are too deep", async () => {
  let zip = zipOf({ "a.txt": NUMBER });
  for (let level = 0; level < 3; level += 1) zip = zipOf({ [`${level}.zip`]: zip });
  const contents = await contentsOf(zip, "a.zip");
  expect(foundAt(contents, NUMBER)).toStrictEqual([]);
  expect(unreadIn(contents)).toStrictEqual(["2.zip › 1.zip › 0.zip › a.txt › 全文: too-large"]);
});

test("an encrypted entry is said to be so, the others are read", async () => {
  const zip = zipOf({ "a.txt": "abc", "b.txt": NUMBER });
  // The flag of encryption in the local header and in the directory.
  zip.writeUInt16LE(1, 6);
  const listed = zip.indexOf("PK\u0001\u0002");
  zip.writeUInt16LE(1, listed + 8);
  zip.writeUInt16LE(8, listed + 10);
  const contents = await contentsOf(zip, "a.zip");
  expect(unreadIn(contents)).toStrictEqual(["a.txt › 全文: encrypted"]);
  expect(foundAt(contents, NUMBER)).toStrictEqual(["b.txt › 第 1 行"]);
});

test("what was read of a damaged file comes before the damage is said", async () => {
  const whole = xlsxOf([
    {
      name: "一",
      inside: `<sheetData><row r="1"><c r="A1"><v>${NUMBER}</v></c></row></sheetData>`,
    },
    { name: "二", inside: "<sheetData><row></sheetData>" },
  ]);
  const contents = await contentsOf(whole, "a.xlsx");
  expect(foundAt(contents, NUMBER)).toStrictEqual(["工作表“一”A1"]);
  expect(unreadIn(contents)).toStrictEqual(["工作表“二”: damaged"]);
  expect(unreadIn(await contentsOf(whole.subarray(0, whole.length - 200), "a.xlsx"))).toStrictEqual(
    ["全文: damaged"],
  );
});

test("a document type with entities is refused, never expanded", async () => {
  const body = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  const zip = zipOf({
    "word/document.xml": `${body}<w:document xmlns:w="w"><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:document>`,
  });
  const contents = await contentsOf(zip, "a.docx");
  expect(piecesIn(contents)).toStrictEqual([]);
  expect(unreadIn(contents)).toStrictEqual(["正文: damaged"]);
});

test.each([
  ["entries", { entries: 3 }, "全文: too-large"],
  ["bytes of one entry", { entryBytes: 50 }, "0.txt › 全文: too-large"],
  ["bytes of all entries", { totalBytes: 150 }, "全文: too-large"],
])("bounds: %s", async (_, bounds, said) => {
  const zip = zipOf(
    Object.fromEntries(Array.from({ length: 10 }, (__, at) => [`${at}.txt`, "甲".repeat(20)])),
  );
  expect(unreadIn(await contentsOf(zip, "a.zip", bounds))).toContain(said);
});

test("names that lead out of a folder are names and nothing else", async () => {
  const contents = await contentsOf(
    zipOf({ "../../../tmp/x.txt": NUMBER, "/etc/y.txt": NUMBER }),
    "a.zip",
  );
  expect(foundAt(contents, NUMBER)).toStrictEqual(["x.txt › 第 1 行", "y.txt › 第 1 行"]);
});
