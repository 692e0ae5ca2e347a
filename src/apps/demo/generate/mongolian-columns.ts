import type { ColumnType } from "../../../modules/columns/index.ts";
import type { DemoColumn } from "./columns.ts";

type Row = readonly [slug: string, name: string, chinese: string];
const tree: readonly (readonly [...Row, ColumnType, readonly Row[]])[] = [
  [
    "news",
    "ᠮᠡᠳᠡᠭᠡ",
    "新闻",
    "工作动态",
    [
      ["headlines", "ᠴᠢᠬᠤᠯᠠ ᠮᠡᠳᠡᠭᠡ", "要闻"],
      ["notices", "ᠮᠡᠳᠡᠭᠳᠡᠯ", "通知"],
      ["banners", "ᠣᠷᠣᠨ ᠨᠤᠲᠤᠭ", "各地动态"],
    ],
  ],
  [
    "disclosure",
    "ᠢᠯᠡ ᠪᠣᠯᠭᠠᠯᠲᠠ",
    "信息公开",
    "信息公开目录",
    [
      ["guide", "ᠵᠢᠯᠣᠭᠣᠳᠤᠯᠭ᠎ᠠ", "指南"],
      ["documents", "ᠪᠢᠴᠢᠭ", "文件"],
      ["organizations", "ᠪᠠᠶᠢᠭᠤᠯᠤᠮᠵᠢ", "机构"],
    ],
  ],
  [
    "services",
    "ᠦᠢᠯᠡᠴᠢᠯᠡᠭᠡ",
    "服务",
    "办事服务",
    [
      ["education", "ᠰᠤᠷᠭᠠᠨ ᠬᠦᠮᠦᠵᠢᠯ", "教育"],
      ["health", "ᠡᠷᠡᠭᠦᠯ ᠮᠡᠨᠳᠦ", "健康"],
      ["agriculture", "ᠮᠠᠯ ᠠᠵᠤ ᠠᠬᠤᠢ", "畜牧业"],
    ],
  ],
  [
    "culture",
    "ᠰᠤᠶᠤᠯ",
    "文化",
    "概况信息",
    [
      ["language", "ᠬᠡᠯᠡ ᠪᠢᠴᠢᠭ", "语言文字"],
      ["heritage", "ᠥᠪ ᠰᠤᠶᠤᠯ", "文化遗产"],
      ["festivals", "ᠨᠠᠶᠢᠷ", "节庆"],
    ],
  ],
  [
    "about",
    "ᠲᠠᠨᠢᠯᠴᠠᠭᠤᠯᠭ᠎ᠠ",
    "概况",
    "概况信息",
    [
      ["overview", "ᠲᠣᠶᠢᠮᠤ", "概况"],
      ["history", "ᠲᠡᠦᠬᠡ", "历史"],
      ["nature", "ᠪᠠᠶᠢᠭᠠᠯᠢ", "自然"],
    ],
  ],
];

const column = (
  parentPath: string | null,
  [slug, name, chinese]: Row,
  type: ColumnType,
  sort: number,
): DemoColumn => ({
  parentPath,
  organizationSlug: "ethnic-affairs",
  column: {
    siteId: 2,
    slug,
    name,
    description: chinese,
    keywords: name,
    type,
    display: parentPath === null ? "sections" : "list",
    freshnessDays: null,
    required: true,
    organizationId: null,
    statutoryItem: null,
    sort,
  },
});

/** The columns of the Mongolian site: 5 and 15 below them. */
export const mongolianColumns: readonly DemoColumn[] = tree.flatMap(
  ([slug, name, chinese, type, children], index) => [
    column(null, [slug, name, chinese], type, index),
    ...children.map((child, at) => column(slug, child, type, at)),
  ],
);
