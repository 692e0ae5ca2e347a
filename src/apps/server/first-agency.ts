import * as z from "zod";
import { ok, type Result } from "../../kernel/result.ts";
import {
  accountsMessages,
  createFirstAdministrator,
  type AccountsRefusal,
} from "../../modules/accounts/index.ts";
import {
  columnMessages,
  createColumns,
  createSite,
  type ColumnRefusal,
} from "../../modules/columns/index.ts";
import {
  createOrganizations,
  organizationMessages,
  type OrganizationRefusal,
} from "../../modules/organizations/index.ts";
import type { Actor } from "../../platform/audit.ts";
import type { Database } from "../../platform/database/database.ts";
import type { commandDeps } from "./app.ts";
import { statutoryColumns } from "./statutory-columns.ts";

type Deps = ReturnType<typeof commandDeps>;

/** What the first-run page asks for. */
export const setUpForm = z.object({
  code: z.string().min(1, "请填写安装码。"),
  government: z.string().trim().min(4, "请填写政府的全称。").max(60),
  regionCode: z
    .string()
    .trim()
    .regex(/^\d{6}$/, "行政区划代码是 6 位数字。"),
  identifier: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-z]{10}$/, "网站标识码是 10 位。"),
  username: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,31}$/u, "用户名用 2 至 32 个字母、汉字或数字。"),
  displayName: z.string().trim().min(1, "请填写姓名。").max(40),
  password: z.string().min(1, "请填写密码。").max(1_000),
});

const actor: Actor = { kind: "system", name: "first-run" };

export type SetUpRefusal = AccountsRefusal | ColumnRefusal | OrganizationRefusal;

export const setUpMessages: Readonly<Record<SetUpRefusal, string>> = {
  ...columnMessages,
  ...organizationMessages,
  ...accountsMessages,
};

/**
 * Makes a new installation: the portal's site, the government as first organization, the statutory columns,
 * and the first administrator. All of it or, when something is refused, nothing.
 */
export function setUpInstallation(
  deps: Deps,
  asked: z.output<typeof setUpForm>,
): Promise<Result<true, SetUpRefusal>> {
  return deps.db.transact(async (tx): Promise<Result<true, SetUpRefusal>> => {
    // The commands run in this transaction instead of one of their own each.
    const db: Database = { ...deps.db, read: tx, transact: (work) => work(tx) };
    const agency = await firstAgency({ ...deps, db }, asked);
    if (!agency.ok) return agency;
    const { username, displayName, password } = asked;
    const administrator = await createFirstAdministrator(
      { db, clock: deps.clock },
      { siteId: 1, organizationId: null, username, displayName, password },
    );
    return administrator.ok ? ok(true) : administrator;
  });
}

async function firstAgency(
  deps: Deps,
  asked: z.output<typeof setUpForm>,
): Promise<Result<unknown, ColumnRefusal | OrganizationRefusal>> {
  const { government, regionCode, identifier } = asked;
  const site = await createSite(deps, actor, {
    id: 1,
    groupId: 1,
    code: "main",
    name: "门户网站",
    governmentName: government,
    language: "zh-CN",
    prefix: "",
    domain: "",
    identifier,
    regionCode,
    icpRecord: "",
    policeRecord: "",
    sponsor: government,
    organiser: "",
    contact: "",
    channel: "website",
    demo: false,
  });
  if (!site.ok) return site;
  const organizations = await createOrganizations(deps, actor, [
    {
      siteId: 1,
      parentSlug: null,
      successorSlug: null,
      kind: "government",
      code: `${regionCode}01`,
      slug: "government",
      name: government,
      shortName: government,
      duties: "",
      address: "",
      phone: "",
      fax: "",
      email: "",
      officeHours: "",
      headName: "",
      headTitle: "",
      validFrom: deps.clock.today(),
      validTo: null,
      sort: 0,
    },
  ]);
  if (!organizations.ok) return organizations;
  return createColumns(deps, actor, 1, statutoryColumns);
}
