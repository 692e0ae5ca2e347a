import type { Answer } from "../api/client.ts";

export type Entry = Answer<"GET /api/search/lexicon">["rows"][number];
export type Item = Entry["item"];
export type Kind = Item["kind"];
/** The entry that is written: a new one (`id` null), perhaps for a question, or one that stands. */
export type Opened = {
  readonly kind: Kind;
  readonly id: number | null;
  readonly item: Item | null;
  /** The question that it is for, where it came from one. */
  readonly question: string | null;
};
export type Asked = Answer<"GET /api/search/questions">["rows"][number];
export type List = "most" | "without-result" | "without-click";

export const words = {
  lead: "看看群众搜什么、什么没搜到，用同义词、简称和置顶答案补上。改动几秒钟内生效。",
  privacy:
    "只按天汇总搜索词和次数，不记录是谁、何时、从哪里搜的；可能含个人信息的搜索词不保存，只计次数。",
  synonyms:
    "几个词说的是一回事，搜一个也能找到另一个。若只是口语对应规范用语（搜“摆摊”找“占道经营”，反过来不必），把规范用语填在第二栏。",
  shortNames: "搜简称时也找全称：“新农合”找“新型农村合作医疗”。",
  pinned: "搜到这些词时，把一条答案放在最上面。到期自动撤下。",
  blocked: "含有屏蔽词的搜索照常给出结果，但不会出现在搜索提示和热门搜索里，也不记录搜索词。",
} as const;

/** What the kinds of entries are called. */
export const titles: Readonly<Record<Kind, string>> = {
  synonyms: "同义词",
  "short-name": "简称",
  pinned: "置顶答案",
  blocked: "屏蔽词",
};
/** What each kind is for. */
export const leads: Readonly<Record<Kind, string>> = {
  synonyms: words.synonyms,
  "short-name": words.shortNames,
  pinned: words.pinned,
  blocked: words.blocked,
};

export const becauseWords: Readonly<Record<string, string>> = {
  typed: "原词",
  parts: "拆词",
  synonym: "同义词",
  office: "本单位同义词",
  "short-name": "简称",
  "full-name": "全称",
  "renamed-agency": "机构改名",
  "number-form": "数字写法",
  script: "繁简体",
  homophone: "同音字",
  spelling: "错别字",
  pinyin: "拼音",
  "left-out": "没有用上",
  cleaned: "已清理",
};

export const placeWords: Readonly<Record<string, string>> = {
  title: "标题",
  keyword: "关键词",
  text: "正文",
  attachment: "附件",
};

export const exactWords: Readonly<Record<string, string>> = {
  pinned: "置顶",
  number: "文号或索引号完全一致",
  code: "代码完全一致",
  quoted: "引号里的话原样出现",
};

/** What an entry is called in lists and messages. */
export function nameOf(item: Item): string {
  switch (item.kind) {
    case "synonyms":
      return item.words.join("、");
    case "short-name":
      return item.short;
    case "pinned":
      return item.title;
    case "blocked":
      return item.term;
  }
}

/** Words as people separate them: by blanks, commas or lines. */
export function wordsIn(text: string): readonly string[] {
  return text
    .split(/[\n,，、;；]+/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
