import { expect, test } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { ok, type Result } from "../../../kernel/result.ts";
import { anEntry } from "../fixtures.ts";
import { vectorOf } from "../lexemes.ts";
import type { SearchEntry } from "../model.ts";
import { putEntries, removeEntries } from "../store.ts";
import { loadStatistics } from "./load-statistics.ts";
import { loadVocabulary, vocabularyStamp } from "./load-vocabulary.ts";

const database = await freshDatabase();
const put = (entries: readonly SearchEntry[]) =>
  database.transact(async (tx): Promise<Result<true, never>> => {
    await putEntries(tx, entries, entries.map(vectorOf));
    return ok(true);
  });

test("the vocabulary is learned from titles, texts and terms, and is another when titles are", async () => {
  const db = database.read;
  const empty = await vocabularyStamp(db);
  expect((await loadVocabulary(db, await loadStatistics(db))).fullForms("民诉法")).toEqual([]);

  const heard = anEntry({
    title: "关于《民事诉讼法》宣传的通知",
    body: "参加新型农村合作医疗（以下简称新农合）的农民，可以申请最低生活保障。",
  });
  const other = anEntry({ title: "最低生活保障标准", body: "最低生活保障每月发放。" });
  await put([heard, other]);
  const full = await vocabularyStamp(db);
  expect(full).not.toBe(empty);
  const vocabulary = await loadVocabulary(db, await loadStatistics(db));
  const texts = (forms: readonly { readonly text: string }[]) => forms.map(({ text }) => text);
  expect(texts(vocabulary.fullForms("民诉法"))).toEqual(["民事诉讼法"]);
  expect(texts(vocabulary.fullForms("新农合"))).toEqual(["新型农村合作医疗"]);
  expect(texts(vocabulary.soundingLike("最低生活保账"))).toEqual(["最低生活保障"]);
  expect(texts(vocabulary.byPinyin("zuidishenghuobaozhang"))).toEqual(["最低生活保障"]);

  await database.transact(async (tx): Promise<Result<true, never>> => {
    await removeEntries(tx, [heard.id]);
    return ok(true);
  });
  expect(await vocabularyStamp(db)).not.toBe(full);
});
