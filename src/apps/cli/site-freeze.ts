import { Command } from "commander";
import type { Frozen, Target } from "../../modules/emergencies/index.ts";
import type { Product } from "../open-product.ts";
import { EXIT, fail, say } from "./answers.ts";
import { change, depsOf, operator, setOn, type TermOptions } from "./site-emergency-work.ts";
import type { Common } from "./with-product.ts";

type AddOptions = TermOptions & {
  readonly site?: string;
  readonly column?: string;
  readonly organization?: string;
  readonly document?: string;
};

const data = ["--data <文件夹>", "数据文件夹（也可用环境变量 GONGKAI_DATA）"] as const;

/** gongkai site freeze: what must stay before the public as it is. */
export function siteFreezeCommand(): Command {
  return new Command("freeze")
    .description("冻结站点、栏目、机构或一条信息：期间不公开、不改动、不撤回、不下线")
    .helpOption("-h, --help", "显示帮助")
    .addCommand(
      new Command("add")
        .description("冻结。只写 --site 时冻结整个站点")
        .option("--site <代码>", "站点，默认为门户网站")
        .option("--column <路径>", "栏目和它下面的全部栏目，如 disclosure/statutory")
        .option("--organization <网址名>", "机构和它下面的全部机构")
        .option("--document <索引号>", "一条信息")
        .option("--reason <原因>", "受影响的人员会看到")
        .option("--until <时间>", "到时自动解除，如 2026-12-01T12:00 或 2026-12-01（含当天）")
        .option(...data)
        .action(add),
    )
    .addCommand(
      new Command("remove")
        .description("解除冻结")
        .argument("<编号>", "list 列出的编号")
        .option(...data)
        .action(remove),
    )
    .addCommand(
      new Command("list")
        .description("列出现在冻结的")
        .option(...data)
        .action(list),
    );
}

async function add(options: AddOptions): Promise<void> {
  const { withProduct } = await import("./with-product.ts");
  const { frozenOf } = await import("../freeze-targets.ts");
  const named: Frozen[] = [];
  await withProduct(options, async (product) => {
    const asked = await askedFor(product, options);
    const found = asked === null ? null : await frozenOf(product.database.read, asked);
    if (found !== null) return named.push(found) - 1;
    fail("没有找到要冻结的站点、栏目、机构或信息，请检查名称。", EXIT.refused);
    return EXIT.refused;
  });
  for (const found of named) await setOn(options, { kind: "freeze", ...found });
}

async function askedFor(
  { database }: Product,
  options: AddOptions,
): Promise<{ siteId: number; target: Target; key: string } | null> {
  const { allSites, columnsOf } = await import("../../modules/columns/index.ts");
  const { listDocuments } = await import("../../modules/documents/index.ts");
  const { organizationsOf } = await import("../../modules/organizations/index.ts");
  const db = database.read;
  const site = (await allSites(db)).find((one) =>
    options.site === undefined ? one.id === one.groupId : one.code === options.site,
  );
  if (site === undefined) return null;
  const at = (target: Target, key: number | string | undefined) =>
    key === undefined ? null : { siteId: site.id, target, key: String(key) };
  if (options.column !== undefined) {
    const columns = await columnsOf(db, site.id);
    return at("column", columns.find((one) => one.path === options.column)?.id);
  }
  if (options.organization !== undefined) {
    const all = await organizationsOf(db, site.groupId);
    return at("organization", all.find((one) => one.slug === options.organization)?.id);
  }
  if (options.document !== undefined) {
    const { rows } = await listDocuments(db, site.id, { q: options.document }, { limit: 2 });
    return at("document", rows.find((one) => one.indexNumber === options.document)?.id);
  }
  return at("site", site.id);
}

async function remove(id: string, options: Common): Promise<void> {
  await change(options, async (product) => {
    const { liftFreeze } = await import("../../modules/emergencies/index.ts");
    return liftFreeze(depsOf(product), operator(), id);
  });
}

async function list(options: Common): Promise<void> {
  const { withProduct } = await import("./with-product.ts");
  const { standingMeasures } = await import("../../modules/emergencies/index.ts");
  const { measureLine } = await import("./site-emergency-lines.ts");
  await withProduct(options, async ({ database, clock }) => {
    const standing = await standingMeasures(database.read, clock.now());
    const frozen = standing.filter(({ effect }) => effect.kind === "freeze");
    for (const one of frozen) say(`${one.id}  ${measureLine(one)}`);
    if (frozen.length === 0) say("现在没有冻结的内容。");
    return 0;
  });
}
