// The real documents that the questions were judged over: files of a folder that is not part of the project,
// one document a line. Where a fact is missing it is guessed from title and text, as an import would.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

export type RealDocument = {
  /** As the files name it. */
  readonly sourceId: string;
  /** The id in the search: a UUID made from the source id, the same in every run. */
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly agency: string;
  readonly kind: string;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  readonly publishedOn: string;
  readonly validity: "in-force" | "repealed";
};

type Line = Readonly<Record<string, unknown>>;

const FILES = [
  "laws",
  "hebei",
  "govcn",
  "local-five",
  "state-council-work-reports",
] as const satisfies readonly string[];
const KINDS: readonly (readonly [ending: RegExp, kind: string])[] = [
  [/解读|答记者问|问答|详解|图解/u, "解读"],
  [/(?:解释|批复)(?:（[^）]*）)?$/u, "司法解释"],
  [/通知(?:》)?$|通知(?:（[^）]*）)?$/u, "通知"],
  [/公告$/u, "公告"],
  [/公示$/u, "公示"],
  [/通报$/u, "通报"],
  [/(?:批复|复函|函)$/u, "批复"],
  [/意见(?:（[^）]*）)?$/u, "意见"],
  [/决定$|决议$/u, "决定"],
  [/方案$|计划$|规划/u, "规划"],
  [/报告$/u, "报告"],
  [/(?:条例|办法|规定|细则|规则|法)(?:（[^）]*）)?$/u, "法规"],
];

/** All documents of a folder; of laws that stand there in several versions the newest alone is in force. */
export async function readDocuments(folder: string): Promise<readonly RealDocument[]> {
  const documents: RealDocument[] = [];
  for (const file of FILES) {
    const lines = createInterface({ input: createReadStream(join(folder, `${file}.jsonl`)) });
    for await (const line of lines) documents.push(documentOf(JSON.parse(line) as Line));
  }
  const newest = new Map<string, string>();
  for (const { title, publishedOn } of documents)
    if ((newest.get(title) ?? "") < publishedOn) newest.set(title, publishedOn);
  return documents.map((one) =>
    one.publishedOn === newest.get(one.title) ? one : { ...one, validity: "repealed" },
  );
}

function documentOf(line: Line): RealDocument {
  const text = (key: string) => (typeof line[key] === "string" ? line[key].trim() : "");
  const sourceId = text("id");
  const title = text("title").replaceAll(/\s+/gu, " ");
  const body = plainOf(text("body"));
  return {
    sourceId,
    id: uuidOf(sourceId),
    title,
    body,
    agency: agencyOf(text("agency") || text("site_owner"), text("category"), sourceId),
    kind: KINDS.find(([ending]) => ending.test(title))?.[1] ?? "其他",
    documentNumber: numberOf(text("doc_no"), sourceId, title),
    indexNumber: text("index_no") || null,
    publishedOn: dayOf(text("date_published") || text("date"), line["year"], body),
    validity: "in-force",
  };
}

function plainOf(body: string): string {
  return body
    .replaceAll(/<!--[\s\S]*?-->/gu, "")
    .replaceAll(/^#+\s*/gmu, "")
    .replaceAll(/\n{2,}/gu, "\n");
}

/** The day that is said; else the last one in the head of the text; else the first of 2015. */
function dayOf(said: string, year: unknown, body: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(said)) return said;
  if (typeof year === "number") return `${year}-03-05`;
  const days = [...body.slice(0, 400).matchAll(/((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日/gu)];
  const last = days.at(-1);
  if (last === undefined) return "2015-01-01";
  return `${last[1]}-${last[2]?.padStart(2, "0")}-${last[3]?.padStart(2, "0")}`;
}

/** Half of the numbers in one of the files are those of a document cited: the province's own alone are taken. */
function numberOf(said: string, sourceId: string, title: string): string | null {
  if (said === "") return null;
  if (!sourceId.startsWith("hebei")) return said;
  return said.startsWith("冀") && !/解读|解读问答|答记者问/u.test(title) ? said : null;
}

function agencyOf(said: string, category: string, sourceId: string): string {
  if (said !== "") return said;
  const region = /^DLC\/(.*?)地方法规/u.exec(category)?.[1];
  if (region !== undefined) return `${region}人民代表大会常务委员会`;
  if (category.startsWith("司法解释")) return "最高人民法院";
  if (category.startsWith("行政法规") || sourceId.startsWith("gwr")) return "国务院";
  return category === "" ? "其他机关" : "全国人民代表大会常务委员会";
}

function uuidOf(sourceId: string): string {
  const hex = createHash("sha256").update(sourceId).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
