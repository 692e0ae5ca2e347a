import type { Vocabulary } from "../model.ts";
import { openLearning } from "./learning.ts";

/** A vocabulary learned in one go. */
export function learned(from: {
  readonly terms: Iterable<readonly [string, number]>;
  readonly titles: readonly string[];
  readonly texts?: readonly string[];
}): Vocabulary {
  const learning = openLearning();
  inOneGo(learning.titles(from.titles));
  inOneGo(learning.texts(from.texts ?? []));
  return inOneGo(learning.vocabulary(from.terms));
}

function inOneGo<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** What a county with these titles and terms has learned. */
export function ofACounty(): Vocabulary {
  return learned({
    terms: new Map([
      ["保障", 0.5],
      ["报账", 0.001],
      ["生活", 0.4],
      ["义务教育", 0.1],
      ["义务", 0.2],
      ["教育", 0.4],
      ["工伤保险", 0.05],
      ["低保", 0.01],
      ["标准", 0.5],
      ["公积金", 0.03],
      ["共建军", 0.0001],
      ["残疾人", 0.08],
      ["医疗保险", 0.1],
      ["医疗保障", 0.05],
      ["食品安全", 0.1],
      ["农副产品", 0.01],
      ["农产品", 0.2],
      ["营业执照", 0.04],
      ["银行", 0.2],
      ["旅游", 0.2],
      ["税务", 0.1],
      ["水务", 0.05],
      ["社会保险费率", 0.01],
      ["社会保险", 0.2],
    ]),
    titles: [
      "关于做好2018年新型农村合作医疗筹资工作的通知",
      "关于调整城乡居民最低生活保障标准的通知",
      "中华人民共和国消费者权益保护法",
      "中华人民共和国民事诉讼法",
      "中华人民共和国劳动法",
      "中华人民共和国劳动合同法",
      "未成年人保护法",
      "反垄断法",
      "道路交通安全法",
      "村民委员会组织法",
      "山东省大气污染防治条例",
      "大气污染防治法",
      "高新技术企业认定管理办法",
      "规划环境影响评价条例",
      "环境影响评价法",
      "青山区住房和城乡建设局关于印发《公共租赁住房分配办法》的通知",
      "消费者权益争议处理办法",
    ],
  });
}
