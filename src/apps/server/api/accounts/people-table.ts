import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre";
import { importColumns, roleNames } from "../../../../modules/accounts/index.ts";
import { readContents } from "../../../../platform/contents/index.ts";

/** Rows and columns that are looked at: more is no table of people. */
const [MOST_ROWS, MOST_COLUMNS] = [2_000, 40];

/**
 * The cells of the first table in a file, as people see them; null when it holds none or cannot be read. The
 * file is read by a process of its own that a hostile one cannot make big or slow. What is hidden in the file
 * is left out: nobody is added whom the one who imports did not see.
 */
export async function tableIn(file: Buffer): Promise<readonly (readonly string[])[] | null> {
  const folder = await mkdtemp(join(tmpdir(), "gongkai-people-"));
  try {
    const path = join(folder, "people");
    await writeFile(path, file, { mode: 0o600 });
    const rows: string[][] = [];
    let table: string | null = null;
    for await (const content of readContents(path, "people.xlsx")) {
      if (content.kind === "unread") return null;
      const { cell, concealed, text } = content;
      if (cell === null || concealed !== null) continue;
      table ??= cell.table;
      if (cell.table !== table || cell.column > MOST_COLUMNS) continue;
      if (cell.row > MOST_ROWS) break;
      const row = (rows[cell.row - 1] ??= []);
      row[cell.column - 1] = text.trim();
    }
    return table === null ? null : filled(rows);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Rows and cells that the file leaves out are empty ones. */
function filled(rows: readonly (readonly string[] | undefined)[]): readonly (readonly string[])[] {
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? ""));
}

/** The table to fill in, with an example and what may stand where. */
export async function importTemplate(): Promise<Buffer> {
  return xlsx([
    {
      name: "人员",
      rows: [
        [...importColumns],
        [
          "（示例，请删去）",
          "zhangsan",
          "填机构全称、简称或代码；空着是全区",
          roleNames.drafter,
          "",
        ],
      ],
    },
    {
      name: "说明",
      rows: [
        ["列", "怎样填写"],
        ["用户名", "2 至 32 个字母、汉字或数字，不能与别人相同"],
        ["角色", `${Object.values(roleNames).join("、")}；几个角色用顿号隔开`],
        ["统一认证账号", "可以空着；填写后可以从统一身份认证登录"],
      ],
    },
  ]);
}

/** The one-time passwords of people who were added, to be handed out. */
export async function credentialsTable(
  people: readonly {
    readonly displayName: string;
    readonly username: string;
    readonly organizationName: string | null;
    readonly oneTimePassword: string;
  }[],
): Promise<Buffer> {
  return xlsx([
    {
      name: "一次性密码",
      rows: [
        ["姓名", "用户名", "机构", "一次性密码（首次登录后须修改）"],
        ...people.map((one) => [
          one.displayName,
          one.username,
          one.organizationName ?? "全区",
          one.oneTimePassword,
        ]),
      ],
    },
  ]);
}

async function xlsx(sheets: readonly { name: string; rows: string[][] }[]): Promise<Buffer> {
  const columns = [14, 18, 30, 34, 24].map((width) => ({ width }));
  return Buffer.from(await writeXlsx({ sheets: sheets.map((sheet) => ({ ...sheet, columns })) }));
}
