import type { Genre } from "../../../../modules/documents/index.ts";
import type { Random } from "../random.ts";
import { topics } from "../vocabulary.ts";
import { chineseDay, paragraphs, signature } from "./html.ts";

const SUBJECTS = [
  "冬季清洁取暖实施方案",
  "政务公开工作要点",
  "老旧小区改造三年行动方案",
  "食品安全事故应急预案",
  "城市供热管理工作方案",
  "促进就业若干措施",
  "河湖长制工作方案",
  "扶持养老服务业发展的措施",
  "节约用水行动方案",
  "政府投资项目管理办法",
  "国有土地上房屋征收补助奖励办法",
  "森林草原防火工作方案",
  "优化营商环境行动计划",
  "义务教育均衡发展实施意见",
  "农村人居环境整治方案",
  "突发公共事件总体应急预案",
  "安全生产责任清单",
  "公共文化服务体系建设意见",
  "电子政务管理规定",
  "污染防治攻坚方案",
  "防汛抗旱工作预案",
  "全民健身实施计划",
  "重大行政决策程序规定",
  "招商引资优惠办法",
  "公务接待管理规定",
  "社区工作者管理办法",
  "建筑垃圾管理规定",
  "绿化工作实施方案",
  "畜禽养殖污染防治方案",
  "信用体系建设工作方案",
  "政府信息公开审查制度",
  "残疾人小康进程实施意见",
  "地名管理办法",
  "科技创新奖励办法",
  "物业服务考核办法",
  "消防安全大检查方案",
  "统计数据质量提升方案",
  "民族文字使用管理办法",
  "第四次经济普查工作通知",
  "法治政府建设实施方案",
] as const;

/** What the `index`-th government document is about; after the list ends, it starts again with a year behind it. */
export function officialSubject(index: number): string {
  return SUBJECTS[index % SUBJECTS.length] ?? "";
}

/** The genre that a subject's last word says. */
export function officialGenre(subject: string): Genre {
  if (subject.endsWith("办法")) return "办法";
  if (subject.endsWith("规定")) return "规定";
  if (subject.endsWith("意见")) return "意见";
  if (subject.endsWith("预案")) return "预案";
  return "通知";
}

/** The text of a government document. */
export function officialBody(
  random: Random,
  subject: string,
  writtenOn: string,
  isNormative: boolean,
  signer = "晴山区人民政府",
): string {
  const chosen = random.some(topics, 3);
  const articles = isNormative
    ? Array.from(
        { length: 8 },
        (_, index) =>
          `<p>第${"一二三四五六七八"[index]}条　${articleText(random, subject, index)}</p>`,
      ).join("")
    : paragraphs(
        `一、总体要求。围绕${chosen[0] ?? ""}，坚持问题导向、统筹推进，到${Number(writtenOn.slice(0, 4)) + 2}年底，主要指标完成率达到${random.int(85, 99)}%以上。`,
        `二、重点任务。（一）建立${random.pick(["清单", "台账", "联席会议", "网格"])}制度，${random.int(6, 27)}个责任单位按季报送进度。（二）安排资金${random.int(100, 4_000)}万元，优先用于${chosen[1] ?? ""}。（三）结合${chosen[2] ?? ""}，每年开展评估不少于${random.int(1, 4)}次。`,
        `三、保障措施。区直有关部门要在本方案印发后${random.int(10, 30)}个工作日内制定实施细则；各街道办事处、镇人民政府明确${random.int(1, 3)}名联络员；区人民政府督查室${random.pick(["每月", "每季度"])}通报。`,
        `四、信息公开。实施情况在区人民政府门户网站公布，涉及群众切身利益的事项公示期不少于${random.int(5, 7)}个工作日。`,
      );
  return `<p class="to">各镇人民政府、街道办事处，区直各部门：</p><p>现将《晴山区${subject}》印发给你们，请结合实际认真组织实施。</p><h2>晴山区${subject}</h2>${articles}${signature(signer, writtenOn)}`;
}

function articleText(random: Random, subject: string, index: number): string {
  const texts = [
    `为规范${subject.replace(/办法|规定/, "")}工作，保障公民、法人和其他组织的合法权益，根据有关法律法规，结合本区实际，制定本办法。`,
    "本办法适用于本区行政区域内的相关活动。法律、法规另有规定的，从其规定。",
    `区有关主管部门负责组织实施，财政、审计、住房和城乡建设等${random.int(4, 9)}个部门在各自职责范围内配合。`,
    `申请人应当提交真实、完整的材料；材料不齐的，受理单位应当在${random.int(3, 7)}个工作日内一次告知需要补正的内容。`,
    `受理单位自受理之日起${random.int(10, 20)}个工作日内作出决定，并将结果向社会公布，公布时不得含有个人隐私。`,
    `弄虚作假骗取资金的，责令退回，并在${random.int(2, 3)}年内不再受理其申请；构成犯罪的，依法追究刑事责任。`,
    "工作人员玩忽职守、滥用职权、徇私舞弊的，依法给予处分。",
    `本办法自发布之日起30日后施行，有效期5年。`,
  ];
  return texts[index] ?? "";
}

/** Questions and answers on a government document. */
export function interpretation(
  random: Random,
  subject: string,
  day: string,
): { readonly title: string; readonly body: string } {
  return {
    title: `《晴山区${subject}》政策解读（${chineseDay(day)}）`,
    body: [
      [
        "为什么出台这个文件？",
        `近年来，群众反映这方面的问题较多，仅去年就收到来信${random.int(12, 160)}件。起草部门调研${random.int(5, 30)}个点位，征求意见${random.int(30, 300)}条，采纳${random.int(8, 29)}条。`,
      ],
      [
        "和我有什么关系？",
        `本区居民和经营主体都适用。符合条件的，可以向${random.pick(["街道办事处", "镇人民政府", "市民服务中心"])}申请，最快${random.int(3, 15)}个工作日办结。`,
      ],
      [
        "和过去有什么不同？",
        `一是材料由${random.int(7, 12)}项减为${random.int(3, 6)}项；二是标准提高约${random.int(5, 30)}%；三是结果一律公示，接受监督。`,
      ],
      [
        "什么时候开始执行？",
        "以文件规定的施行日期为准。此前已经受理的，按照对申请人有利的原则办理。",
      ],
    ]
      .map(([question, answer]) => `<h3>${question}</h3><p>${answer}</p>`)
      .join(""),
  };
}
