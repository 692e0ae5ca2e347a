import type { KnownExpression } from "../expression.ts";

type Term = readonly [wrong: string, right: string | null, why: string, unless?: readonly string[]];

const DISRESPECT = "对残疾人和困难群众的不尊重称呼";
const TERRITORY = "涉及领土主权和港澳台的称呼必须准确";
const STATUTE = "法律已经废止或者更名";
const TITLE = "职务名称重复或者不存在";

const ERRORS: readonly Term[] = [
  ["残废人", "残疾人", DISRESPECT],
  ["瞎子", "盲人", DISRESPECT, ["黑瞎子", "瞎子摸", "瞎子泉"]],
  ["聋子", "聋人", DISRESPECT],
  ["瘸子", "肢体残疾人", DISRESPECT],
  ["打工仔", "务工人员", DISRESPECT],
  ["打工妹", "务工人员", DISRESPECT],
  ["盲流", "流动人员", DISRESPECT],
  ["香港政府", "香港特别行政区政府", TERRITORY, ["原香港政府"]],
  ["澳门政府", "澳门特别行政区政府", TERRITORY, ["原澳门政府"]],
  ["台湾政府", "台湾当局", TERRITORY],
  ["中台两国", "两岸", TERRITORY],
  ["中港台", "内地与港澳台", TERRITORY],
  ["中港澳", "内地与港澳", TERRITORY],
  ["大陆与香港", "内地与香港", TERRITORY],
  ["北朝鲜", "朝鲜", "国家名称不准确"],
  ["南朝鲜", "韩国", "国家名称不准确"],
  ["满清", "清朝", "涉及民族的称呼"],
  ["蒙古大夫", null, "涉及民族的歧视说法"],
  ["省省委书记", "省委书记", TITLE],
  ["市市委书记", "市委书记", TITLE],
  ["县县委书记", "县委书记", TITLE],
  ["区区委书记", "区委书记", TITLE],
  ["人大主任委员会主任", "人大常委会主任", TITLE],
  ["政协委员会主席", "政协主席", TITLE, ["政协委员会主席会议"]],
  ["人大委员", "人大代表", "没有“人大委员”", ["人大委员会", "全国人大委员长", "人大委员长"]],
  ["政协代表", "政协委员", "政协只有委员"],
  ["全国人民代表大会常委会", "全国人大常委会", "全称与简称混用"],
];

const DISCOURAGED: readonly Term[] = [
  ["弱智儿童", "智力残疾儿童", DISRESPECT],
  ["隆重召开", "召开", "会议报道从简"],
  ["隆重举行", "举行", "会议报道从简"],
  ["胜利闭幕", "闭幕", "会议报道从简"],
  ["亲切接见", "会见", "会议报道从简"],
  ["史上最", null, "绝对化的说法", ["历史上最"]],
  ["建国以来", "新中国成立以来", "规范提法"],
  ["建国后", "新中国成立后", "规范提法"],
  ["建国初期", "新中国成立初期", "规范提法"],
  ["解放后", "新中国成立后", "规范提法"],
  ["疗效最佳", null, "医疗用语不得绝对化"],
  ["无毒副作用", null, "医疗用语不得绝对化"],
  ["农民工子弟", "随迁子女", "规范提法"],
  ["外来妹", "务工人员", "规范提法"],
  ["老弱病残", null, "公告里请具体写明对象", ["老弱病残孕"]],
  [
    "合同法",
    "民法典合同编",
    `${STATUTE}：2021 年起适用民法典`,
    ["劳动合同法", "合同法律", "合同法定", "《合同法》废止"],
  ],
  ["物权法", "民法典物权编", `${STATUTE}：2021 年起适用民法典`, ["物权法定"]],
  ["侵权责任法", "民法典侵权责任编", `${STATUTE}：2021 年起适用民法典`, ["侵权责任法律"]],
  ["婚姻法", "民法典婚姻家庭编", `${STATUTE}：2021 年起适用民法典`, ["婚姻法律"]],
  ["收养法", "民法典婚姻家庭编", `${STATUTE}：2021 年起适用民法典`],
  ["民法总则", "民法典总则编", `${STATUTE}：2021 年起适用民法典`],
  ["人口与计划生育服务证", "生育登记服务", "办事事项已经更名"],
  ["准生证", "生育登记", "办事事项已经更名"],
  ["暂住证", "居住证", "《居住证暂行条例》2016 年起施行", ["暂住证明", "暂住证件"]],
  ["农转非", "户口登记", "城乡统一登记为居民户口"],
  ["最低生活保证", "最低生活保障", "固定名称"],
  ["五保户", "特困人员", "《社会救助暂行办法》第十四条"],
  ["城市低保和农村低保", "城乡低保", "固定名称"],
];

const SINCE_CODE = "2021-01-01";

export const discouragedTerms: readonly KnownExpression[] = [
  ...ERRORS.map((term) => expressionOf(term, "error")),
  ...DISCOURAGED.map((term) => expressionOf(term, "advise")),
];

function expressionOf(
  [wrong, right, why, unless]: Term,
  level: KnownExpression["level"],
): KnownExpression {
  return {
    wrong,
    right,
    level,
    why,
    ...(unless === undefined ? {} : { unless }),
    ...(why.startsWith(STATUTE) ? { since: SINCE_CODE } : {}),
  };
}
