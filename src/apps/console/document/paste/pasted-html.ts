import { blocksOf } from "./blocks-of.ts";
import { emptyReport, type PasteReport } from "./report.ts";
import { htmlOf, treeOf } from "./tree.ts";

export type Pasted = { readonly html: string } & PasteReport;

/**
 * What of a clipboard's HTML goes into the text: headings, paragraphs with their alignment, lists, tables with
 * merged cells, emphasis and links, from Word, WPS, Excel or a web page. The look of the source, hidden text,
 * and pictures that only the writer's computer has stay out; the report says what was left behind.
 */
export function pastedHtml(html: string): Pasted {
  // Copied from the editor itself: it is right already.
  if (html.includes("data-pm-slice")) return { html, ...emptyReport() };
  const report = emptyReport();
  return { html: htmlOf(blocksOf(treeOf(html), report)), ...report };
}

/** The report as a sentence for the person; null when nothing was left behind. */
export function pasteNotice(report: PasteReport): string | null {
  const said: string[] = [];
  if (report.localPictures > 0)
    said.push(`${report.localPictures} 张图片只在您的电脑里，没有带过来，请用“插入图片”重新上传`);
  if (report.foreignPictures > 0)
    said.push(`${report.foreignPictures} 张图片来自别的网站，没有引用，请保存后上传`);
  if (report.hidden > 0) said.push(`去掉了 ${report.hidden} 处隐藏文字`);
  if (report.files > 0) said.push(`${report.files} 个链接指向您电脑里的文件，只保留了文字`);
  return said.length === 0 ? null : `已粘贴。${said.join("；")}。`;
}
