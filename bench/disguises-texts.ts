// Sentences in which numbers of people are met.
/** A template with its names filled in: "{name}（{value}）". */
export const fill = (template: string, values: Readonly<Record<string, string>>) =>
  template.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");

export const ID_TEXTS = [
  "申请人{name}，身份证号码：{value}，拟享受临时救助。",
  "{name}（{value}）",
  "经查，{name}，男，汉族，公民身份号码{value}，系本案当事人。",
  "{value}",
  "身份证{value}。",
  "序号1、{name} {value} 已审核通过",
  "证件号为{value}的申请人未提交材料",
  "sfz{value}",
  "姓名：{name}\n身份证号：{value}",
  "1.{name}，{value}；",
];
export const MOBILE_TEXTS = [
  "申请人{name}，联系电话：{value}。",
  "{name}：{value}",
  "请告知本人，手机{value}。",
  "{name} {value}",
  "家长{name}电话{value}，住校生。",
  "户主{name}（{value}）",
  "举报人{name}来电{value}反映噪声扰民。",
  "手机号码{value}",
  "{name},男,{value}",
  "信访人留下的手机为{value}，请回复。",
];
export const CARD_TEXTS = [
  "补贴发放至{name}账户{value}。",
  "开户行：农业银行青山支行，卡号：{value}，户主{name}",
  "{name}，一卡通账号{value}",
  "{value}",
  "银行卡{value}（{name}）",
  "请汇入{name}的工资卡，卡号为{value}。",
];
export const PLATE_TEXTS = [
  "当事人驾驶{value}号小型轿车",
  "车牌号码：{value}",
  "{value}",
  "{name}驾驶的{value}重型货车超载",
  "车辆（{value}）已查封",
];
