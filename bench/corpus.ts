// Documents of about 1,200 characters for benchmarks: sentences put together from words by a counter, so that
// every run gets the same ones and no two are alike. Each has subjects of its own, and words of the language
// as often as they are used: few in nearly every document, most in very few.
import { createRequire } from "node:module";

const { dict } = createRequire(import.meta.url)("@node-rs/jieba/dict.js") as { dict: Uint8Array };
const VOCABULARY = 30_000;

/** The most frequent words of two to four characters, the most frequent first. */
const vocabulary = Buffer.from(dict)
  .toString("utf8")
  .split("\n")
  .flatMap((line) => {
    const [word = "", frequency = "0"] = line.split(" ");
    return /^[\u4e00-\u9fa5]{2,4}$/.test(word) ? [{ word, frequency: Number(frequency) }] : [];
  })
  .toSorted((a, b) => b.frequency - a.frequency || (a.word < b.word ? -1 : 1))
  .slice(0, VOCABULARY)
  .map((one) => one.word);

const subjects =
  "区人民政府 财政部门 教育部门 民政部门 住房和城乡建设部门 农牧部门 卫生健康部门 市场监督管理部门 生态环境部门 交通运输部门 水务部门 各街道办事处 各镇人民政府 各社区居民委员会 各村民委员会 审计机关 应急管理部门 文化旅游部门".split(
    " ",
  );
const verbs =
  "应当加强 负责组织 依法开展 统筹推进 按月报送 及时公开 逐项落实 监督检查 重点保障 定期评估 协调解决 审核批复 登记造册 足额拨付 依法查处 集中整治".split(
    " ",
  );
const objects =
  "老旧小区改造 棚户区征收补偿 城乡居民最低生活保障 义务教育阶段招生 冬季清洁取暖补贴 农村饮水安全工程 食品小作坊监管 餐饮单位量化分级 道路交通安全隐患排查 城市供热管网检修 村级财务收支 耕地地力保护补贴 残疾人两项补贴 公共租赁住房分配 公立医院药品采购 建筑施工扬尘治理 林草防火 防汛抗旱物资储备 政府采购合同 部门预算绩效 公共图书馆免费开放 非物质文化遗产保护 企业安全生产培训 失业保险待遇 基本公共卫生服务 土地承包经营权登记 中小学校车管理 校园周边环境 垃圾分类收运 河道清淤 行政许可事项清单 信用信息公示".split(
    " ",
  );
const manners =
  "工作 的资金使用情况 的责任分工 的实施进度 的办理结果 的名单和标准 的投诉举报渠道 的年度计划 的验收意见 的整改情况 的统计数据 的政策依据".split(
    " ",
  );
const endings =
  "，并于每季度末向社会公布。 ，确保程序规范、数据准确。 ，接受群众监督。 ，逾期未完成的予以通报。 ，具体办法另行制定。 ，所需经费列入本级预算。 ，任何单位和个人不得截留挪用。 ，公示期不少于七个工作日。 ，有关材料由档案管理机构归档。".split(
    " ",
  );
const genres = "通知 公告 意见 办法 方案 通报 公示 批复".split(" ");

/** A linear congruential generator: the next number from the last, below `limit`. */
function numbersFrom(seed: number): (limit: number) => number {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
}

export type CorpusDocument = {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly doc_no: string;
  readonly body: string;
};

/** Document `index` of the corpus. */
export function corpusDocument(index: number, length = 1_200): CorpusDocument {
  const next = numbersFrom(index + 1);
  const pick = (list: readonly string[]) => list[next(list.length)] ?? "";
  // The word of rank r is used with a frequency of 1/r.
  const word = () => vocabulary[Math.floor(VOCABULARY ** (next(1_000_000) / 1_000_000)) - 1] ?? "";
  const ownSubjects = [pick(objects), pick(objects), pick(objects)];
  const year = 2008 + (index % 18);
  let body = "";
  while (body.length < length) {
    const object = pick(next(10) === 0 ? objects : ownSubjects);
    const amount =
      next(4) === 0 ? `，涉及${next(9_000) + 10}户、${next(900) + 1}万元` : `，${word()}${word()}`;
    const sentence = `${pick(subjects)}${pick(verbs)}${object}${pick(manners)}，${word()}${word()}${word()}${amount}${pick(endings)}`;
    body += next(5) === 0 ? `${sentence}\n` : sentence;
  }
  if (index > 0 && next(3) === 0) body += `根据${numberOf(next(index))}，予以公布。`;
  const day = `${year}-${String(1 + next(12)).padStart(2, "0")}-${String(1 + next(28)).padStart(2, "0")}`;
  return {
    id: `corpus-${index}`,
    title: `关于${ownSubjects[0] ?? ""}${word()}${pick(manners)}的${pick(genres)}（第${index + 1}号）`,
    date: day,
    doc_no: numberOf(index),
    body,
  };
}

/** The document number of document `index`. */
export function numberOf(index: number): string {
  return `晴政发〔${2008 + (index % 18)}〕${(index % 99_999) + 1}号`;
}

/** A question drawn from the corpus: `words` of the vocabulary between two ranks, as many as asked. */
export function corpusWords(
  seed: number,
  count: number,
  ranks: readonly [number, number],
): readonly string[] {
  const next = numbersFrom(seed + 77);
  return Array.from(
    { length: count },
    () => vocabulary[ranks[0] + next(ranks[1] - ranks[0])] ?? "",
  );
}

/** A run of `length` Chinese characters out of the body of document `index`. */
export function corpusRun(index: number, length: number): string {
  const runs = corpusDocument(index)
    .body.split(/[^\u4e00-\u9fa5]+/)
    .filter((run) => run.length > length);
  const next = numbersFrom(index + 99);
  const run = runs[next(runs.length)] ?? "";
  const at = next(Math.max(1, run.length - length));
  return run.slice(at, at + length);
}
