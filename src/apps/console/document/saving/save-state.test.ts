import { expect, test } from "vitest";
import { isUnsaved, retryAfter, saveWords, stateAfter, type SaveState } from "./save-state.ts";

test.each<[number, SaveState["kind"]]>([
  [0, "retrying"],
  [429, "retrying"],
  [503, "retrying"],
  [409, "conflict"],
  [403, "refused"],
  [422, "refused"],
])("after an answer of %i a draft is %s", (status, kind) => {
  expect(stateAfter({ status, message: "x" }, 0).kind).toBe(kind);
});

test("tries come less and less often, half a minute apart at most", () => {
  expect([1, 2, 3, 4, 5, 9].map(retryAfter)).toEqual([
    3_000, 6_000, 12_000, 24_000, 30_000, 30_000,
  ]);
});

test.each<[SaveState, string, boolean]>([
  [{ kind: "saved", at: "14:03:11" }, "已保存 14:03:11", false],
  [{ kind: "saved", at: null }, "没有未保存的改动", false],
  [{ kind: "retrying", tries: 2 }, "未保存，正在重试；内容已存在本机", true],
  [
    { kind: "here-only", missing: ["标题", "栏目"] },
    "已存在本机；填写标题、栏目后自动存到服务器",
    true,
  ],
  [
    { kind: "refused", reason: "标题最多 500 个字。", fields: {} },
    "未保存：标题最多 500 个字。",
    true,
  ],
  [{ kind: "conflict" }, "未保存：别人改动了这条信息", true],
])("%j reads: %s", (state, words, unsaved) => {
  expect(saveWords(state)).toBe(words);
  expect(isUnsaved(state)).toBe(unsaved);
});
