import type { Writer } from "../../model.ts";
import { figures, type Figures } from "../figures.ts";

export const words = (text: string) => text.split(" ");
export const asks = "对公布内容有疑问的，可以向本机构查询，三个工作日内答复。";
export const complaints = "发现弄虚作假、优亲厚友的，可以拨打 12345 反映，对反映人的信息予以保密。";
export const next = "下一期数据在下季度首月公布，历史数据可以在本栏目查询。";

/** A table by kind or place: subjects, head of the first column, its names, the figures, the sentences. */
export function by(
  subjects: string,
  first: string,
  names: readonly string[],
  columns: Figures["columns"],
  lines: readonly string[],
  theme: string,
): Writer {
  return figures({ subjects: words(subjects), first, names, columns, lines, genre: "统计", theme });
}
