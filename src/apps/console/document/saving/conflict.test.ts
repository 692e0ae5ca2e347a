import { expect, it } from "vitest";
import { emptyDraft, type DocumentRecord } from "../draft.ts";
import { conflictOf, copyable, paragraphsOf } from "./conflict.ts";

const mine = {
  ...emptyDraft(1),
  columnId: 2,
  title: "关于供暖的通知",
  body: "<p>一</p>\n<p>我的</p>\n<p>三</p>",
};
const record = {
  edition: {
    ...mine,
    number: 2,
    title: "关于冬季供暖的通知",
    body: "<p>一</p>\n<p>他的</p>\n<p>三</p>",
  },
  editions: [
    {
      number: 2,
      by: "李四",
      createdAt: "2018-04-18T05:00:00Z",
      updatedAt: "2018-04-18T06:03:11Z",
      publishedAt: null,
    },
  ],
} as unknown as DocumentRecord;

it("a conflict says who saved, and what differs", () => {
  expect(conflictOf(mine, record)).toEqual({
    by: "李四",
    at: "2018-04-18T06:03:11Z",
    fields: [{ label: "标题", mine: "关于供暖的通知", theirs: "关于冬季供暖的通知" }],
    paragraphs: [
      { kind: "same", text: "一" },
      { kind: "theirs", text: "他的" },
      { kind: "mine", text: "我的" },
      { kind: "same", text: "三" },
    ],
  });
});

it("rows of a table are read as lines", () => {
  expect(
    paragraphsOf(
      "<p>甲</p><table><tr><th>项目</th><th>金额</th></tr><tr><td>乙</td><td>1</td></tr></table><ul><li>丙</li></ul>",
    ),
  ).toEqual(["甲", "项目　金额", "乙　1", "丙"]);
});

it("one's own text can be taken along", () => {
  expect(copyable(mine).text).toBe("关于供暖的通知\n一\n我的\n三");
});
