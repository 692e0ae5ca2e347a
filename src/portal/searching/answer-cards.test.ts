import { describe, expect, it } from "vitest";
import { answerCards } from "./answer-cards.ts";
import { aSearchAnswer, aSearchHit, aShape } from "./fixtures.ts";

const shape = aShape();
const agencies = shape.organizations.map((one) => ({
  organizationId: one.id,
  name: one.name,
  others: [one.shortName],
}));
const GUIDE =
  "<h3>申请条件</h3><p>本区户籍家庭。</p><h3>办理材料</h3><p>身份证、户口簿。</p><p>办理地点：区市民服务中心一楼3号窗口</p>";

const cardsFor = (typed: string, answer = aSearchAnswer()) =>
  answerCards(typed, answer, { shape, agencies, pinned: null, guideText: async () => GUIDE });

describe("an agency that is asked for", () => {
  it.each([
    ["教育局", "机构", "晴山区教育局"],
    ["晴山区教育局", "机构", "晴山区教育局"],
    ["区教育局在哪", "机构", "晴山区教育局"],
    ["教育局电话", "电话", "晴山区教育局"],
    ["请问教育局的联系电话是多少？", "电话", "晴山区教育局"],
    ["人社局", "机构", "晴山区人力资源和社会保障局"],
    ["区人社局局长", "机构", "晴山区人力资源和社会保障局"],
    ["发改委", "机构", "晴山区发展和改革委员会"],
    ["环境保护局", "机构", "晴山区生态环境局"],
  ])("by %s is shown as %s: %s", async (typed, kind, title) => {
    const [card, ...more] = await cardsFor(typed);
    expect([card?.kind, card?.title, more]).toEqual([kind, title, []]);
  });

  it.each([
    ["局"],
    ["教育"],
    ["教育局 招生"],
    ["教育局关于中小学收费的通知"],
    ["工商局"],
    ["某某局"],
    ["电话"],
    ["政策"],
  ])("is not guessed from %s", async (typed) => {
    expect(await cardsFor(typed)).toEqual([]);
  });

  it("says first what was asked for, and a telephone can be touched", async () => {
    const [card] = await cardsFor("教育局地址");
    expect(card?.facts).toEqual([
      { name: "办公地址", text: "青山路 1 号" },
      { name: "联系电话", text: "0470-1234567", href: "tel:0470-1234567" },
      { name: "负责人", text: "李某（局长）" },
    ]);
  });

  it("says who does the work of one that is no more", async () => {
    const [card] = await cardsFor("区环境保护局电话");
    expect(card?.note).toContain("“晴山区环境保护局”");
    expect(card?.href).toBe("/organizations/environment/");
  });
});

describe("a column that is asked for", () => {
  it.each([["财政预决算"], ["财政预决算栏目在哪里"], ["财政 预决算"]])(
    "by %s is shown",
    async (typed) => {
      const [card] = await cardsFor(typed);
      expect([card?.kind, card?.href]).toEqual(["栏目 › 政府信息公开", "/disclosure/budgets/"]);
    },
  );

  it.each([["社会保障"], ["预决算"]])("is not guessed from %s", async (typed) => {
    expect(await cardsFor(typed)).toEqual([]);
  });
});

describe("the document of a number that is asked for", () => {
  const answer = (count: number) =>
    aSearchAnswer({
      understood: { ...aSearchAnswer().understood, documentNumber: "晴政发2018-12" },
      hits: Array.from({ length: count }, () =>
        aSearchHit({ documentNumber: "晴政发〔2018〕12号" }),
      ),
    });

  it("is shown with what identifies it", async () => {
    const [card] = await cardsFor("晴政发[2018]12号", answer(1));
    expect(card?.kind).toBe("文件");
    expect(card?.facts.slice(0, 2)).toEqual([
      { name: "发文字号", text: "晴政发〔2018〕12号" },
      { name: "有效性", text: "有效" },
    ]);
  });

  it("is not shown where two bear the number", async () => {
    expect(await cardsFor("晴政发[2018]12号", answer(2))).toEqual([]);
  });
});

describe("a guide that is asked for", () => {
  const answer = (title: string) => aSearchAnswer({ hits: [aSearchHit({ title })] });

  it.each([
    ["公租房申请", "公租房申请办事指南"],
    ["怎么申请公租房", "公租房申请办事指南"],
    ["公租房申请需要什么材料", "公租房申请办事指南"],
    ["结婚登记流程", "结婚登记办事指南（6月5日更新）"],
  ])("by %s is shown: %s", async (typed, title) => {
    const [card] = await cardsFor(typed, answer(title));
    expect([card?.kind, card?.title]).toEqual(["办事指南", title]);
  });

  it.each([
    ["公租房", "公租房申请办事指南"],
    ["怎么申请低保", "公租房申请办事指南"],
    ["公租房申请", "关于编制公租房申请办事指南的通知"],
    ["公租房申请", "公租房申请结果公示"],
  ])("by %s is not %s", async (typed, title) => {
    expect(await cardsFor(typed, answer(title))).toEqual([]);
  });

  it("says what stands under its headings, and the telephone of its agency", async () => {
    const [card] = await cardsFor("公租房怎么申请", answer("公租房申请办事指南"));
    expect(card?.facts).toEqual([
      { name: "在哪办", text: "区市民服务中心一楼3号窗口" },
      { name: "带什么", text: "身份证、户口簿" },
      { name: "谁能办", text: "本区户籍家庭" },
      { name: "电话", text: "0470-1234567（区教育局）" },
    ]);
  });

  it("is not shown when the public cannot read it any more", async () => {
    const cards = await answerCards("公租房申请", answer("公租房申请办事指南"), {
      shape,
      agencies,
      pinned: null,
      guideText: async () => null,
    });
    expect(cards).toEqual([]);
  });
});
