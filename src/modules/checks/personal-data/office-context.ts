/** Around how many characters a contact is judged by what stands before it. */
const NEAR = 22;
const WIDE = 90;

const OFFICE_CONTACT =
  /咨询|监督|举报(?!人)|投诉(?!人)|值班|办公|热线|服务(?:电话|热线|邮箱|窗口)|客服|报名|受理|传真|窗口|报警|抢修|预约|总机|公示(?:电话|期)|反映|反馈|征求|征集|意见|建议|投稿|来信|来函|邮寄|电子邮箱[:：]|业务电话|单位电话|对外|招标|采购|代理机构|业务(?:部|科|联系)|救援|应急|报修|技术支持|信箱|发送[至到]|发[至到]|报[送至]|上报|公开电话/;
const PERSON =
  /申请人|当事人|本人|户主|身份证|住址|家住|现住|居住地|户籍|男[,，、。\s]|女[,，、。\s]|学生|家长|患者|举报人|投诉人|信访人|来信人|村民|居民(?!委)|被害人|处罚人|驾驶人|车主|业主|死者|伤者|监护人|父亲|母亲|配偶|丈夫|妻子|女儿|儿子|低保|残疾人(?!联)|贫困户|脱贫户|承租人|购房人|买受人|受害人|被征收人|承包户|法定代表人|务工人员|家庭|个人|自然人|姓名/;
const CONTACT = /联\s*系\s*人|联\s*系\s*电\s*话|联\s*系\s*方\s*式|电\s*话|手\s*机|邮\s*箱|E-?mail/i;
const ORGANIZATION =
  /(?:局|中心|委员会|办公室|政府|街道办|办事处|镇|乡|公司|集团|医院|学校|大学|法院|检察院|支队|大队|派出所|厅|部门|协会|学会|科|处|站|所|股|社区|居委会|村委会|管委会)(?=$|[^\p{L}\p{N}]|联系|电话|地址|人|负责|的|将|拟|发布|关于|进行|组织|开展)/u;

/** Whose contact something is, as far as the words before it tell: an office's by name, one named beside an office, or a person's. */
export type Owner = "office" | "office-contact" | "person";

/**
 * Whose contact stands at a place of running text. Contacts that an office makes known (art. 20 (2) of the 条例 demands
 * them) are no findings; a person's name and number given as the contact of an office is worth a look.
 * `before` is the text that stood before the piece.
 */
export function ownerAt(text: string, start: number, before: string): Owner {
  const wide = (before + "\n" + text.slice(Math.max(0, start - WIDE), start)).slice(-WIDE);
  const near = wide.slice(-NEAR);
  const clause = near.slice(Math.max(near.lastIndexOf("。"), near.lastIndexOf("；")) + 1);
  const person = PERSON.test(wide);
  if (OFFICE_CONTACT.test(clause) && !PERSON.test(clause)) return "office";
  if (person) return "person";
  if (OFFICE_CONTACT.test(wide)) return "office-contact";
  if (!CONTACT.test(wide.slice(-40))) return "person";
  return /联\s*系\s*人/.test(wide) || ORGANIZATION.test(wide) ? "office-contact" : "person";
}

/** Whether the words before a place speak of a private person. */
export function personBefore(text: string, start: number, before: string): boolean {
  return PERSON.test((before + "\n" + text.slice(Math.max(0, start - WIDE), start)).slice(-WIDE));
}

/** Whether the words before a place speak of an office, its counter or its letter box. */
export function officeBefore(text: string, start: number): boolean {
  const near = text.slice(Math.max(0, start - WIDE), start);
  return OFFICE_PLACE.test(near);
}

const OFFICE_PLACE =
  /办公|受理|窗口|大厅|会议|咨询|报名|来信|邮寄|邮编|地点|通信地址|通讯地址|联系地址|单位地址|注册地址|公司|集团|企业|商店|超市|餐饮|经营(?:场所|地址)|办事处|机构|中心|采购|招标|代理|开标|递交|投标|标的|法院|仲裁|复议/;
