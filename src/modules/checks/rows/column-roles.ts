import { sensitivityOf } from "../personal-data/sensitive-words.ts";

/** What the cells under a heading, or right of a label, hold. */
export type Role =
  | "name"
  | "contact-name"
  | "resident-id"
  | "phone"
  | "office-phone"
  | "account"
  | "address"
  | "birth"
  | "paper"
  | "number"
  | "organization"
  | "position"
  | "health"
  | "plain";

const ROLES: readonly (readonly [Role, RegExp])[] = [
  [
    "contact-name",
    /联系人|负责人|经办人|法定代表人|法人|责任人|承办人|填表人|审核人|项目经理|主任|校长|院长|书记/,
  ],
  [
    "office-phone",
    /咨询|监督|办公|值班|单位(?:电话|联系)|服务(?:电话|热线)|投诉|举报|热线|传真|公开电话|业务电话|座机号码\(公\)|受理电话/,
  ],
  ["phone", /电\s*话|手\s*机|联\s*系\s*方\s*式|移动号码|手机号|号码$(?<!证号码|证件号码|账户号码)/],
  ["resident-id", /身份证|身分证|公民身份|证\s*件\s*号|居住证号/],
  [
    "account",
    /账\s*号|帐\s*号|卡\s*号|一\s*卡\s*通|一折通|存\s*折|银行卡|账\s*户(?!名)|帐\s*户(?!名)|打卡/,
  ],
  ["paper", /护照|通行证|台胞证|回乡证|港澳证/],
  [
    "number",
    /学籍|社保号|社会保障号|医保号|医保卡|医疗证|参合|残疾(?:人)?证|不动产权?证|房产证|土地证号|低保证|病历号|住院号|门诊号|保险号|公积金/,
  ],
  ["birth", /出生|生\s*日/],
  ["address", /住\s*址|地\s*址|住\s*所|居\s*住|门\s*牌|房\s*号|坐\s*落|户籍(?:地|所在)/],
  [
    "name",
    /^(?:.{0,8}姓\s*名.{0,8}|户\s*主.{0,4}|.{0,4}申请人.{0,3}|受助人|救助对象|保障对象|患\s*者|学\s*生|.{0,4}(?:儿童|孤儿)姓?名?|被救助人|领取人|持卡人|受益人|家庭成员.{0,3}|参保人员?|承租人|残疾人|人\s*员|考\s*生|当\s*事\s*人|名\s*字|父亲|母亲|监护人.{0,3}|家长|配偶|丈夫|妻子|农户|贫困户|脱贫户|被征收人|补贴对象|享受人员?|开户人|户名)$/,
  ],
  ["position", /职\s*务|职\s*称|岗\s*位|科\s*室|学\s*科|执法证|工作单位|任教/],
  [
    "organization",
    /单\s*位|机\s*构|企\s*业|公\s*司|部\s*门|店\s*名|字号|医院|网\s*点|窗\s*口|大\s*厅|站\s*点|机关|街道办|派出所|学校名称|名\s*称$|中心/,
  ],
];
const PLAIN =
  /^(?:序\s*号|编\s*号|性\s*别|年\s*龄|民\s*族|金\s*额.{0,6}|.{0,10}金额.{0,6}|备\s*注|.{0,6}日期|.{0,8}时间|.{0,6}人数|数\s*量|单\s*价|合\s*计|类\s*[别型]|乡\s*镇|社区|村\s*组?|村委会|街道|嘎查|苏木|与户主关系|关系|学历|政治面貌|籍贯|面积.{0,6}|标准|项\s*目.{0,4}|内\s*容|等\s*级|级\s*别|得\s*分|成\s*绩|班\s*级|年\s*级|学\s*校|开户行|信用代码|统一社会信用代码|文号|事项|程序|依据|保障人口|户籍性质|婚姻状况|健康状况|型号|规格|车牌号码?|号牌)$/;

/** What a heading or label says of the cells it belongs to; null for text that is no heading. */
export function roleOf(heading: string): Role | null {
  const text = heading.replaceAll(/[\s：:*＊]+/g, "");
  if (text === "" || text.length > 20 || /\d{3}/.test(text)) return null;
  for (const [role, pattern] of ROLES) if (pattern.test(text)) return role;
  if (PLAIN.test(text)) return "plain";
  const sensitive = text.length <= 10 ? sensitivityOf(text) : null;
  return sensitive === null ? null : "health";
}
