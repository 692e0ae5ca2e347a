import type { ImportRefusal } from "./import-file.ts";

/** What each refusal of a whole import says. */
export const importMessages: Readonly<Record<ImportRefusal, string>> = {
  "column-unknown":
    "没有这个栏目。请用 gongkai columns 查看栏目路径，例如 --column disclosure/statutory/policies。",
  "no-organization": "还没有录入任何机构，不知道由谁发布。请先在后台录入机构。",
  "read-only":
    "系统目前只能查看，不能修改（{reason}；由{by}设置，{until}）。已导入的都已保存，恢复后再运行一次会接着导入。",
  "file-unreadable": "文件不存在或无法读取，请检查路径和权限。",
};
