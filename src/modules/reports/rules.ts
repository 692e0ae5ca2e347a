import type { Column } from "../columns/index.ts";
import type { Channel, DocumentFilter, DocumentGroup } from "../documents/index.ts";
import type { AnnualFigure } from "./model.ts";

export type IssuedGroup = {
  readonly normative: boolean;
  readonly state: string;
  readonly count: number;
};

type CountedChannel = { readonly channel: Channel; readonly code: string; readonly label: string };

const CHANNELS: readonly CountedChannel[] = [
  { channel: "website", code: "website", label: "政府网站公开" },
  { channel: "mongolian-website", code: "mongolian-website", label: "蒙古文网站公开" },
  { channel: "weibo", code: "weibo", label: "政务微博公开" },
  { channel: "wechat", code: "wechat", label: "政务微信公开" },
  { channel: "gazette", code: "gazette", label: "政府公报刊登" },
];

/**
 * The figures of a year on published information (条例 art. 50(1); before 2019 art. 32(1) and the statistics
 * form of 国办发〔2014〕32号). A document counts once, whatever number of channels carried it; what
 * was not withdrawn counts, in the year of its first publication: a public notice whose time is over was published
 * all the same. `groups` are the year's documents in groups,
 * `issued` the government documents written in the year.
 */
export function documentFigures(
  year: number,
  groups: readonly DocumentGroup[],
  issued: readonly IssuedGroup[],
): readonly AnnualFigure[] {
  const published = groups.filter((group) => isReleased(group.state));
  const all: DocumentFilter = { state: "released", year };
  const figure = (
    code: string,
    label: string,
    unit: string,
    filter: DocumentFilter,
    value: number,
    definition: string,
  ): AnnualFigure => ({
    code,
    label,
    unit,
    value,
    definition,
    source: { list: "documents", filter },
    count: value,
    of: null,
  });

  const official = published.filter((group) => group.kind === "government-document");
  const issuedCount = sum(issued);
  const issuedAndPublished = sum(issued.filter((group) => isReleased(group.state)));
  const written: DocumentFilter = { writtenYear: year, kind: "government-document" };
  return [
    figure(
      "published",
      "主动公开政府信息",
      "条",
      all,
      sum(published),
      "本年首次发布、没有撤回的政府信息，公示期满下线的也计入；不同渠道公开同一信息计 1 条。",
    ),
    ...CHANNELS.map(({ channel, code, label }) =>
      figure(
        code,
        label,
        "条",
        { ...all, channel },
        sum(published.filter((group) => group.channels.includes(channel))),
        `其中经${label.replace(/公开$|刊登$/, "")}公开的信息。`,
      ),
    ),
    figure(
      "government-documents",
      "公布政府文件",
      "件",
      { ...all, kind: "government-document" },
      sum(official),
      "本年首次发布的政府文件（公文）。",
    ),
    figure(
      "normative-documents",
      "其中：规范性文件",
      "件",
      { ...all, kind: "government-document", normative: true },
      sum(official.filter((group) => group.normative)),
      "公布的政府文件中的行政规范性文件。",
    ),
    figure(
      "government-documents-issued",
      "制发政府文件",
      "件",
      written,
      issuedCount,
      "成文日期在本年的政府文件，不论是否公开。",
    ),
    {
      code: "government-documents-share",
      label: "政府文件公开比例",
      unit: "%",
      value: percent(issuedAndPublished, issuedCount),
      definition: "成文日期在本年的政府文件中已公布的比例，四舍五入到整数。",
      source: { list: "documents", filter: { ...written, state: "released" } },
      count: issuedAndPublished,
      of: { source: { list: "documents", filter: written }, count: issuedCount },
    },
    figure(
      "withdrawn",
      "发布后撤回",
      "条",
      { state: "withdrawn", year },
      sum(groups.filter((group) => group.state === "withdrawn")),
      "本年首次发布、现已撤回的信息，不计入公开总数。",
    ),
  ];
}

/** Whether a state counts as published: before the public now, or until its time was over. */
export function isReleased(state: string): boolean {
  return state === "published" || state === "archived";
}

/** The figures on columns: sections and the columns below them, of the portal and of each language site. */
export function columnFigures(
  sites: readonly {
    readonly code: string;
    readonly name: string;
    readonly columns: readonly Column[];
  }[],
): readonly AnnualFigure[] {
  return sites.flatMap(({ code, name, columns }) => {
    const sections = columns.filter((column) => column.level === 1).length;
    const figure = (
      kind: string,
      label: string,
      filter: { level: number } | { fromLevel: number },
      value: number,
    ): AnnualFigure => ({
      code: `${code}-${kind}`,
      label: `${name}${label}`,
      unit: "个",
      value,
      definition: `${name}现有的${label}。`,
      source: { list: "columns", filter: { site: code, ...filter } },
      count: value,
      of: null,
    });
    return [
      figure("sections", "一级栏目（板块）", { level: 1 }, sections),
      figure("sub-columns", "子栏目", { fromLevel: 2 }, columns.length - sections),
    ];
  });
}

/** A share in whole per cent, halves rounded up; 0 of nothing is 0. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part * 100) / whole);
}

function sum(groups: readonly { readonly count: number }[]): number {
  return groups.reduce((total, group) => total + group.count, 0);
}
