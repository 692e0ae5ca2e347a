import { ok, refuse, type Result } from "../../kernel/result.ts";
import { newUser } from "./contract.ts";
import { roleNames, roles, type Role } from "./model.ts";
import { usernameKey } from "./usernames.ts";

/** The headings of the table, in the order of the template. */
export const importColumns = ["姓名", "用户名", "机构", "角色", "统一认证账号"] as const;
type Column = (typeof importColumns)[number];
const needed: readonly Column[] = ["姓名", "用户名", "角色"];
const MOST_ROWS = 500;

export type PlannedPerson = {
  /** The row as the table program counts it. */
  readonly row: number;
  readonly displayName: string;
  readonly username: string;
  readonly organizationId: number | null;
  readonly roles: readonly Role[];
  readonly oidcName: string | null;
};
export type RefusedRow = { readonly row: number; readonly reason: string };
export type ImportPlan = {
  readonly people: readonly PlannedPerson[];
  readonly refused: readonly RefusedRow[];
};

/** An organization that a cell may name by its name, its short name or its code. */
export type NamedOrganization = {
  readonly id: number;
  readonly name: string;
  readonly shortName: string;
  readonly code: string;
};

/**
 * Reads a table of people: the first row that is not empty holds the headings, in any order. Answers who can
 * be added and which rows cannot, each with its number and the reason. Whether the one who imports may add
 * them, and whether a username is taken, is asked later. Refuses a table without the needed headings, without
 * a person, or with more than 500.
 */
export function planImport(
  rows: readonly (readonly string[])[],
  organizations: readonly NamedOrganization[],
): Result<ImportPlan, "no-headings" | "no-people" | "too-many-rows"> {
  const top = rows.findIndex((row) => row.some((cell) => cell !== ""));
  const headings = rows[top] ?? [];
  const at = new Map(importColumns.map((column) => [column, headings.indexOf(column)]));
  if (needed.some((column) => (at.get(column) ?? -1) < 0)) return refuse("no-headings");
  const filled = rows
    .map((cells, index) => ({ row: index + 1, cells }))
    .slice(top + 1)
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (filled.length === 0) return refuse("no-people");
  if (filled.length > MOST_ROWS) return refuse("too-many-rows");

  const people: PlannedPerson[] = [];
  const refused: RefusedRow[] = [];
  const seen = new Map<string, number>();
  for (const { row, cells } of filled) {
    const cell = (column: Column) => (cells[at.get(column) ?? -1] ?? "").trim();
    const read = personIn(cell, organizations);
    if (!read.ok) {
      refused.push({ row, reason: read.detail?.["reason"] ?? "" });
      continue;
    }
    const key = usernameKey(read.value.username);
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, row);
      people.push({ row, ...read.value });
    } else refused.push({ row, reason: `用户名与第${earlier}行相同。` });
  }
  return ok({ people, refused });
}

function personIn(
  cell: (column: Column) => string,
  organizations: readonly NamedOrganization[],
): Result<Omit<PlannedPerson, "row">, "faulty"> {
  const faulty = (reason: string) => refuse("faulty", { reason });
  const { displayName, username } = newUser.shape;
  const name = displayName.safeParse(cell("姓名"));
  if (!name.success) return faulty("请填写姓名，不超过 40 个字。");
  const user = username.safeParse(cell("用户名"));
  if (!user.success) return faulty("用户名用 2 至 32 个字母、汉字或数字，不能有空格。");
  const organization = organizationIn(cell("机构"), organizations);
  if (!organization.ok) return organization;
  const held = rolesIn(cell("角色"));
  if (held === null) {
    return faulty(`角色请填：${Object.values(roleNames).join("、")}；几个角色用顿号隔开。`);
  }
  if (held.includes("auditor") && held.length > 1) return faulty("审计员不能同时担任其他角色。");
  const oidcName = cell("统一认证账号");
  return ok({
    displayName: name.data,
    username: user.data,
    organizationId: organization.value,
    roles: held,
    oidcName: oidcName === "" ? null : oidcName,
  });
}

function organizationIn(
  said: string,
  organizations: readonly NamedOrganization[],
): Result<number | null, "faulty"> {
  if (said === "" || said === "全区") return ok(null);
  const found = organizations.filter(
    ({ name, shortName, code }) => name === said || shortName === said || code === said,
  );
  if (found.length > 1) {
    return refuse("faulty", { reason: `有几个机构叫“${said}”，请改填全称或机构代码。` });
  }
  return found[0] === undefined
    ? refuse("faulty", { reason: `没有名叫“${said}”的机构，请填写机构全称、简称或机构代码。` })
    : ok(found[0].id);
}

/** The roles that a cell names, with or without 人 or 员 behind them; null when it names none or a wrong one. */
function rolesIn(said: string): readonly Role[] | null {
  const plain = (name: string) => name.replace(/[人员]$/u, "");
  const named = said
    .split(/[、，,；;\s]+/u)
    .filter((word) => word !== "")
    .map((word) => roles.find((role) => plain(roleNames[role]) === plain(word)));
  const known = named.filter((role) => role !== undefined);
  return known.length === 0 || known.length < named.length ? null : [...new Set(known)];
}
