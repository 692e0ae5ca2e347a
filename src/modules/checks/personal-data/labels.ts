const CLAUSE = 18;

/** The words directly before a place, back to the last end of a clause. */
export function labelBefore(text: string, start: number, most = CLAUSE): string {
  const before = text.slice(Math.max(0, start - most), start);
  const cut = Math.max(...CLAUSE_ENDS.map((end) => before.lastIndexOf(end)));
  return before.slice(cut + 1);
}

const CLAUSE_ENDS = ["，", "。", "；", ";", "、", "\n", "|", "！", "？"];

const RESIDENT_ID = /身份证|身分证|公民身份|证件号|证号码|居住证|[iI][dD]\s*[:：号]?|sfz/;
const CREDIT_CODE = /信用代码|机构代码|识别号|税号|纳税人|注册号|登记证号|法人证书/;
const PHONE =
  /电\s*话|手\s*机|联系方式|移动|号码归|拨打|致电|来电|[Tt][Ee][Ll]|[Mm]ob|[Pp]hone|微信|短信|☎|📱|联系人|电\s*[:：]/;
const BANK =
  /银行|账\s*号|帐\s*号|账\s*户|帐\s*户|卡\s*号|一卡通|存折|社保卡|工资卡|惠农卡|开户|储蓄|借记|打卡/;
const NEGATIVE =
  /编号|单号|订单|流水|发票|票号|凭证|批次|批号|序列|序号|条码|条形码|合同|项目|代码|文号|备案|登记号|许可|注册号|执照|索引|档案|案号|校验|追溯|统计|面积|金额|总额|资金|价格|投资|邮编|ISBN|ISSN|书号|国药准字|型号|坐标|经度|纬度|版本|标准|税号|识别号|学分|单元号|不动产权|宗地|图幅|标段|[Nn][Oo][.．:：]|IMEI|编码|保单|运单|受理号|回执|文书|公告号|专利|商标/;

/** Whether the words directly before call what follows a resident's number. */
export function residentIdLabelBefore(text: string, start: number): boolean {
  return RESIDENT_ID.test(labelBefore(text, start));
}

/** Whether the words directly before call what follows a code of an organization. */
export function creditCodeLabelBefore(text: string, start: number): boolean {
  return CREDIT_CODE.test(labelBefore(text, start));
}

/** Whether the words directly before call what follows a telephone. */
export function phoneLabelBefore(text: string, start: number): boolean {
  return PHONE.test(labelBefore(text, start));
}

/** Whether the words directly before call what follows an account. */
export function bankLabelBefore(text: string, start: number): boolean {
  return BANK.test(labelBefore(text, start, 24));
}

/** Whether the words directly before call what follows a number of something else: an order, a project, an amount. */
export function negativeLabelBefore(text: string, start: number): boolean {
  const label = labelBefore(text, start);
  return (
    NEGATIVE.test(label) && !PHONE.test(label) && !BANK.test(label) && !RESIDENT_ID.test(label)
  );
}

const UNIT =
  /^\s*(?:[.．]\d|[%％‰]|[万亿千百]?(?:元|人|户|亩|吨|株|头|只|个|件|次|度|米|公里|平方|立方|公顷|千克|公斤|辆|台|套|份|册|字|条|项|笔|股|千瓦|kW|KW|MW|GB|MB|KB|[kcm]?m\b|[kK]g|[万亿]))/;

/** Whether a unit follows, so that the number counts or measures something. */
export function unitAfter(text: string, end: number): boolean {
  return UNIT.test(text.slice(end, end + 8));
}
