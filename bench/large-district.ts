// A district as large as they come: 8 sections with 50 columns each, 120 organizations.
import { documentDeps } from "../src/apps/document-deps.ts";
import { createColumns } from "../src/modules/columns/index.ts";
import { createOrganizations } from "../src/modules/organizations/index.ts";
import { aColumn, anOrganization, officer } from "../test/support/a-district.ts";
import { openBase, type Base } from "./base.ts";

const [SECTIONS, COLUMNS, ORGANIZATIONS] = [8, 50, 120];

export type LargeBase = Base & {
  /** Keys of the columns that hold documents. */
  readonly columns: readonly number[];
  readonly organizations: readonly number[];
  close(): Promise<void>;
};

/** Opens the product in a temporary folder with a large district and no documents. */
export async function openLargeBase(worker: boolean): Promise<LargeBase> {
  const base = await openBase(worker);
  const { product } = base;
  const deps = documentDeps(product);
  const sections = Array.from({ length: SECTIONS }, (_, at) => ({
    parentPath: null,
    column: { ...aColumn, slug: `section-${at}`, name: `第${at + 1}板块`, sort: at + 1 },
  }));
  const below = sections.flatMap(({ column }) =>
    Array.from({ length: COLUMNS }, (_, at) => ({
      parentPath: column.slug,
      column: {
        ...aColumn,
        slug: `column-${at}`,
        name: `${column.name}第${at + 1}栏目`,
        display: "list" as const,
        type: "政策文件" as const,
        sort: at,
      },
    })),
  );
  const columns = await createColumns(deps, officer, 1, [...sections, ...below]);
  const organizations = await createOrganizations(
    deps,
    officer,
    Array.from({ length: ORGANIZATIONS }, (_, at) => ({
      ...anOrganization,
      kind: "department" as const,
      slug: `department-${at}`,
      code: `1115${1_000 + at}`,
      name: `晴山区第${at + 1}局`,
      shortName: `区第${at + 1}局`,
    })),
  );
  if (!columns.ok || !organizations.ok) throw new Error("the district was refused");
  return {
    ...base,
    columns: columns.value.slice(SECTIONS),
    organizations: [base.district.organizationId, ...organizations.value],
  };
}
