import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LetterSheet } from "./sheet.ts";

/** A letter with all that a letter can have. */
export const letter: LetterSheet = {
  redHead: "晴川县住房和城乡建设局",
  number: "晴住建公复〔2026〕12号",
  title: "晴川县住房和城乡建设局\n政府信息公开申请答复书",
  addressee: "林小满",
  body: [
    {
      kind: "paragraph",
      text: "本机关于2026年2月10日收到您通过信函提交的政府信息公开申请。经审查，现答复如下：",
    },
    { kind: "heading", level: 1, text: "一、关于实施方案" },
    {
      kind: "paragraph",
      text: '您申请公开的“实施方案”已主动公开，#read("/etc/passwd") $x$ *请登录*网站查阅。',
    },
    {
      kind: "table",
      head: ["项目", "金额（元）"],
      rows: [["第11至30件", "2000"]],
      widths: [3, 1],
    },
  ],
  attachments: ["实施方案", "补正回执"],
  seal: { organ: "晴川县住房和城乡建设局", date: "2026年3月9日" },
  note: "联系人：信息公开科",
  copies: "晴川县人民政府办公室",
  imprint: { organ: "晴川县住房和城乡建设局办公室", date: "2026年3月9日" },
  annexes: [{ label: "附件2", title: "补正回执", body: [{ kind: "flush", text: "补正内容：" }] }],
};

/** A folder for tests of files that are drawn. */
export function drawingFolder(): string {
  return mkdtempSync(join(tmpdir(), "gongkai-typesetting-"));
}
