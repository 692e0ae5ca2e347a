import type { NewColumn } from "../../modules/columns/index.ts";

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
export const statutoryColumns: readonly {
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
