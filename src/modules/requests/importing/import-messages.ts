import { requestMessages, type RequestRefusal } from "../messages.ts";

export type ExportRefusal = "folder-not-empty" | "folder-unusable";
export type FileRefusal =
  | "unreadable"
  | "no-sheet"
  | "columns-missing"
  | "column-unknown"
  | "column-twice";

/** What a person reads when a table of past requests cannot be imported. */
export const importMessages: Readonly<Record<FileRefusal | RequestRefusal, string>> = {
  ...requestMessages,
  unreadable: "文件读不出来。请检查文件名；表格用 Excel 或 WPS 另存为 .xlsx 后再试。",
  "no-sheet":
    "文件里没有名为“申请”的工作表，也没有别的表格。请用 gongkai requests template 生成模板后填写。",
  "columns-missing": "第1行缺少这些列：{heads}。请不要改动模板的列名。",
  "column-unknown": "第1行有不认识的列：{heads}。请删去，或改成模板的列名。",
  "column-twice": "第1行有重复的列：{heads}。请删去多余的一列。",
};

/** What a person reads when requests cannot be exported. */
export const exportMessages: Readonly<Record<ExportRefusal | RequestRefusal, string>> = {
  ...requestMessages,
  "folder-not-empty": "文件夹 {folder} 里已有文件。导出内容含申请人信息，请另选一个空文件夹。",
  "folder-unusable": "文件夹 {folder} 建不起来或写不进去。请检查路径和权限。",
};
