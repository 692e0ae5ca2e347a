import * as z from "zod";
import { createColumns, createSite, type NewColumn } from "../../modules/columns/index.ts";
import { createOrganizations } from "../../modules/organizations/index.ts";
import type { Actor } from "../../platform/audit.ts";
import type { commandDeps } from "./app.ts";

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

/** Makes the portal of a new installation: its site, the government as first organization, the statutory columns. */
export async function firstAgency(
  deps: ReturnType<typeof commandDeps>,
  asked: z.output<typeof setUpForm>,
): Promise<void> {
  const { government, regionCode, identifier } = asked;
  await createSite(deps, actor, {
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
  await createOrganizations(deps, actor, [
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
  await createColumns(deps, actor, 1, statutoryColumns);
}

const column = (
  slug: string,
  name: string,
  type: NewColumn["type"],
  display: NewColumn["display"],
  sort: number,
  about: Partial<NewColumn> = {},
): NewColumn => ({
  siteId: 1,
  slug,
  name,
  description: "",
  keywords: name,
  type,
  display,
  freshnessDays: null,
  required: true,
  organizationId: null,
  statutoryItem: null,
  sort,
  ...about,
});

/** The columns that the law and the notices ask of every portal (条例 art. 20, 24; 国办公开办函〔2019〕61号). */
const statutoryColumns: readonly {
  readonly parentPath: string | null;
  readonly column: NewColumn;
}[] = [
  { parentPath: null, column: column("news", "政务动态", "工作动态", "sections", 1) },
  {
    parentPath: "news",
    column: column("headlines", "要闻", "工作动态", "list", 1, { freshnessDays: 14 }),
  },
  {
    parentPath: "news",
    column: column("notices", "通知公告", "工作动态", "list", 2, { freshnessDays: 183 }),
  },
  { parentPath: null, column: column("disclosure", "政府信息公开", "信息公开目录", "sections", 2) },
  {
    parentPath: "disclosure",
    column: column("guide", "政府信息公开指南", "信息公开指南", "latest", 1),
  },
  { parentPath: "disclosure", column: column("rules", "政府信息公开制度", "政策文件", "list", 2) },
  {
    parentPath: "disclosure",
    column: column("statutory", "法定主动公开内容", "信息公开目录", "sections", 3),
  },
  {
    parentPath: "disclosure/statutory",
    column: column("policies", "政策文件", "政策文件", "list", 1, {
      statutoryItem: "20-1",
      freshnessDays: 183,
    }),
  },
  {
    parentPath: "disclosure/statutory",
    column: column("organizations", "机构职能", "机构职能", "list", 2, { statutoryItem: "20-2" }),
  },
  {
    parentPath: "disclosure/statutory",
    column: column("plans", "规划计划", "政策文件", "list", 3, {
      statutoryItem: "20-3",
      freshnessDays: 365,
    }),
  },
  {
    parentPath: "disclosure/statutory",
    column: column("statistics", "统计信息", "数据发布", "list", 4, { statutoryItem: "20-4" }),
  },
  {
    parentPath: "disclosure/statutory",
    column: column("budgets", "财政预决算", "信息公开目录", "list", 7, { statutoryItem: "20-7" }),
  },
  {
    parentPath: "disclosure/statutory",
    column: column("projects", "重大建设项目", "信息公开目录", "list", 10, {
      statutoryItem: "20-10",
    }),
  },
  {
    parentPath: "disclosure",
    column: column("reports", "政府信息公开年报", "信息公开年报", "list", 4),
  },
  { parentPath: null, column: column("interaction", "互动交流", "咨询投诉", "sections", 3) },
  {
    parentPath: "interaction",
    column: column("requests", "依申请公开", "依申请公开", "latest", 1),
  },
];
