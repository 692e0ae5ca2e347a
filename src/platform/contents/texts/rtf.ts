import { readFile, stat } from "node:fs/promises";
import type { Concealment } from "../model.ts";
import { Found, Halt, type Reading, type SourceFile, type Contents, withRest } from "../reading.ts";

const SKIPPED =
  /^(fonttbl|colortbl|stylesheet|listtable|listoverridetable|rsidtbl|themedata|colorschememapping|datastore|latentstyles|pict|objdata|generator|xmlnstbl|fldrslt_skip|bkmkstart|bkmkend|mmathPr|panose|falt|revtbl)$/;
const PROPERTIES: Readonly<Record<string, string>> = {
  author: "作者",
  operator: "最后修改者",
  company: "单位",
  manager: "经理",
  title: "标题",
  subject: "主题",
  keywords: "关键词",
  doccomm: "备注",
  template: "模板路径",
};
const BREAKS = /^(par|line|row|sect|page|cell|nestcell|nestrow)$/;

type Group = {
  readonly isSkipped: boolean;
  readonly property: string | null;
  concealed: Concealment | null;
  unicodeSkip: number;
};

/** Reads Rich Text as well as can be: paragraphs, hidden and deleted text, comments, properties; objects and pictures are not read. */
export async function* readRtf(file: SourceFile, reading: Reading): Contents {
  const found = new Found(reading);
  yield* withRest(richPieces(file, reading, found), found);
}

async function* richPieces(file: SourceFile, reading: Reading, found: Found): Contents {
  const { size } = await stat(file.path);
  if (size > reading.budget.bounds.entryBytes) throw new Halt("too-large");
  reading.budget.spendTime();
  const source = (await readFile(file.path)).toString("latin1");
  const groups: Group[] = [];
  let group: Group = { isSkipped: false, property: null, concealed: null, unicodeSkip: 1 };
  let [text, bytes] = ["", [] as number[]];
  let [paragraphs, skip] = [0, 0];
  let hasObject = false;
  let starred = false;

  function decode(): void {
    if (bytes.length > 0) text += new TextDecoder("gb18030").decode(Buffer.from(bytes));
    bytes = [];
  }
  function finish(): void {
    decode();
    if (text.trim() !== "") {
      if (group.property === null) paragraphs += 1;
      const spot = group.property === null ? `第 ${paragraphs} 段` : `文档属性：${group.property}`;
      const property = group.property === null ? null : "document-property";
      found.piece(spot, text, { concealed: property ?? group.concealed });
    }
    text = "";
  }
  function put(letter: string): void {
    if (group.isSkipped) return;
    decode();
    text += letter;
  }

  const token =
    /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([\da-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+/g;
  for (let match = token.exec(source); match !== null; match = token.exec(source)) {
    const [, word, number, hex, sign, brace, plain] = match;
    if (brace === "{") {
      if (groups.length > 1_000) throw new Halt("too-large");
      groups.push(group);
      group = { ...group };
      starred = false;
    } else if (brace === "}") {
      const outer = groups.pop();
      if (outer === undefined) break;
      if (outer.property !== group.property || outer.concealed !== group.concealed) finish();
      group = outer;
      starred = false;
    } else if (word !== undefined) {
      if (SKIPPED.test(word)) group = { ...group, isSkipped: true };
      else if (word in PROPERTIES) group = { ...group, property: PROPERTIES[word] ?? null };
      else if (word === "annotation") {
        finish();
        group = { ...group, concealed: "comment" };
      } else if (word === "v" || word === "deleted") {
        finish();
        const concealed = word === "v" ? "hidden-text" : "deleted-text";
        group = { ...group, concealed: number === "0" ? null : concealed };
      } else if (word === "plain" && group.concealed?.endsWith("text") === true) {
        finish();
        group = { ...group, concealed: null };
      } else if (word === "object" || word === "objemb") hasObject = true;
      else if (word === "uc") group.unicodeSkip = Number(number ?? 1);
      else if (word === "u") {
        put(String.fromCharCode((Number(number) + 65_536) % 65_536));
        skip = group.unicodeSkip;
      } else if (word === "tab") put("\t");
      else if (BREAKS.test(word)) finish();
      else if (word === "bin") token.lastIndex += Number(number ?? 0);
      else if (starred && !/^(fldinst|shpinst|atnauthor|atrfstart|nonesttables)$/.test(word)) {
        group = { ...group, isSkipped: true };
      }
      starred = false;
    } else if (hex !== undefined) {
      if (skip > 0) skip -= 1;
      else if (!group.isSkipped) bytes.push(Number.parseInt(hex, 16));
    } else if (sign === "*") starred = true;
    else if (sign === "~") put(" ");
    else if (sign === "_" || sign === "-") put(sign === "_" ? "-" : "");
    else if (sign !== undefined && /[\\{}]/.test(sign)) put(sign);
    else if (plain !== undefined && !group.isSkipped) {
      const rest = skip > 0 ? plain.slice(skip) : plain;
      skip = 0;
      if (bytes.length > 0) for (const letter of rest) bytes.push(letter.charCodeAt(0) & 0xff);
      else text += rest;
      if (text.length > reading.budget.bounds.pieceCharacters) finish();
    }
    if (found.isFull) yield found.take();
  }
  finish();
  yield found.take();
  if (hasObject) found.unread("嵌入对象", "unknown-kind");
  if (groups.length > 0) found.unread("全文", "damaged");
  yield found.take();
}
