/** What makes a list of names sensitive. */
export type Sensitivity = "illness" | "disability" | "minor" | "student" | "relief";

const WORDS: readonly (readonly [Sensitivity, RegExp])[] = [
  [
    "illness",
    /尿毒症|癌(?!筛)|肿瘤|白血病|淋巴瘤|骨髓瘤|艾滋|HIV|结核|精神病|精神障碍|精神分裂|抑郁|癫痫|脑瘫|脑梗|脑出血|脑卒中|偏瘫|瘫痪|血友病|透析|肝硬化|肝炎|肾病|肾衰|糖尿病|高血压|心脏病|冠心病|心肌|先天性|唐氏|帕金森|阿尔茨海默|红斑狼疮|再生障碍|地中海贫血|尘肺|矽肺|重症|罕见病|重大疾病|重病|大病|慢性病|病种|病情|病名|疾病|诊断|患者|患病|孕产|孕妇|产妇|孕前|孕周|妊娠|不孕|流产|梅毒|性病|吸毒|戒毒|强戒|两癌|住院|器官移植|手术/,
  ],
  [
    "disability",
    /残疾(?!人联合会)|残障|肢残|残联补贴|肢体[一二三四]级|[视听智]力[一二三四]级|言语[一二三四]级|精神[一二三四]级|多重[一二三四]级|伤残|智障|失能|重残|护理补贴/,
  ],
  [
    "minor",
    /未成年|留守儿童|困境儿童|孤儿|孤弃|事实无人抚养|流浪儿童|儿童|幼儿|婴儿|新生儿|妇女儿童|监护人/,
  ],
  ["student", /学生|新生|学籍|入学|录取名单|升学|班级|年级|考生|转学|资助/],
  [
    "relief",
    /低保|最低生活保障|低收入|特困|五保|救助|救济|贫困|脱贫|困难(?:家庭|群众|职工|党员|老人|残疾|妇女)|优抚|抚恤|廉租|公租房|公共租赁住房|保障性住房|危房改造|慰问|边缘易致贫|监测户|失独|计划生育特殊/,
  ],
];

/** What is sensitive in a title, a heading or a cell; null when nothing is. The gravest comes first. */
export function sensitivityOf(text: string): Sensitivity | null {
  for (const [kind, pattern] of WORDS) if (pattern.test(text)) return kind;
  return null;
}

const NOTHING = /^\s*(?:无|否|没有|健康|正常|良好|一般|\/|\\|-|—|–|0|0\.00?|不详|空)?\s*$/;

/** Whether a cell under a heading for health or disability says that there is nothing to say. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text);
}
